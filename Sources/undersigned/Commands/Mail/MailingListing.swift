import Foundation
import Statements
import Store

/// A mailing as JSON; times in ISO 8601, totals by the states of `MailState`.
struct MailingListing: Encodable {
  let id: Int64
  let name: String
  let state: String
  let statement: String?
  let to: String
  let languages: [String]
  let sendAt: String?
  let timeZone: String
  let startedAt: String?
  let endedAt: String?
  let recipients: Int
  let totals: [String: Int]

  init(_ mailing: MailingOverview) {
    id = mailing.id
    name = mailing.name
    state = mailing.state.rawValue
    statement = mailing.audience.statement
    to = mailing.audience.isList ? "list" : mailing.audience.standing.rawValue
    languages = mailing.languages
    sendAt = mailing.sendAt?.iso8601
    timeZone = mailing.timeZone
    startedAt = mailing.startedAt?.iso8601
    endedAt = mailing.endedAt?.iso8601
    recipients = mailing.recipients
    totals = Dictionary(uniqueKeysWithValues: mailing.totals.map { ($0.key.rawValue, $0.value) })
  }

  static func json(_ mailings: [MailingOverview]) throws -> String {
    try encoded(mailings.map(MailingListing.init))
  }

  static func encoded(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
  }
}
