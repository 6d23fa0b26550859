import Foundation
import Statements
import Store
import Testing

/// A statement as its file would tell it.
struct SampleStatement {
  var slug = "act-now"
  var texts = ["en": "Act now.", "fr": "Agissez maintenant."]
  var opens: Instant? = .launch - 3600
  var closes: Instant? = .launch + 86_400
  var embargoUntil: Instant?
  var goal: Int?

  func importing(as change: ImportStatement.Change? = nil) -> ImportStatement {
    let languages = texts.keys.sorted()
    let draft = StatementDraft(
      slug: slug, languages: languages,
      texts: texts.reduce(into: [:]) { all, text in
        all[text.key] = StatementText(
          language: text.key, title: "Act Now (\(text.key))", summary: "Seven actions.", preamble: text.value,
          sections: [], markdown: text.value)
      },
      timeZone: "Europe/Zurich", opens: opens, closes: closes, goal: goal, embargoUntil: embargoUntil)
    return ImportStatement(
      draft: draft, fingerprints: texts.mapValues { Self.fingerprint(of: $0) }, change: change, actor: .commandLine)
  }

  /// Not SHA-256, but as long, and different for different texts.
  static func fingerprint(of text: String) -> String {
    let digits = text.utf8.map { String($0, radix: 16) }.joined()
    return String((digits + String(repeating: "0", count: 64)).prefix(64))
  }
}

/// A sign-on as the form would give it.
struct SampleSignOn {
  var organization = "Migrant Forum in Asia"
  var acronym: String? = "MFA"
  var country = "PH"
  var kind = OrganizationKind.network
  var website: String? = "https://www.mfasia.org"
  var address = "secretariat@mfasia.org"
  var language = "en"
  var listed = true
  var updates = false
  var contact = "A. Person"

  func request(slug: String = "act-now", invitation: LinkUse? = nil) throws -> RequestEndorsement {
    RequestEndorsement(
      slug: slug, textLanguage: language,
      signOn: SignOn(
        organization: organization, acronym: acronym, country: try #require(Country(code: country)), kind: kind,
        website: website, contact: contact, role: "Coordinator", address: try MailAddress(parsing: address),
        language: language, listed: listed, updates: updates, consent: .sample), invitation: invitation)
  }

  /// One of many organizations that have nothing in common.
  static func numbered(_ number: Int, listed: Bool = true, country: String = "KE") -> SampleSignOn {
    SampleSignOn(
      organization: "\(syllables(number)) Association", acronym: nil, country: country, kind: .ngo, website: nil,
      address: "office@\(syllables(number).lowercased())-house.org", listed: listed)
  }

  private static func syllables(_ number: Int) -> String {
    let parts = ["Ba", "Ke", "Li", "Mo", "Nu", "Pa", "Re", "Si", "To", "Vu"]
    return String(number + 1000).compactMap(\.wholeNumberValue).map { parts[$0] }.joined().capitalized
  }
}

extension Consent {
  static let sample = Consent(
    version: "1", language: "en", authorised: "I may sign for it.", listed: "List us.", updates: "Write to us.")
}

extension TestBench {
  /// A bench with one open statement.
  static func open(_ statement: SampleStatement = SampleStatement(), batchLimit: Int = 256) async throws -> TestBench {
    let bench = try TestBench(batchLimit: batchLimit)
    #expect(try await bench.perform(statement.importing()) == .added)
    return bench
  }

  /// Takes every mail that is due, and gives it up for sent.
  func mails() async throws -> [QueuedMail] {
    let due = try await dueMail()
    _ = try await perform(MailTurn(unsendable: due.unsendable, begin: due.mails.map(\.id)))
    let sent = due.mails.map { MailResult(mail: $0.id, end: .accepted, reply: MailReply(code: 250, text: "taken")) }
    _ = try await perform(MailTurn(results: sent))
    return due.mails
  }

  func dueMail(limit: Int = 1000, known: Set<Int64> = []) async throws -> DueMail.Answer {
    try await ask(DueMail(letters: limit, updates: limit, known: known, at: clock.time))
  }

  /// Begins attempts at mails, as the delivery does before their first byte.
  func begin(_ mails: [QueuedMail]) async throws -> Set<Int64> {
    try await perform(MailTurn(begin: mails.map(\.id)))
  }

  /// Signs and confirms; gives the endorsement's id.
  @discardableResult
  func endorse(_ signOn: SampleSignOn, slug: String = "act-now") async throws -> Int64 {
    #expect(try await perform(signOn.request(slug: slug)) == .accepted)
    let mail = try #require(try await mails().last { $0.intent == .confirmation })
    let link = try #require(mail.endorsement?.confirmation)
    guard case .confirmed(let id) = try await perform(ConfirmEndorsement(link: link)) else {
      throw SampleFault.notConfirmed
    }
    return id
  }

  /// The link of the newest receipt or of another mail that lets its reader manage.
  func managementLink(of endorsement: Int64) async throws -> LinkUse {
    let view = try #require(try await ask(EndorsementByID(id: endorsement)))
    return LinkUse(subject: endorsement, version: view.managementVersion)
  }

  func count(_ slug: String = "act-now") async throws -> EndorsementCount {
    try #require(try await ask(StatementBySlug(slug: slug))).count
  }

  func kinds() throws -> [String] { try texts("SELECT kind FROM event ORDER BY seq") }
}

enum SampleFault: Error { case notConfirmed, asked }
