/// One language's file: its keys, and its text cut into sections.
struct LanguageFile {
  let name: String
  /// The language that the file's name says, which is the one that counts.
  let stem: String
  let keys: KeyedYAML
  let slug: String?
  /// The ids of `sections`, each with its line; nil when there is no such list or it could not be read.
  let sectionIDs: [(text: String, line: Int)]?
  let text: StatementText

  /// - Returns: nil, with the flaw noted, when the front matter is not a block of keys.
  init?(name: String, frontMatter: FrontMatter, flaws: inout [FileFlaw]) {
    guard
      let keys = KeyedYAML(
        document: frontMatter.yaml, file: name, firstLine: frontMatter.yamlLine, flaws: &flaws)
    else { return nil }
    self.name = name
    self.keys = keys
    stem = Self.stem(of: name)
    keys.refuseUnknownKeys(known: StatementFile.textKeys + CampaignKeys.names, flaws: &flaws)
    slug = Self.readSlug(keys, flaws: &flaws)
    Self.checkLanguage(keys, stem: stem, flaws: &flaws)
    let title = keys.string("title", required: true, flaws: &flaws)
    let summary = keys.string("summary", required: true, flaws: &flaws)
    let listed = keys.strings("sections", required: true, flaws: &flaws)
    sectionIDs = listed
    let body = StatementBody(frontMatter.body, firstLine: frontMatter.bodyLine)
    if let listed { Self.checkIDs(listed, keys: keys, flaws: &flaws) }
    Self.check(body, listed: listed, keys: keys, line: frontMatter.bodyLine, flaws: &flaws)
    text = StatementText(
      language: stem, title: title ?? "", summary: summary ?? "", preamble: body.preamble,
      sections: body.parts.map { .init(id: $0.id ?? "", title: $0.title, markdown: $0.markdown) },
      markdown: body.markdown)
  }

  /// `fr` of `statements/act-now/fr.md`.
  static func stem(of name: String) -> String {
    let last = name.split(separator: "/").last ?? ""
    return last.hasSuffix(".md") ? String(last.dropLast(3)) : String(last)
  }

  /// Notes the first place where this file's sections part from the original's.
  func compareSections(with original: LanguageFile, flaws: inout [FileFlaw]) {
    guard let sectionIDs, let originals = original.sectionIDs else { return }
    let mine = sectionIDs.map(\.text)
    let theirs = originals.map(\.text)
    guard mine != theirs else { return }
    let place = zip(mine, theirs).enumerated().first { $1.0 != $1.1 }?.offset ?? min(mine.count, theirs.count)
    let sentence =
      if place >= mine.count {
        "Section \(place + 1) is `\(theirs[place])` in \(original.name) and is missing here. Add it."
      } else if place >= theirs.count {
        "Section \(place + 1), `\(mine[place])`, is not in \(original.name). Add it there, or take it out here."
      } else {
        "Section \(place + 1) is `\(mine[place])` here and `\(theirs[place])` in \(original.name). Give both files the same sections in the same order."
      }
    let line = place < mine.count ? sectionIDs[place].line : keys.line(of: "sections")
    flaws.append(FileFlaw(file: name, line: line, key: "sections", sentence: sentence))
  }

  private static func readSlug(_ keys: KeyedYAML, flaws: inout [FileFlaw]) -> String? {
    guard let slug = keys.string("slug", required: true, flaws: &flaws) else { return nil }
    if slug.wholeMatch(of: /[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])/) == nil {
      flaws.append(
        keys.flaw(
          "slug", "`\(slug)` can't be an address. Use 2 to 64 of a–z, 0–9 and hyphens, with no hyphen at either end."))
    }
    return slug
  }

  private static func checkLanguage(_ keys: KeyedYAML, stem: String, flaws: inout [FileFlaw]) {
    if stem.wholeMatch(of: /[a-z]{2,3}(?:-[a-z0-9]{2,8})*/) == nil {
      let sentence = "`\(stem)` is not a language. Name the file after its language, such as `en.md` or `pt-br.md`."
      flaws.append(FileFlaw(file: keys.file, line: 1, sentence: sentence))
    }
    guard let language = keys.string("language", required: true, flaws: &flaws), language != stem else { return }
    flaws.append(keys.flaw("language", "The file's name says \(stem), this says \(language). Make them the same."))
  }

  private static func checkIDs(_ ids: [(text: String, line: Int)], keys: KeyedYAML, flaws: inout [FileFlaw]) {
    var seen: Set<String> = []
    for (id, line) in ids {
      if id.wholeMatch(of: /[a-z0-9][a-z0-9-]{0,63}/) == nil {
        let sentence = "`\(id)` can't be a section's id. Use a–z, 0–9 and hyphens."
        flaws.append(FileFlaw(file: keys.file, line: line, key: "sections", sentence: sentence))
      }
      if !seen.insert(id).inserted {
        let sentence = "Section `\(id)` is listed twice. Keep one of the two."
        flaws.append(FileFlaw(file: keys.file, line: line, key: "sections", sentence: sentence))
      }
    }
  }

  private static func check(
    _ body: StatementBody, listed: [(text: String, line: Int)]?, keys: KeyedYAML, line: Int, flaws: inout [FileFlaw]
  ) {
    func note(_ line: Int, _ sentence: String) {
      flaws.append(FileFlaw(file: keys.file, line: line, sentence: sentence))
    }
    if body.markdown.isEmpty {
      note(line, "There is no text below the front matter. Write the statement there.")
      return
    }
    for line in body.topHeadingLines {
      note(line, "The title comes from the front matter. Begin headings with ## here.")
    }
    var seen: Set<String> = []
    for part in body.parts {
      guard let id = part.id else {
        note(part.line, "This heading has no id. Write `## \(part.title) {#id}`, or ### if it begins no section.")
        continue
      }
      if !seen.insert(id).inserted {
        note(part.line, "A second heading has the id `\(id)`. Give each section its own.")
      }
      if part.title.isEmpty { note(part.line, "Section `\(id)` has no title. Write it between ## and the id.") }
      if part.markdown.isEmpty { note(part.line, "Section `\(id)` has no text. Write some below its heading.") }
      if let listed, !listed.contains(where: { $0.text == id }) {
        let hint = Spelling.nearest(to: id, in: listed.map(\.text)).map { " Did you mean `\($0)`?" } ?? ""
        note(part.line, "Section `\(id)` is not in the list `sections`. Add it there, or change the id.\(hint)")
      }
    }
    checkOrder(of: body.parts.compactMap(\.id), listed: listed ?? [], keys: keys, flaws: &flaws)
  }

  private static func checkOrder(
    of found: [String], listed: [(text: String, line: Int)], keys: KeyedYAML, flaws: inout [FileFlaw]
  ) {
    for (id, line) in listed where !found.contains(id) {
      let sentence = "Section `\(id)` has no heading in the text. Write `## Title {#\(id)}` where it begins."
      flaws.append(FileFlaw(file: keys.file, line: line, key: "sections", sentence: sentence))
    }
    let wanted = listed.map(\.text)
    guard Set(found) == Set(wanted), found.count == wanted.count else { return }
    if let (index, pair) = zip(found, wanted).enumerated().first(where: { $1.0 != $1.1 }) {
      let sentence =
        "Section `\(pair.1)` comes here in the list, and `\(pair.0)` in the text. Put them in the same order."
      flaws.append(FileFlaw(file: keys.file, line: listed[index].line, key: "sections", sentence: sentence))
    }
  }
}
