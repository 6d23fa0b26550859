import ArgumentParser
import Statements
import Store

/// `undersigned doctor`: looks at everything that must be in order.
struct DoctorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Checks the configuration, the data, the queues and the running service.",
    discussion: """
      One line for each check: ok, warn or fail, and what to do. The endorsements are counted one by one and compared \
      with every total that is kept. Works beside the running service. Exits with 1 when a check fails; a warning is \
      no failure.

      Example: undersigned doctor
      """)

  @OptionGroup var options: ConfigurationOptions
  @Flag(help: "Prints JSON: an object with ok and checks, each with check, level and message.") var json = false

  func run() async throws {
    let findings = try await ProgressBar.during("Checking") { _ in await examine() }
    let isWell = !findings.contains { $0.level == .fail }
    if json {
      let document: JSONValue = ["ok": .bool(isWell), "checks": .array(findings.map(\.json))]
      try Console.put(try document.serialized(pretty: true) + "\n")
    } else {
      var table = TextTable()
      for finding in findings { table.add(finding.level.rawValue, finding.check, finding.sentence) }
      for line in table.lines { try Console.say(line) }
    }
    if !isWell { throw ExitCode.failure }
  }

  private func examine() async -> [Finding] {
    let configuration: Configuration
    do {
      configuration = try options.load()
    } catch let problems as ConfigurationProblems {
      return problems.problems.map { .fail("configuration", $0.description) }
    } catch {
      return [.fail("configuration", "\(error)")]
    }
    var findings = [Finding.ok("configuration", "Every value is good.")]
    let folder = DataFolder(configuration)
    findings += FolderChecks.data(folder)
    if folder.isThere { findings += await examine(folder, configuration) }
    findings += KeyRingChecks.findings(configuration)
    findings += FolderChecks.templates(configuration)
    findings += await MailTransportChecks.findings(configuration)
    findings += MailDNSChecks.findings(configuration)
    findings += ServiceChecks.publicURL(configuration)
    findings += await ServiceChecks.daemon(configuration)
    return findings
  }

  private func examine(_ folder: DataFolder, _ configuration: Configuration) async -> [Finding] {
    await Finding.of("database") {
      try await folder.use { store in
        await DatabaseChecks(store: store).findings() + QueueChecks(store: store).findings()
      }
    }
  }
}
