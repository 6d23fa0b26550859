import Logging
import Mail
import Store
import Synchronization

/// The texts of mailings, rendered once for each language and kept while they are sent.
package final class MailingPress: Sendable {
  private let foundry: MailingFoundry
  private let moulds = Mutex<[Int64: [String: MailingMould]]>([:])

  /// Mailings whose moulds are kept at once.
  private static let kept = 16

  package init(_ foundry: MailingFoundry) {
    self.foundry = foundry
  }

  /// Reads the texts of mailings that are not known yet.
  /// - Throws: what no other try would mend: a text that does not render.
  func prepare(_ mailings: Set<Int64>, from store: Store) async throws {
    for mailing in mailings where moulds.withLock({ $0[mailing] == nil }) {
      var made: [String: MailingMould] = [:]
      for (language, source) in try await store.ask(MailingTexts(mailing: mailing)) {
        made[language] = try foundry.mould(source, language: language)
      }
      moulds.withLock { moulds in
        if moulds.count >= Self.kept { moulds = [:] }
        moulds[mailing] = made
      }
    }
  }

  /// - Throws: `MailingFault.noText` when the mailing was not prepared or has none in that language.
  func mould(of mailing: Int64, language: String) throws(MailingFault) -> MailingMould {
    guard let mould = moulds.withLock({ $0[mailing]?[language] }) else {
      throw .noText(mailing: mailing, language: language)
    }
    return mould
  }
}

/// A mail of a mailing that can't be written.
package enum MailingFault: Error, CustomStringConvertible {
  case noText(mailing: Int64, language: String)
  case notAMailing

  package var description: String {
    switch self {
    case .noText(let mailing, let language): "mailing \(mailing) has no text in \(language)"
    case .notAMailing: "the mail belongs to no mailing"
    }
  }
}
