import Rendering

/// `/desk/review`: newcomers that may be organizations we know, both sides next to each other, for a person to answer.
package struct DeskReviewPage: Page {
  package static let template = "desk/review"
  package let layout: Layout
  let leadText: String
  let message: String?
  let problem: Problem?
  let action: String
  let csrf: String
  let questions: [Row]

  /// Why an answer could not be followed, with where a person can go on.
  struct Problem: Sendable {
    let words: String
    let path: String?
  }

  /// Why a candidate may be the newcomer, or may not.
  package struct Reason: Sendable {
    let code: String
    let value: String
    let weight: String

    /// - Parameters:
    ///   - code: with a text under `desk.reason`: `sameName`, `sharedWords`…; another shows as it is.
    ///   - value: the name, acronym, domain or words it is about.
    ///   - weight: bits for or against, with their sign; empty for none.
    package init(_ code: String, _ value: String, weight: String = "") {
      self.code = code
      self.value = value
      self.weight = weight
    }
  }

  /// Whether two organizations are one. `at` is milliseconds since 1970.
  package struct Question: Sendable {
    let id: Int64
    let newcomer: OrganizationCard.Facts
    let candidate: OrganizationCard.Facts
    let reasons: [Reason]
    let probability: Double?
    let at: Int64

    /// - Parameter probability: that they are one, 0…1; nil when nobody can tell.
    package init(
      id: Int64, newcomer: OrganizationCard.Facts, candidate: OrganizationCard.Facts, reasons: [Reason],
      probability: Double? = nil, at: Int64
    ) {
      self.id = id
      self.newcomer = newcomer
      self.candidate = candidate
      self.reasons = reasons
      self.probability = probability
      self.at = at
    }
  }

  /// - Parameters:
  ///   - total: how many questions there are, of which those given are the oldest.
  ///   - done: what was just answered: `same` or `different`.
  ///   - refusal: why an answer was not followed, a code under `desk.refusal`, and the organization it is about.
  package init(
    _ frame: Frame, navigation: DeskNavigation, questions: [Question], total: Int, done: String? = nil,
    refusal: (code: String, organization: Int64?)? = nil, csrf: String, zone: String
  ) {
    let catalog = frame.catalog
    layout = Layout(frame, title: catalog("desk.review.heading"), desk: navigation, isPublic: false)
    leadText = catalog.count("desk.review.lead", total)
    message = done.flatMap { catalog.text("desk.done.\($0)") }
    problem = refusal.map { refusal in
      Problem(
        words: catalog("desk.refusal.\(refusal.code)"),
        path: refusal.organization.map { Paths.deskOrganization(id: String($0)).path })
    }
    action = Paths.deskReview().path
    self.csrf = csrf
    self.questions = questions.map { Row($0, catalog: catalog, zone: zone) }
  }

  struct Row: Sendable {
    let id: String
    let heading: String
    let askedText: String
    let likelyText: String?
    let sides: [OrganizationCard]
    let reasons: [ReasonRow]

    init(_ question: Question, catalog: Catalog, zone: String) {
      id = String(question.id)
      heading = catalog(
        "desk.review.question",
        [
          "newcomer": catalog.isolated(question.newcomer.name), "candidate": catalog.isolated(question.candidate.name),
        ])
      askedText = catalog(
        "desk.review.signed", ["date": catalog.formats.deadline(question.at, zone: zone)])
      likelyText = question.probability.map {
        catalog("desk.review.likely", ["percent": catalog.formats.number(Int(($0 * 100).rounded()))])
      }
      sides = [question.newcomer, question.candidate].map { OrganizationCard($0, catalog: catalog) }
      reasons = question.reasons.map { ReasonRow($0, catalog: catalog) }
    }
  }

  /// A reason in words, and its weight by itself: after a name in Arabic, its sign would change sides.
  struct ReasonRow: Sendable {
    let words: String
    let weight: String?

    init(_ reason: Reason, catalog: Catalog) {
      let value = reason.value.isEmpty ? "" : catalog.isolated(reason.value)
      words = catalog.reason(reason.code, about: value) ?? "\(reason.code): \(value)"
      weight = reason.weight.isEmpty ? nil : "(\(reason.weight))"
    }
  }
}
