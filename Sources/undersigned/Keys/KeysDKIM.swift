import ArgumentParser
import Foundation
import Mail

extension KeysCommand {
  /// `undersigned keys dkim`
  struct DKIM: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Makes a key that signs mail (DKIM), in a file that only you can read.",
      discussion: """
        Name the file in the configuration with dkim.keyFile, or dkim.ed25519KeyFile, and publish what \
        `undersigned doctor` then prints. A file that is there is never replaced.

        Example: undersigned keys dkim --out /etc/undersigned/dkim.pem
        """)

    @Option(help: "The file to make.") var out: String
    @Flag(name: .customLong("ed25519"), help: "An Ed25519 key, to sign beside the RSA key that every receiver knows.")
    var isEd25519 = false

    func run() throws {
      let file = URL(fileURLWithPath: out)
      guard !FileManager.default.fileExists(atPath: file.path) else {
        throw CommandFailure("\(out) is there already. Choose another name, or move it away.")
      }
      let key = isEd25519 ? DKIMKey.generateEd25519() : try DKIMKey.generateRSA()
      do {
        try PrivateFile(file).replace(with: Data(key.pem.utf8))
      } catch {
        throw CommandFailure("\(error)")
      }
      try Console.say("\(out) holds a new key (\(key.description)).")
      try Console.say(
        "Set \(isEd25519 ? "dkim.ed25519KeyFile" : "dkim.keyFile") to it; undersigned doctor prints the DNS record.")
    }
  }
}
