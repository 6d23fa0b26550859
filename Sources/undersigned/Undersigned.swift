import ArgumentParser

@main
struct Undersigned: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undersigned",
    abstract: "Joint statements, endorsed by organizations through signed links.",
    version: ProgramVersion.current,
    groupedSubcommands: [
      CommandGroup(name: "Service", subcommands: [ServeCommand.self, DemoCommand.self]),
      CommandGroup(
        name: "Campaign",
        subcommands: [
          StatementCommand.self, OrganizationCommand.self, ReviewCommand.self, InviteCommand.self, ImportCommand.self,
          ExportCommand.self, CountCommand.self, MailCommand.self,
        ]),
      CommandGroup(name: "Sheets of names", subcommands: [MatchCommand.self]),
      CommandGroup(name: "People and other systems", subcommands: [StaffCommand.self, WebhookCommand.self]),
      CommandGroup(
        name: "Upkeep",
        subcommands: [
          DoctorCommand.self, BackupCommand.self, RestoreCommand.self, ConfigCommand.self, KeysCommand.self,
        ]),
    ])
}
