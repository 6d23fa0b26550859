import Rendering
import Statements

/// A mailing in one language: a subject and Markdown, with merge fields in both.
///
/// A file begins with front matter of `subject` and `language`; the latter may be left to the file's name (`reminder.fr.md`, `fr.md`).
/// A field is written `{{organization}}`, and one that may be empty with what stands there then: `{{contact.name|colleagues}}`.
package struct MailingText: Sendable {
  /// BCP 47, lower case.
  package let language: String
  /// Every field that the subject or the body asks for.
  package let fields: Set<MergeField>
  let subject: MergeText
  let body: MergeText

  private static let keys = ["subject", "language"]

  /// Reads one file and checks all that can be checked before there are values.
  /// - Parameter file: its name, with or without folders before it.
  /// - Throws: everything that is wrong with it.
  package init(parsing text: String, file: String) throws(MailingTextFlaws) {
    let frontMatter: FrontMatter
    do { frontMatter = try FrontMatter(file: file, text: text) } catch { throw MailingTextFlaws(flaws: error.flaws) }
    var flaws: [FileFlaw] = []
    guard
      let keys = KeyedYAML(
        document: frontMatter.yaml, file: file, firstLine: frontMatter.yamlLine, flaws: &flaws)
    else { throw MailingTextFlaws(flaws: flaws) }
    keys.refuseUnknownKeys(known: Self.keys, flaws: &flaws)
    let language = Self.language(keys, file: file, flaws: &flaws)
    subject = Self.subject(keys, flaws: &flaws)
    body = Self.body(frontMatter, file: file, flaws: &flaws)
    guard flaws.isEmpty, let language else { throw MailingTextFlaws(flaws: flaws) }
    self.language = language
    fields = Set((subject.holes + body.holes).map(\.field))
  }

  private static func language(_ keys: KeyedYAML, file: String, flaws: inout [FileFlaw]) -> String? {
    let named = file.split(separator: "/").last?.firstMatch(of: /(?:^|\.)([a-z]{2}(?:-[a-z0-9]{2,8})*)\.md$/)
      .map { String($0.1) }
    guard let said = keys.string("language", required: named == nil, flaws: &flaws) else { return named }
    if said.wholeMatch(of: /[a-z]{2,3}(?:-[a-z0-9]{2,8})*/) == nil {
      flaws.append(keys.flaw("language", "`\(said)` is not a language. Write its code, such as `en` or `pt-br`."))
    }
    if let named, named != said {
      flaws.append(keys.flaw("language", "The file's name says \(named), this says \(said). Make them the same."))
    }
    return said
  }

  private static func subject(_ keys: KeyedYAML, flaws: inout [FileFlaw]) -> MergeText {
    let text = keys.string("subject", required: true, flaws: &flaws) ?? ""
    if text.unicodeScalars.contains(where: isLineBreakOrControl) {
      flaws.append(keys.flaw("subject", "A subject is one line. Take the line break or control character out."))
    }
    let subject = MergeText(
      text, firstLine: keys.line(of: "subject"), flaw: { keys.flaw("subject", $1) }, flaws: &flaws)
    for hole in subject.holes where hole.field.isAddress {
      flaws.append(keys.flaw("subject", "`\(hole.field.rawValue)` is an address. Write it in the text, not here."))
    }
    return subject
  }

  private static func isLineBreakOrControl(_ scalar: Unicode.Scalar) -> Bool {
    [.control, .lineSeparator, .paragraphSeparator].contains(scalar.properties.generalCategory)
  }

  private static func body(_ frontMatter: FrontMatter, file: String, flaws: inout [FileFlaw]) -> MergeText {
    func flaw(_ line: Int, _ sentence: String) -> FileFlaw { FileFlaw(file: file, line: line, sentence: sentence) }
    if frontMatter.body.allSatisfy(\.isWhitespace) {
      flaws.append(flaw(frontMatter.bodyLine, "There is no text below the front matter. Write the mail there."))
    }
    let body = MergeText(frontMatter.body, firstLine: frontMatter.bodyLine, flaw: flaw, flaws: &flaws)
    let names = body.holes.indices.map(String.init)
    for address in Markdown.linkAddresses(body.marked(Mould.markInMarkdown)) {
      // What comes first in an address decides where it leads; what comes later is only a part of it.
      let begin = Mould(address, names: names).pieces.first { $0 != .fixed("") }
      guard case .text(let name, _) = begin, let index = Int(name) else { continue }
      if let sentence = body.holes[index].flawAsAddress { flaws.append(flaw(body.lines[index], sentence)) }
    }
    return body
  }
}

/// Everything that is wrong with a mailing's file, sorted by line; never empty.
package struct MailingTextFlaws: Error, Sendable, Hashable, CustomStringConvertible {
  package let flaws: [FileFlaw]

  init(flaws: [FileFlaw]) {
    self.flaws = flaws.sorted()
  }

  /// One line per flaw: `file:line: key: sentence`.
  package var description: String { flaws.map(\.description).joined(separator: "\n") }
}
