import Rendering

/// `/desk/review`: newcomers that may be organizations we know, with the reasons. To read, not yet to decide.
package struct DeskReviewPage: Page {
  package static let template = "desk/review"
  package let layout: Layout
  let leadText: String
  let ambiguities: [Row]

  /// One organization, as it is known or as it was typed.
  package struct Organization: Sendable {
    let name: String
    let acronym: String?
    let country: String
    let website: String?

    /// - Parameter country: the name, in the page's language.
    package init(name: String, acronym: String? = nil, country: String, website: String? = nil) {
      self.name = name
      self.acronym = acronym
      self.country = country
      self.website = website
    }
  }

  /// An organization that the newcomer may be.
  package struct Candidate: Sendable {
    let organization: Organization
    let reasons: [Reason]

    package init(_ organization: Organization, reasons: [Reason]) {
      self.organization = organization
      self.reasons = reasons
    }
  }

  /// Why a candidate may be the newcomer, or may not.
  package struct Reason: Sendable {
    let code: String
    let value: String

    /// - Parameters:
    ///   - code: with a text under `desk.reason`: `sameName`, `sharedWords`…; another shows as it is.
    ///   - value: the name, acronym, domain or words it is about.
    package init(_ code: String, _ value: String) {
      self.code = code
      self.value = value
    }
  }

  /// A newcomer and whom it may be. `at` is milliseconds since 1970.
  package struct Ambiguity: Sendable {
    let organization: Organization
    let at: Int64
    let candidates: [Candidate]

    package init(newcomer: Organization, at: Int64, candidates: [Candidate]) {
      organization = newcomer
      self.at = at
      self.candidates = candidates
    }
  }

  package init(_ frame: Frame, navigation: DeskNavigation, ambiguities: [Ambiguity], zone: String) {
    let catalog = frame.catalog
    layout = Layout(frame, title: catalog("desk.review.heading"), desk: navigation, isPublic: false)
    leadText = catalog.count("desk.review.lead", ambiguities.count)
    self.ambiguities = ambiguities.map { ambiguity in
      Row(
        organization: ambiguity.organization,
        signedText: catalog(
          "desk.review.signed",
          ["date": catalog.formats.dateAndTime(ambiguity.at, zone: zone)]),
        candidates: ambiguity.candidates.map { candidate in
          CandidateRow(
            organization: candidate.organization,
            reasons: candidate.reasons.map {
              catalog.text("desk.reason.\($0.code)", ["value": $0.value]) ?? "\($0.code): \($0.value)"
            })
        })
    }
  }

  struct Row: Sendable {
    let organization: Organization
    let signedText: String
    let candidates: [CandidateRow]
  }

  struct CandidateRow: Sendable {
    let organization: Organization
    let reasons: [String]
  }
}
