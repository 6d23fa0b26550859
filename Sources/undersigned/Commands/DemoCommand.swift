import ArgumentParser
import Foundation
import Mail
import SignedLinks
import Statements
import Store

/// `undersigned demo`: the demo campaign, loaded and served; no mail leaves the machine.
struct DemoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Loads the demo campaign into a folder of its own and serves it.",
    discussion: """
      Five real joint statements on migration and the networks behind them, with made-up contacts. Mail is written \
      to a folder as .eml files and never sent. Loaded once; --fresh throws the folder's data away first. Commands that \
      are to work beside it need to be told its folder and its port: it prints how.

      Example: undersigned demo --port 8080
      """)

  @OptionGroup var options: ConfigurationOptions
  @Option(help: "The port to listen on; 0 takes any free one.") var port: Int?
  @Flag(help: "Throw the demo's data away and load it anew.") var fresh = false

  private static let staffAddress = "secretariat@demo.example.org"

  func run() async throws {
    let configuration = try options.serving(on: port, adding: demoFlags)
    let folder = DataFolder(configuration, isService: true)
    if fresh { try await DemoFolder(url: configuration.dataDirectory).clear() }
    try DemoFolder(url: configuration.dataDirectory).claim()
    try await folder.useOrCreate { store in
      // Before the links are made: new ones would void those that a running demo has printed.
      try await ServiceLock.holding(configuration.dataDirectory) {
        try await DemoCampaign(folder: try campaignFolder(), store: store).load()
        let lines = try await self.lines(store, configuration)
        try await Daemon(configuration: configuration, store: store).run {
          do {
            try lines.forEach(Console.say)
          } catch {
            Console.warn("\(error)")
          }
        }
      }
    }
  }

  /// What makes it a demo, stronger than file and environment, weaker than the flags of this command.
  private var demoFlags: [ConfigurationFlag] {
    var flags = [
      ConfigurationFlag(key: "mail.transport", value: "folder", spelling: "demo"),
      ConfigurationFlag(key: "siteName", value: "Civil Society Action Committee (demo)", spelling: "demo"),
      ConfigurationFlag(
        key: "mail.from", value: "Action Committee secretariat <\(Self.staffAddress)>", spelling: "demo"),
      ConfigurationFlag(key: "secretariatAddress", value: Self.staffAddress, spelling: "demo"),
    ]
    if options.dataDirectory == nil {
      flags.append(ConfigurationFlag(key: "dataDirectory", value: "demo-data", spelling: "demo"))
    }
    return flags
  }

  private func campaignFolder() throws -> URL {
    let installed = InstalledFolder(
      programDirectory: InstalledFolder.ofThisProgram, workingDirectory: WorkingDirectory.ofThisProcess.url)
    guard let folder = installed.find("Config/demo") else {
      throw CommandFailure("The demo campaign, Config/demo, was found neither beside the program nor in this folder.")
    }
    return folder
  }

  /// What is printed once the site answers: where to go, and how to get in.
  private func lines(_ store: Store, _ configuration: Configuration) async throws -> [String] {
    let address = try MailAddress(parsing: Self.staffAddress)
    _ = try await store.perform(AddStaff(name: "Demo Secretariat", address: address, language: "en"))
    guard let desk = try await StaffLinks.make(for: address, in: store, configuration) else {
      throw CommandFailure("The demo's member of the secretariat was removed by somebody else. Try again with --fresh.")
    }
    var lines = [
      "Site:                  \(configuration.publicURL.absoluteString)/",
      "Desk, one-time link:   \(desk.url)",
      "Mail lands in:         \(configuration.mail.folder.path)",
    ]
    if let invitation = try await store.ask(UnansweredInvitation(slug: DemoCampaign.invitedStatement)) {
      let ring = try KeyRingFile(configuration.keysFile).load()
      let links = MailWiring(configuration: configuration).links(signer: { LinkSigner(ring: ring) })
      let link = links.invitation(invitation.link.subject, version: invitation.link.version, at: store.now())
      lines.append("Invitation to try:     \(link.url)")
      lines.append("                       (\(invitation.organization))")
    }
    let folder = configuration.dataDirectory.path
    return lines + [
      "Other commands take:   --data-directory \(folder.contains(" ") ? "'\(folder)'" : folder) "
        + "--set http.port=\(configuration.http.port)",
      "Ctrl-C stops it.",
    ]
  }
}
