import Foundation
import StoryKit

/// A visitor who signs for one organization after the other and confirms what comes by mail, until told to stop.
final class LoadVisitor {
  private let port: Int
  private let ledger: Ledger
  private var connection: KeptConnection?
  private var cookie = ""
  private var token = ""
  private var consent = ""
  private var version = ""

  /// Seconds between two requests.
  private static let pause = 0.06

  init(port: Int, ledger: Ledger) {
    self.port = port
    self.ledger = ledger
  }

  /// Runs on the calling thread.
  func run() {
    while !ledger.all.isOver {
      do {
        try visit()
      } catch StoryFault.noAnswer {
        connection = nil
        ledger.note { $0.unanswered += 1 }
      } catch {
        ledger.note { $0.wrong.append("\(error)") }
        return
      }
      Thread.sleep(forTimeInterval: Self.pause)
    }
  }

  private func visit() throws {
    if token.isEmpty { try readForm() }
    if let link = ledger.takeLink() { try follow(link) } else { try sign(ledger.nextNumber()) }
  }

  private func readForm() throws {
    let answer = try ask("/s/safe-harbours/en/sign")
    guard let cookie = answer.header("set-cookie")?.split(separator: ";").first,
      let token = answer.text.firstMatch(of: /name="csrf" value="([^"]+)"/)?.output.1,
      let consent = answer.text.firstMatch(of: /name="consent" value="([^"]+)"/)?.output.1,
      let version = answer.text.firstMatch(of: /name="version" value="([^"]+)"/)?.output.1
    else { throw StoryFault.unexpected("the form has no token: \(answer.status)") }
    (self.cookie, self.token) = (String(cookie), String(token))
    (self.consent, self.version) = (String(consent), String(version))
  }

  private func sign(_ number: Int) throws {
    let address = Self.address(number)
    var fields = SignOnAnswers(Self.organization(number), email: address).fields.filter { !$0.value.isEmpty }
    fields["step"] = "submit"
    fields["consent"] = consent
    fields["version"] = version
    let answer = try ask("/s/safe-harbours/en/sign", fields)
    switch answer.status {
    case 303: ledger.note { $0.acknowledged.insert(address) }
    case 503: break
    default: ledger.note { $0.wrong.append("signing answers \(answer.status)") }
    }
  }

  private func follow(_ link: MailedLink) throws {
    let answer: HTTPAnswer
    do {
      answer = try ask(link.path, ["action": "confirm"])
    } catch {
      // Whoever gets no answer presses again.
      ledger.note { $0.links.insert(link, at: 0) }
      throw error
    }
    switch answer.status {
    case 200, 303: ledger.note { $0.confirmed.insert(link.address) }
    case 503: ledger.note { $0.links.insert(link, at: 0) }
    default: ledger.note { $0.wrong.append("confirming answers \(answer.status)") }
    }
  }

  private func ask(_ path: String, _ fields: [String: String]? = nil) throws -> HTTPAnswer {
    let connection = try self.connection ?? KeptConnection(port: port)
    self.connection = connection
    let form = fields.map { fields in [("csrf", token)] + fields.map { ($0.key, $0.value) } }
    return try connection.request(path, form: form, headers: cookie.isEmpty ? [] : [("Cookie", cookie)])
  }

  static func address(_ number: Int) -> String { "s\(number)@o\(colleague(of: number)).example.org" }

  /// Every fourth visitor is a colleague of the one before, in the same organization and with its domain.
  private static func colleague(of number: Int) -> Int { number.isMultiple(of: 4) ? number - 1 : number }

  static func organization(_ number: Int) -> String {
    let own = colleague(of: number)
    let syllables = ["ba", "ke", "li", "mo", "nu", "ra", "se", "ti", "vo", "zu"]
    let word = String(own).compactMap(\.wholeNumberValue).map { syllables[$0] }.joined()
    return "Society of \(word.capitalized)"
  }
}
