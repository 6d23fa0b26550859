import ArgumentParser
import Statements
import Store

/// What a receiver wants to hear of, as it is typed.
enum WebhookChoices {
  /// - Parameter text: types with commas between them; nil for all.
  static func types(_ text: String?) throws -> WebhookTypes {
    guard let text else { return .all }
    let known = EventKind.webhookTypes.map(\.rawValue)
    let kinds = try names(text, of: "--types", "type").map { name in
      guard let kind = EventKind.webhookTypes.first(where: { $0.rawValue == name }) else {
        let meant = NearestName.of(name, among: known).map { "Did you mean \($0)?" }
        throw ValidationError(
          "“\(name)” is not a type of webhook. \(meant ?? "The types are \(known.joined(separator: ", ")).")")
      }
      return kind
    }
    return WebhookTypes(chosen: Set(kinds))
  }

  /// - Parameter text: slugs with commas between them; nil for all.
  static func statements(_ text: String?) throws -> WebhookStatements {
    guard let text else { return .all }
    return WebhookStatements(chosen: Set(try names(text, of: "--statements", "slug")))
  }

  private static func names(_ text: String, of option: String, _ noun: String) throws -> [String] {
    let names = text.split(separator: ",").map { $0.filter { !$0.isWhitespace } }.filter { !$0.isEmpty }
    guard !names.isEmpty else { throw ValidationError("\(option) wants at least one \(noun).") }
    return names
  }
}
