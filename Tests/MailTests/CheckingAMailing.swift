import Foundation
import Mail
import Statements
import StoryKit
import Testing

@Suite struct `Checking a mailing before anything is sent` {
  private func flaws(_ text: String, file: String = "news.en.md") -> [String] {
    do {
      _ = try MailingText(parsing: text, file: file)
      return []
    } catch {
      return error.flaws.map(\.description)
    }
  }

  private func flaws(body: String, subject: String = "News") -> [String] {
    flaws("---\nsubject: \"\(subject)\"\n---\n\(body)")
  }

  @Test func `every field may stand in the text, and those that may be empty have a fallback`() throws {
    let body = MergeField.allCases.map { "{{\($0.rawValue)\($0.mayBeEmpty ? "|none" : "")}}" }.joined(separator: "\n\n")
    #expect(flaws(body: body) == [])
    #expect(try Samples.mailing(body).fields == Set(MergeField.allCases))
  }

  @Test func `an unknown field is named, with its line and the nearest that is known`() {
    #expect(
      flaws(body: "Hello,\n\n{{organisation}} signed.")
        == ["news.en.md:6: There is no field `organisation`. Did you mean `{{organization}}`?"])
    #expect(
      flaws(body: "{{contct.name|you}}")
        == ["news.en.md:4: There is no field `contct.name`. Did you mean `{{contact.name}}`?"])
    #expect(flaws(body: "{{weather}}").first?.contains("The fields are contact.name, organization,") == true)
  }

  @Test(arguments: MergeField.allCases)
  func `a field that may be empty must say what stands there then`(field: MergeField) {
    let found = flaws(body: "Text\n{{\(field.rawValue)}}")
    #expect(found.count == (field.mayBeEmpty ? 1 : 0))
    for flaw in found {
      #expect(flaw.hasPrefix("news.en.md:5: `\(field.rawValue)` may be empty. Say what stands there then, as in `{{"))
      let advice = flaw.firstMatch(of: /as in `(.*)`\.$/).map { String($0.1) } ?? ""
      #expect(flaws(body: advice) == [])
    }
  }

  @Test(arguments: [
    ("{{organization", "is not closed"), ("{{\norganization}}", "is not closed"), ("{{}}", "no field between"),
    ("{{organization}} and }}", "closes nothing"), ("{{{organization}}}", "braces within"),
    ("{{contact.name|{{organization}}}}", "braces within"), ("{{|x}}", "no field between"),
    ("\u{10FFF0}<0\u{10FFF1}", "private use"),
  ])
  func `broken braces are told apart`(body: String, reason: String) {
    let found = flaws(body: body)
    #expect(!found.isEmpty && found[0].contains(reason) && found[0].hasPrefix("news.en.md:4: "), "\(found)")
  }

  @Test func `a link may lead to a field that is an address, and to no other`() {
    #expect(flaws(body: "[a]({{statement.url}}) [b]({{link|statement.url}}) [c]({{link|https://example.org/}})") == [])
    #expect(flaws(body: "[d]({{statement.url}}#part) [e](https://example.org/?from={{organization}})") == [])
    #expect(
      flaws(body: "[sign](https://example.org/)\n[sign]({{organization}})")
        == [
          "news.en.md:5: `organization` is not an address. A link leads to `statement.url`, `link` or `unsubscribe`."
        ])
    #expect(flaws(body: "[sign]({{link|later}})").first?.contains("the fallback must be an address") == true)
    #expect(flaws(body: "[sign]({{link|javascript:alert(1)}})").first?.contains("must be an address") == true)
  }

  @Test func `a subject is one line, and holds no address`() {
    #expect(flaws("---\nsubject: |\n  one\n  two\n---\nText").first?.contains("A subject is one line") == true)
    #expect(flaws(body: "Text", subject: "One\\r\\nBcc: x@example.org").first?.contains("one line") == true)
    #expect(flaws(body: "Text", subject: "{{link|x}}").first?.contains("is an address") == true)
    #expect(
      flaws(body: "Text", subject: "For {{organisation}}").first?.hasPrefix("news.en.md:2: subject: There is") == true)
  }

  @Test func `what is missing is said, and unknown keys are named`() {
    #expect(flaws("Text").first?.contains("does not begin with front matter") == true)
    #expect(
      flaws("---\nlanguage: en\n---\nText") == ["news.en.md:1: subject: This key is missing. Add a line `subject: …`."])
    #expect(flaws("---\nsubject: a\n---\n \n").first?.contains("no text below") == true)
    #expect(flaws("---\nsubject: a\nsubjekt: b\n---\nText").first?.contains("Did you mean `subject`?") == true)
  }

  @Test func `the language is the file's, and both places agree`() throws {
    #expect(try MailingText(parsing: "---\nsubject: a\n---\nText", file: "x/fr.md").language == "fr")
    #expect(
      try MailingText(parsing: "---\nsubject: a\nlanguage: pt-br\n---\nText", file: "news.md").language == "pt-br")
    #expect(
      flaws("---\nsubject: a\n---\nText", file: "news.md").first?.contains("language: This key is missing") == true)
    #expect(flaws("---\nsubject: a\nlanguage: fr\n---\nText").first?.contains("The file's name says en") == true)
    #expect(
      flaws("---\nsubject: a\nlanguage: French\n---\nText", file: "news.md").first?.contains("not a language") == true)
  }

  @Test func `every flaw is told at once, in the order of the lines`() {
    let found = flaws("---\nsubject: \"{{nope}}\"\n---\n{{link}}\n\n{{version}}")
    #expect(found.map { $0.split(separator: ":")[1] } == ["2", "4", "6"])
  }

  @Test func `every field is in the manual, with whether it may be empty`() throws {
    let manual = try String(contentsOf: Places.repository.appending(path: "docs/mailings.md"), encoding: .utf8)
    for field in MergeField.allCases {
      let row = try #require(
        manual.split(separator: "\n").first { $0.hasPrefix("| `\(field.rawValue)` |") }, "\(field)")
      #expect(row.hasSuffix("| yes |") == field.mayBeEmpty, "\(field)")
    }
    for mailing in StandardMailing.allCases { #expect(manual.contains("`\(mailing.rawValue)`")) }
    let sample = try #require(manual.split(separator: "```markdown\n").last?.split(separator: "```").first)
    #expect(flaws(String(sample)) == [])
  }
}
