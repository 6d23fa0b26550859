import ArgumentParser
import Foundation
import Mail

/// What a mailing says, on the command line.
struct MailingTextOptions: ParsableArguments {
  @Option(name: .customLong("text"), help: "A text; once for each language.") var texts: [String] = []
  @Option(help: ArgumentHelp("A text that comes with the program.", valueName: "name")) var standard: String?

  private static let longestText = 1_000_000
  /// A field of the statement wants a statement.
  private static let ofStatement: Set<MergeField> = [.statementTitle, .statementURL, .count, .deadline]

  var isGiven: Bool { !texts.isEmpty || standard != nil }

  func check() throws {
    guard texts.isEmpty || standard == nil else {
      throw ValidationError("Say what to send, either with --text or with --standard.")
    }
    _ = try chosenStandard()
  }

  /// The texts by language, as their files have them.
  /// - Throws: `MailingTextFlaws` for the first text with flaws, `CommandFailure`.
  func sources(_ configuration: Configuration) throws -> [String: String] {
    let files = try files(configuration)
    let parsed = try files.map { try MailingText(parsing: $0.text, file: $0.file) }
    let byLanguage = Dictionary(zip(parsed.map(\.language), files.map(\.text))) { first, _ in first }
    guard byLanguage.count == parsed.count else {
      throw CommandFailure("Two of the texts are in the same language. Give one for each.")
    }
    return byLanguage
  }

  /// - Throws: `CommandFailure` when a text has a field of the statement, and there is none.
  static func check(_ sources: [String: String], isAboutStatement: Bool) throws {
    guard !isAboutStatement else { return }
    let fields = try sources.sorted { $0.key < $1.key }
      .flatMap { try MailingText(parsing: $0.value, file: "\($0.key).md").fields }
    if let field = fields.first(where: ofStatement.contains) {
      throw CommandFailure("{{\(field.rawValue)}} is about a statement: say which with --statement.")
    }
  }

  private func chosenStandard() throws -> StandardMailing? {
    guard let standard else { return nil }
    guard let found = StandardMailing(rawValue: standard) else {
      let known = StandardMailing.allCases.map(\.rawValue)
      throw ValidationError("There is no standard text “\(standard)”. There are \(known.joined(separator: ", ")).")
    }
    return found
  }

  private func files(_ configuration: Configuration) throws -> [(file: String, text: String)] {
    guard let standard = try chosenStandard() else {
      return try texts.map { ($0, try TextFile($0, limit: Self.longestText).text) }
    }
    guard let folder = configuration.templatesDirectory?.appending(path: "mail/standard") else {
      throw CommandFailure("The folder Templates was not found. Name it with templatesDirectory.")
    }
    return try MailLanguages.of(configuration).compactMap { language in
      let file = folder.appending(path: "\(standard.rawValue).\(language).md")
      guard FileManager.default.fileExists(atPath: file.path) else { return nil }
      return (file.lastPathComponent, try TextFile(file.path, limit: Self.longestText).text)
    }
  }
}
