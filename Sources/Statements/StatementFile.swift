/// A statement as a folder of Markdown files, one per language (`en.md`, `fr.md`), each with YAML front matter.
///
/// Every file carries `slug`, `language`, `title`, `summary` and `sections`. The first file of `languages` also carries the keys of the
/// campaign: `languages` and `timeZone`, and, as needed, `opens`, `closes`, `deliveredUntil`, `goal`, `whoMaySign`, `embargo`, `source`,
/// `bodyIsSummary`. Another file may repeat them, with the same values.
package enum StatementFile {
  static let textKeys = ["slug", "language", "title", "summary", "sections"]

  /// Reads the files of one statement.
  /// - Parameter files: the name of each file, with or without folders before it, and its text.
  /// - Throws: every flaw of every file at once.
  package static func parse(files: [(name: String, text: String)]) throws(StatementFileFlaws) -> StatementDraft {
    guard !files.isEmpty else {
      let sentence = "There is no statement here. Add one Markdown file per language, such as `en.md`."
      throw StatementFileFlaws(flaws: [FileFlaw(file: "en.md", line: 1, sentence: sentence)])
    }
    var flaws: [FileFlaw] = []
    var read: [LanguageFile] = []
    for file in files.sorted(by: { $0.name < $1.name }) {
      do {
        let frontMatter = try FrontMatter(file: file.name, text: file.text)
        if let one = LanguageFile(name: file.name, frontMatter: frontMatter, flaws: &flaws) { read.append(one) }
      } catch {
        flaws += error.flaws
      }
    }
    noteDoubles(read, flaws: &flaws)
    // Where the original may be the file that could not be read, the others can't be held against it.
    let wholeFolder = read.count == files.count
    guard let original = announcedOriginal(among: read) ?? (wholeFolder ? likelyOriginal(among: read) : nil) else {
      throw StatementFileFlaws(flaws: flaws)
    }
    let campaign = CampaignKeys(original.keys, flaws: &flaws)
    let stems = Set(files.map { LanguageFile.stem(of: $0.name) })
    compareLanguages(read, announced: campaign.languages, present: stems, original: original, flaws: &flaws)
    for other in read where other.name != original.name {
      campaign.compare(with: other.keys, original: original.name, flaws: &flaws)
      if let slug = other.slug, let expected = original.slug, slug != expected {
        flaws.append(other.keys.flaw("slug", "The slug is `\(expected)` in \(original.name). Write the same one here."))
      }
      other.compareSections(with: original, flaws: &flaws)
    }
    guard flaws.isEmpty, let slug = original.slug, let timeZone = campaign.timeZone else {
      throw StatementFileFlaws(flaws: flaws)
    }
    var texts: [String: StatementText] = [:]
    for file in read { texts[file.stem] = file.text }
    return StatementDraft(
      slug: slug, languages: campaign.languages.map(\.text), texts: texts, timeZone: timeZone, opens: campaign.opens,
      closes: campaign.closes, deliveredUntil: campaign.deliveredUntil, goal: campaign.goal,
      whoMaySign: campaign.whoMaySign, embargoUntil: campaign.embargoUntil, isSummary: campaign.isSummary,
      sources: campaign.sources)
  }

  /// The file that some file's `languages` names first.
  private static func announcedOriginal(among files: [LanguageFile]) -> LanguageFile? {
    for file in files {
      // What is wrong with the list is noted when the campaign is read.
      var ignored: [FileFlaw] = []
      let first = file.keys.strings("languages", flaws: &ignored)?.first?.text
      if let original = files.first(where: { $0.stem == first }) { return original }
    }
    return nil
  }

  /// The file whose missing or broken `languages` is to be reported: the one that has the key, else English, else the first.
  private static func likelyOriginal(among files: [LanguageFile]) -> LanguageFile? {
    files.first { $0.keys.has("languages") } ?? files.first { $0.stem == "en" } ?? files.first
  }

  private static func noteDoubles(_ files: [LanguageFile], flaws: inout [FileFlaw]) {
    for (index, file) in files.enumerated() {
      guard let twin = files[..<index].first(where: { $0.stem == file.stem }) else { continue }
      let sentence = "\(twin.name) is in \(file.stem) already. Keep one file per language."
      flaws.append(FileFlaw(file: file.name, line: 1, sentence: sentence))
    }
  }

  private static func compareLanguages(
    _ files: [LanguageFile], announced: [(text: String, line: Int)], present: Set<String>, original: LanguageFile,
    flaws: inout [FileFlaw]
  ) {
    guard !announced.isEmpty else { return }
    for (language, line) in announced where !present.contains(language) {
      flaws.append(
        FileFlaw(
          file: original.name, line: line, key: "languages",
          sentence: "There is no file `\(language).md`. Add it, or take \(language) out of the list."))
    }
    for file in files where !announced.contains(where: { $0.text == file.stem }) {
      flaws.append(
        FileFlaw(
          file: file.name, line: 1,
          sentence: "`languages` in \(original.name) does not name \(file.stem). Add it there, or take this file away.")
      )
    }
  }
}
