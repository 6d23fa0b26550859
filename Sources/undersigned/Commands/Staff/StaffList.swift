import ArgumentParser
import Statements
import Store

extension StaffCommand {
  /// `undersigned staff list`
  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Lists the members of the secretariat.", discussion: "Example: undersigned staff list")

    @OptionGroup var options: ConfigurationOptions
    @Flag(help: "Prints JSON: an array with an object for each member.") var json = false

    func run() async throws {
      let members = try await DataFolder(try options.load()).use { try await $0.ask(AllStaff()) }
      if json {
        let objects = members.map { member -> JSONValue in
          [
            "id": .integer(member.id), "name": .text(member.name), "email": .text(member.address),
            "language": .text(member.language),
          ]
        }
        return try Console.put(try JSONValue.array(objects).serialized(pretty: true) + "\n")
      }
      guard !members.isEmpty else { return Console.warn("Nobody is a member of the secretariat yet.") }
      var table = TextTable()
      for member in members { table.add(member.address, member.language, member.name) }
      for line in table.lines { try Console.say(line) }
    }
  }
}
