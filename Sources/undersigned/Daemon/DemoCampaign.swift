import Foundation
import SignedLinks
import Statements
import Store

/// The demo campaign, loaded through the same commands that a secretariat uses. What is there already is left as it is.
struct DemoCampaign {
  let folder: URL
  let store: Store

  /// The statement that contacts are invited to.
  static let invitedStatement = "ten-acts"
  /// Which statements get how many of the demo's signatories.
  private static let signatories = [("new-deal", 60), ("act-now", 60), ("joint-statement-2018", 42), ("ten-acts", 18)]
  private static let languages = ["en", "ar", "es", "fr"]

  func load() async throws {
    guard try await store.ask(AllStatements()).isEmpty else { return }
    Console.warn("Loading the demo campaign …")
    let drafts = try StatementFolder.drafts(at: folder.appending(path: "statements").path)
    for draft in drafts {
      _ = try await store.perform(
        ImportStatement(
          draft: draft, fingerprints: draft.texts.mapValues { Fingerprint.sha256($0.canonicalText) }, change: nil,
          actor: .commandLine))
    }
    _ = try await store.perform(AnnouncePhases())
    let roll = try OrganizationRoll.parse(try text("organizations.yaml"))
    _ = try await store.perform(ImportOrganizations(roll: roll, actor: .commandLine))
    let signatories = try SheetReader.signatories(SheetScanner(try text("signatories.csv")), languages: Self.languages)
    for (slug, count) in Self.signatories {
      _ = try await store.perform(
        ImportSignatories(slug: slug, rows: Array(signatories.rows.prefix(count)), actor: .commandLine))
    }
    let contacts = try SheetReader.contacts(SheetScanner(try text("contacts.csv")), languages: Self.languages)
    guard let flaw = (signatories.flaws + contacts.flaws).first else {
      _ = try await store.perform(
        InviteContacts(slug: Self.invitedStatement, contacts: contacts.rows, actor: .commandLine))
      return
    }
    throw CommandFailure("The demo campaign is damaged: \(flaw)")
  }

  private func text(_ name: String) throws -> String {
    do {
      return try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    } catch {
      throw CommandFailure("\(folder.appending(path: name).path) can't be read: \(FileFailure.reason(error)).")
    }
  }
}
