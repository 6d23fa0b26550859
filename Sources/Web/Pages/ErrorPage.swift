import Rendering

/// A plain sentence for whatever went wrong, what to do about it, and the reference that the log has too.
package struct ErrorPage: Page {
  package static let template = "public/error"
  package let layout: Layout
  let heading: String
  let what: String
  let advice: String
  let waitText: String?
  let referenceText: String?
  let openStatements: [PageLink]
  let hasOpenStatements: Bool
  let retry: Retry?

  /// What went wrong: a status of ours, or a link that we do not know (404, without any detail).
  package enum Problem: Sendable, Equatable {
    /// 400, 401, 403, 404, 405, 413, 415, 422, 429, 500 or 503; another is told as 400 or 500.
    case status(Int)
    case unknownLink

    var key: String {
      switch self {
      case .unknownLink: "link"
      case .status(let status):
        [400, 401, 403, 404, 405, 413, 415, 422, 429, 500, 503].contains(status)
          ? String(status) : status < 500 ? "400" : "500"
      }
    }
  }

  /// The form that was sent, to be sent again: nothing is lost.
  package struct Retry: Sendable {
    let action: String
    let fields: [HiddenField]

    /// - Parameter fields: `SignForm.hiddenFields(csrf:)` and the `step`.
    package init(action: Paths, fields: [HiddenField]) {
      self.action = action.path
      self.fields = fields
    }
  }

  /// - Parameters:
  ///   - desk: for who is signed in there.
  ///   - reference: the request's number in the log; nil where there is none.
  ///   - retryAfter: seconds until another try makes sense.
  ///   - openStatements: for 404: title and address of each statement that can be signed.
  package init(
    _ frame: Frame, desk: DeskNavigation? = nil, problem: Problem, reference: String? = nil, retryAfter: Int? = nil,
    openStatements: [StatementCard] = [], retry: Retry? = nil
  ) {
    let catalog = frame.catalog
    heading = catalog("error.\(problem.key).heading")
    what = catalog("error.\(problem.key).what")
    advice = catalog("error.\(problem.key).advice")
    waitText = retryAfter.map { seconds in
      seconds < 60
        ? catalog.count("error.waitSeconds", max(seconds, 1))
        : catalog.count("error.waitMinutes", (seconds + 59) / 60)
    }
    referenceText = reference.map { catalog("error.reference", ["reference": $0]) }
    self.openStatements = openStatements.map {
      PageLink(label: $0.title, path: Paths.statement(slug: $0.slug, language: $0.language).path)
    }
    hasOpenStatements = !openStatements.isEmpty
    self.retry = retry
    layout = Layout(frame, title: heading, desk: desk, isPublic: desk == nil)
  }
}
