import Foundation
import Yams

/// The keys of the front matter that belong to the campaign and not to one language.
struct CampaignKeys {
  static let names = [
    "languages", "timeZone", "opens", "closes", "deliveredUntil", "goal", "whoMaySign", "embargo", "source",
    "bodyIsSummary",
  ]

  let languages: [(text: String, line: Int)]
  let timeZone: String?
  let opens: Instant?
  let closes: Instant?
  let deliveredUntil: Instant?
  let embargoUntil: Instant?
  let goal: Int?
  let whoMaySign: Set<OrganizationKind>
  let sources: [String]
  let isSummary: Bool
  private let keys: KeyedYAML

  init(_ keys: KeyedYAML, flaws: inout [FileFlaw]) {
    self.keys = keys
    languages = Self.readLanguages(keys, flaws: &flaws)
    let zone = Self.readZone(keys, flaws: &flaws)
    timeZone = zone?.name
    let dateZone = zone?.zone ?? .gmt
    opens = Self.date("opens", keys, dateZone, bareDate: .startOfDay, flaws: &flaws)
    closes = Self.date("closes", keys, dateZone, bareDate: .endOfDay, flaws: &flaws)
    deliveredUntil = Self.date("deliveredUntil", keys, dateZone, bareDate: .endOfDay, flaws: &flaws)
    embargoUntil = Self.date("embargo", keys, dateZone, bareDate: .startOfDay, flaws: &flaws)
    goal = keys.positiveInteger("goal", flaws: &flaws)
    whoMaySign = Self.readKinds(keys, flaws: &flaws)
    sources = keys.strings("source", flaws: &flaws)?.map(\.text) ?? []
    isSummary = keys.boolean("bodyIsSummary", flaws: &flaws) ?? false
    checkOrder(flaws: &flaws)
  }

  /// Notes every campaign key that another file repeats with a different value.
  func compare(with other: KeyedYAML, original: String, flaws: inout [FileFlaw]) {
    for name in Self.names {
      guard let value = other.value(name), value != keys.value(name) else { continue }
      let sentence =
        keys.has(name)
        ? "This differs from \(original). Write the same value, or leave the key out here."
        : "\(original) does not have this key. Add it there; the original's file is the one that counts."
      flaws.append(other.flaw(name, sentence))
    }
  }

  private func checkOrder(flaws: inout [FileFlaw]) {
    if let opens, let closes, closes <= opens {
      flaws.append(
        keys.flaw("closes", "Sign-on closes before it opens. Write a later date, or an earlier one for `opens`."))
    }
    if let opens, let deliveredUntil, deliveredUntil <= opens {
      flaws.append(keys.flaw("deliveredUntil", "The delivered list ends before sign-on opens. Write a later date."))
    }
    if let closes, let deliveredUntil, deliveredUntil > closes {
      flaws.append(
        keys.flaw(
          "deliveredUntil", "The delivered list ends after sign-on closes. Write the same date or an earlier one."))
    }
  }

  private static func readLanguages(_ keys: KeyedYAML, flaws: inout [FileFlaw]) -> [(text: String, line: Int)] {
    guard let listed = keys.strings("languages", required: true, flaws: &flaws) else { return [] }
    if listed.isEmpty { flaws.append(keys.flaw("languages", "The list is empty. Name the original's language first.")) }
    var kept: [(text: String, line: Int)] = []
    for (language, line) in listed {
      if kept.contains(where: { $0.text == language }) {
        let sentence = "\(language) is listed twice. Keep one of the two."
        flaws.append(FileFlaw(file: keys.file, line: line, key: "languages", sentence: sentence))
      } else {
        kept.append((language, line))
      }
    }
    return kept
  }

  private static func readZone(_ keys: KeyedYAML, flaws: inout [FileFlaw]) -> (name: String, zone: TimeZone)? {
    guard let name = keys.string("timeZone", required: true, flaws: &flaws) else { return nil }
    if let zone = LocalTime.zone(named: name) { return (name, zone) }
    let near = Spelling.nearest(to: name, in: TimeZone.knownTimeZoneIdentifiers)
    let advice = near.map { "Did you mean `\($0)`?" } ?? "Write an IANA name such as `Europe/Zurich`, or `UTC`."
    flaws.append(keys.flaw("timeZone", "`\(name)` is not a known time zone. \(advice)"))
    return nil
  }

  private static func date(
    _ key: String, _ keys: KeyedYAML, _ zone: TimeZone, bareDate: LocalTime.BareDate, flaws: inout [FileFlaw]
  ) -> Instant? {
    guard let text = keys.string(key, flaws: &flaws) else { return nil }
    if let instant = LocalTime.instant(of: text, in: zone, bareDate: bareDate) { return instant }
    flaws.append(
      keys.flaw(
        key,
        "`\(text)` is not a date of the calendar. Write `2018-03-13`, or `2018-03-13 23:59` in the statement's zone."))
    return nil
  }

  private static func readKinds(_ keys: KeyedYAML, flaws: inout [FileFlaw]) -> Set<OrganizationKind> {
    let all = Set(OrganizationKind.allCases)
    guard keys.has("whoMaySign") else { return all }
    if keys.isText("whoMaySign") {
      guard let text = keys.string("whoMaySign", flaws: &flaws), text != "organizations" else { return all }
      flaws.append(keys.flaw("whoMaySign", "`\(text)` is not understood. Write `organizations`, or a list of kinds."))
      return all
    }
    guard let listed = keys.strings("whoMaySign", flaws: &flaws) else { return all }
    if listed.isEmpty {
      flaws.append(keys.flaw("whoMaySign", "The list is empty, so nobody could sign. Write `organizations` for all."))
    }
    var kinds: Set<OrganizationKind> = []
    let known = OrganizationKind.allCases.map(\.rawValue)
    for (text, line) in listed {
      if let kind = OrganizationKind(rawValue: text) {
        kinds.insert(kind)
      } else {
        let advice =
          Spelling.nearest(to: text, in: known).map { "Did you mean `\($0)`?" }
          ?? "The kinds are \(known.joined(separator: ", "))."
        let sentence = "`\(text)` is not a kind of organization. \(advice)"
        flaws.append(FileFlaw(file: keys.file, line: line, key: "whoMaySign", sentence: sentence))
      }
    }
    return kinds
  }
}
