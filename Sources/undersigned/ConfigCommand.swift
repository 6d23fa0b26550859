import ArgumentParser
import Foundation

/// `undersigned config`: what the program is told, and by whom.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: "Shows and checks the configuration.",
    subcommands: [Show.self, Check.self, Sample.self])

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Prints each value and where it came from; secrets are hidden.")
    @OptionGroup var options: ConfigurationOptions
    @Flag(help: "Prints JSON.") var json = false

    func run() throws {
      let listing = ConfigurationListing(try options.settle())
      print(json ? try listing.json : listing.text)
    }
  }

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Says whether the configuration is good; exits with 1 and every problem when it is not.")
    @OptionGroup var options: ConfigurationOptions

    func run() throws {
      _ = try options.load()
      print("The configuration is good.")
    }
  }

  struct Sample: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Prints a configuration file with every key, its sentence and its default.")

    func run() { print(ConfigurationSample.text, terminator: "") }
  }
}
