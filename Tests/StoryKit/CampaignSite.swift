import Foundation

/// A site as a secretariat runs it: the program, a real mail server and a real receiver of webhooks, with statements imported.
package struct CampaignSite: Sendable {
  package let program: RunningProgram
  package let mail: MailServer
  /// Nil when nobody listens.
  package let receiver: WebhookReceiver?

  /// Sets everything up and starts the program.
  /// - Parameters:
  ///   - settings: by key, beside those that a story needs.
  ///   - mail: made in the program's folder when it is missing.
  ///   - isStarted: false leaves the start to the story.
  package init(
    _ statements: [StatementFiles] = [StatementFiles()], settings: [String: String] = [:], mail: MailServer? = nil,
    folder: TemporaryFolder, hasReceiver: Bool = false, isStarted: Bool = true
  ) async throws {
    if let mail { self.mail = mail } else { self.mail = try await MailServer(folder: folder.url) }
    let standard = [
      "mail.transport": "smtp", "smtp.url": self.mail.url, "smtp.security": "none",
      "mail.from": "Harbour Campaign <secretariat@campaign.example.org>", "webhooks.allowPrivateNetworks": "true",
      "secretariatAddress": "secretariat@campaign.example.org", "siteName": "Harbour Campaign",
      "limits.perMailAddress": "1000", "limits.perMailDomain": "10000", "limits.perNetwork": "100000",
    ]
    program = try RunningProgram(settings: standard.merging(settings) { $1 })
    receiver = hasReceiver ? try await WebhookReceiver(folder: folder.url) : nil
    for statement in statements { try await importStatement(statement) }
    if let receiver { try receiver.expect(secret: try await addWebhook(receiver.url)) }
    if isStarted { try await program.start() }
  }

  package var address: String { program.address }

  /// A new browser.
  package func visitor(language: String = "en") -> Visitor {
    var visitor = Visitor(address)
    visitor.headers = [("Accept", "text/html"), ("Accept-Language", language)]
    return visitor
  }

  /// Runs a command of the program, which must succeed; gives what it printed.
  @discardableResult
  package func run(_ arguments: String...) async throws -> String { try await run(arguments) }

  @discardableResult
  package func importStatement(_ statement: StatementFiles, _ flags: String...) async throws -> String {
    let place = try statement.write(below: program.folder.appending(path: "statements"))
    return try await run(["statement", "import", place.path] + flags)
  }

  /// - Returns: the secret.
  package func addWebhook(_ url: String) async throws -> String {
    try await run("webhook", "add", url).trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// Invites the contacts of a sheet whose lines follow `organization,acronym,country,kind,website,contact,role,email,language`.
  @discardableResult
  package func invite(to slug: String = "safe-harbours", _ lines: String...) async throws -> String {
    let sheet = program.folder.appending(path: "contacts-\(UUID().uuidString.prefix(8)).csv")
    let head = "organization,acronym,country,kind,website,contact,role,email,language"
    try Data(([head] + lines).map { $0 + "\n" }.joined().utf8).write(to: sheet)
    return try await run("invite", slug, sheet.path)
  }

  private func run(_ arguments: [String]) async throws -> String {
    let command = try await program.run(arguments)
    guard command.status == 0 else {
      throw StoryFault.endedEarly(arguments.joined(separator: " "), command.status, command.errors + command.output)
    }
    return command.output
  }
}

/// `count.json`, and what `undersigned count --json` prints.
package struct CountDocument: Decodable, Sendable, Equatable {
  package let statement: String
  package let endorsements: Int
  package let listed: Int
  package let unlisted: Int
  package let countries: Int

  package init(statement: String, endorsements: Int, listed: Int, unlisted: Int, countries: Int) {
    self.statement = statement
    self.endorsements = endorsements
    self.listed = listed
    self.unlisted = unlisted
    self.countries = countries
  }
}

extension CampaignSite {
  /// What the site says to machines now.
  package func count(_ slug: String = "safe-harbours") async throws -> CountDocument {
    let answer = try await HTTPCall(url: "\(address)/s/\(slug)/count.json").answer()
    guard answer.status == 200 else { throw StoryFault.unexpected("count.json answers \(answer.status)") }
    return try JSONDecoder().decode(CountDocument.self, from: answer.body)
  }

  /// Waits until the site says that number, which it must within a second.
  @discardableResult
  package func expectCount(_ endorsements: Int, _ slug: String = "safe-harbours") async throws -> CountDocument {
    var last: CountDocument?
    return try await Waiting.until(
      "the count of \(endorsements)", atMost: .seconds(60), details: { last.map { "\($0)" } ?? "" }
    ) {
      last = try await count(slug)
      return last?.endorsements == endorsements ? last : nil
    }
  }

  /// Signs and confirms through pages and mail, as one person.
  @discardableResult
  package func endorse(_ answers: SignOnAnswers, statement slug: String = "safe-harbours") async throws -> Page {
    let before = try mail.count(to: answers.email)
    var visitor = visitor()
    _ = try await visitor.sign(answers, statement: slug)
    let letter = try await mail.letter(to: answers.email, number: before + 1)
    return try await visitor.confirm(try letter.link())
  }
}
