/// Every address of the site. Routes and links are both made from it.
///
/// A route passes its placeholders (`Paths.statement(slug: ":slug", language: ":language").path`); a colon is left as it is.
package enum Paths: Sendable, Equatable {
  /// The list of statements; the language as `?language=`, without which the reader's preference decides.
  case home(language: String? = nil)
  /// Redirects to the statement in the reader's language.
  case statementInAnyLanguage(slug: String)
  case statement(slug: String, language: String)
  /// The form; the token of an invitation fills it in.
  case sign(slug: String, language: String, invitation: String? = nil)
  /// The page after a sign-on was submitted.
  case sent(slug: String, language: String)
  /// Which page of the list, from 1, and the text that is searched for: both left out when they say nothing.
  case signatories(slug: String, language: String, page: Int = 1, query: String = "")
  /// Redirects to the list in the reader's language.
  case signatoriesInAnyLanguage(slug: String)
  case signatoriesCSV(slug: String)
  case signatoriesJSON(slug: String)
  case count(slug: String)
  case badge(slug: String)
  /// Every signed link; `step` asks for a page of several, such as `withdraw`.
  case link(token: String, step: String? = nil, language: String? = nil)
  case asset(String)
  case health
  case readiness
  case metrics
  case desk
  case deskSignIn
  case deskSignOut
  case deskEndorsements(slug: String, filter: EndorsementFilter = .init(), page: Int = 1)
  /// The questions whether two are one; `done` names what was just done, for a sentence.
  case deskReview(done: String? = nil)
  case deskOrganizations(query: String = "")
  /// One organization; `query` looks for another one beside it, `bearer` bears the name that was just given.
  case deskOrganization(id: String, query: String = "", done: String? = nil, bearer: String? = nil)

  /// The path and query, percent-encoded, beginning with a slash.
  package var path: String {
    switch self {
    case .home(let language): "/" + query([("language", language)])
    case .statementInAnyLanguage(let slug): "/s/\(encode(slug))"
    case .statement(let slug, let language): "/s/\(encode(slug))/\(encode(language))"
    case .sign(let slug, let language, let invitation):
      "/s/\(encode(slug))/\(encode(language))/sign" + query([("invitation", invitation)])
    case .sent(let slug, let language): "/s/\(encode(slug))/\(encode(language))/sign/sent"
    case .signatories(let slug, let language, let page, let text):
      "/s/\(encode(slug))/\(encode(language))/signatories"
        + query([("q", text), ("page", page > 1 ? String(page) : nil)])
    case .signatoriesInAnyLanguage(let slug): "/s/\(encode(slug))/signatories"
    case .signatoriesCSV(let slug): "/s/\(encode(slug))/signatories.csv"
    case .signatoriesJSON(let slug): "/s/\(encode(slug))/signatories.json"
    case .count(let slug): "/s/\(encode(slug))/count.json"
    case .badge(let slug): "/s/\(encode(slug))/badge.svg"
    case .link(let token, let step, let language):
      "/l/\(encode(token))" + query([("step", step), ("language", language)])
    case .asset(let name): "/assets/\(encode(name))"
    case .health: "/healthz"
    case .readiness: "/readyz"
    case .metrics: "/metrics"
    case .desk: "/desk"
    case .deskSignIn: "/desk/sign-in"
    case .deskSignOut: "/desk/sign-out"
    case .deskEndorsements(let slug, let filter, let page):
      "/desk/s/\(encode(slug))/endorsements"
        + query([
          ("state", filter.state), ("country", filter.country), ("q", filter.text),
          ("page", page > 1 ? String(page) : nil),
        ])
    case .deskReview(let done): "/desk/review" + query([("done", done)])
    case .deskOrganizations(let text): "/desk/organizations" + query([("q", text)])
    case .deskOrganization(let id, let text, let done, let bearer):
      "/desk/organizations/\(encode(id))" + query([("q", text), ("done", done), ("bearer", bearer)])
    }
  }

  /// One value for a path or a query: RFC 3986's unreserved characters and the colon stay, all other bytes are escaped.
  private static func escaped(_ text: String) -> String {
    var encoded = ""
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: ":"):
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let hex = String(byte, radix: 16, uppercase: true)
        encoded += hex.count == 1 ? "%0\(hex)" : "%\(hex)"
      }
    }
    return encoded
  }

  private func query(_ items: [(name: String, value: String?)]) -> String {
    let said = items.compactMap { item in
      item.value.flatMap { $0.isEmpty ? nil : "\(item.name)=\(encode($0))" }
    }
    return said.isEmpty ? "" : "?" + said.joined(separator: "&")
  }

  private func encode(_ text: String) -> String { Self.escaped(text) }
}

/// What the desk's list of endorsements is narrowed to; an empty text narrows nothing.
package struct EndorsementFilter: Sendable, Equatable {
  /// As `EndorsementState` spells it.
  package var state: String
  /// ISO 3166-1 alpha-2.
  package var country: String
  /// Looked for in names and acronyms.
  package var text: String

  package init(state: String = "", country: String = "", text: String = "") {
    self.state = state
    self.country = country
    self.text = text
  }
}
