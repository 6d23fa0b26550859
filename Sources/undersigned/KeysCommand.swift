import ArgumentParser
import Foundation
import SignedLinks

/// `undersigned keys`: the keys that links and mails are signed with.
struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "Looks after the keys that links and mails are signed with.",
    subcommands: [List.self, Rotate.self, DKIM.self])

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Prints each key's number, when it was made and until when it verifies; never a secret.")
    @OptionGroup var options: ConfigurationOptions
    @Flag(help: "Prints JSON.") var json = false

    func run() throws {
      let listing = KeyListing(try KeyRingFile(options.load().keysFile).load())
      print(json ? try listing.json : listing.text)
    }
  }

  struct Rotate: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Makes a new key that signs from now on.",
      discussion: """
        Links that are out stay good until the overlap is over. By default that is as long as the longest link works, so \
        that none breaks. If a secret has leaked, choose a short overlap: links signed with the old key end with it.
        """)
    @OptionGroup var options: ConfigurationOptions
    @Option(help: ArgumentHelp("How long the former key still verifies: 0 to 3650.", valueName: "days"))
    var overlapDays: Int?

    func validate() throws {
      if let overlapDays, !(0...3_650).contains(overlapDays) {
        throw ValidationError("--overlap-days must be from 0 to 3650, not \(overlapDays).")
      }
    }

    func run() throws {
      let configuration = try options.load()
      let days = overlapDays ?? configuration.links.longestDays
      let now = Int64(Date().timeIntervalSince1970)
      let ring = try KeyRingFile(configuration.keysFile).rotate(at: now, overlap: Int64(days) * 86_400)
      print("Key \(ring.signingKey.id) signs from now on; the former key verifies for \(days) more days.")
    }
  }
}
