import Foundation

/// Lists of texts as JSON columns hold them.
enum StoredList {
  static func texts(_ json: String) throws -> [String] {
    do {
      return try JSONDecoder().decode([String].self, from: Data(json.utf8))
    } catch {
      throw StoreFault.unreadable("a list of texts: \(error)")
    }
  }
}
