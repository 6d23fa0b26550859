import Foundation
import Rendering
import Statements
import StoryKit
import Testing

@testable import Mail

@Suite struct `The templates and catalogs of mail` {
  private static let folder = Places.repository.appending(path: "Templates/mail")

  @Test func `every language has the keys of English, with the same placeholders`() throws {
    let catalogs = try Samples.catalogs()
    #expect(catalogs.languages == Samples.languages)
    let english = catalogs["en"]
    for language in catalogs.languages {
      #expect(catalogs[language].keys == english.keys, "\(language)")
      for key in english.keys {
        #expect(placeholders(catalogs[language](key)) == placeholders(english(key)), "\(language) \(key)")
      }
    }
  }

  @Test func `every placeholder is a value that a full letter has`() throws {
    let values = LetterValues(
      try Samples.letter(.receipt), siteName: "Site", questionsTo: try MailAddress(parsing: "office@example.org")
    ).inBody
    let english = try Samples.catalogs()["en"]
    let asked = Set(english.keys.flatMap { placeholders(english($0)) })
    #expect(asked.isSubset(of: values.keys))
  }

  @Test func `no subject needs more than the subject's values`() throws {
    let english = try Samples.catalogs()["en"]
    for key in english.keys where key.hasSuffix(".subject") {
      #expect(placeholders(english(key)).isSubset(of: ["site", "title", "organization", "number"]))
    }
  }

  @Test func `every kind of letter and mailings have a text and an HTML template, and every file belongs to one`()
    throws
  {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    let kinds = (LetterKind.allCases.map(\.rawValue) + ["mailing"]).flatMap {
      ["\($0).text.mustache", "\($0).html.mustache"]
    }
    #expect(
      Set(files)
        == Set(
          kinds + ["end.text.mustache", "top.html.mustache", "end.html.mustache", "action.html.mustache", "standard"]))
  }

  @Test func `every tag is a property of the page or a sentence of the kind`() throws {
    let properties = Set([
      "language", "direction", "start", "siteName", "actionURL", "statementURL", "unsubscribeURL", "endpointURL",
      "command",
    ])
    let english = try Samples.catalogs()["en"]
    for kind in LetterKind.allCases {
      let sentences = Set(
        english.keys.compactMap { key in
          ["shared.", "\(kind.rawValue)."].first { key.hasPrefix($0) }.map { String(key.dropFirst($0.count)) }
        })
      for file in ["\(kind.rawValue).text", "\(kind.rawValue).html"] {
        let tags = try tags(in: file)
        for tag in tags {
          let isKnown =
            tag.hasPrefix("words.") ? sentences.contains(String(tag.dropFirst(6))) : properties.contains(tag)
          #expect(isKnown, "\(file): \(tag)")
        }
        let said = tags.union(try partials(in: file).flatMap { try self.tags(in: $0) })
        for key in english.keys where key.hasPrefix("\(kind.rawValue).") && !key.hasSuffix(".subject") {
          #expect(said.contains("words.\(key.dropFirst(kind.rawValue.count + 1))"), "\(file) leaves out \(key)")
        }
      }
    }
  }

  @Test func `every text template says that it is text, or its sentences would be escaped`() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    for file in files where file.hasSuffix(".text.mustache") {
      #expect(try source(String(file.dropLast(".mustache".count))).hasPrefix("{{% CONTENT_TYPE:TEXT}}\n"), "\(file)")
    }
  }

  private func source(_ name: String) throws -> String {
    try String(contentsOf: Self.folder.appending(path: "\(name).mustache"), encoding: .utf8)
  }

  private func tags(in name: String) throws -> Set<String> {
    Set(try source(name).matches(of: /\{\{[#^\/]?([a-zA-Z][\w.]*)\}\}/).map { String($0.1) })
  }

  private func partials(in name: String) throws -> [String] {
    try source(name).matches(of: /\{\{>mail\/([\w.]+)\}\}/).map { String($0.1) }
  }

  private func placeholders(_ text: String) -> Set<String> {
    Set(text.matches(of: /\{(\w+)\}/).map { String($0.1) })
  }
}
