import ArgumentParser

/// The forms that endorsements leave the program in.
enum ExportFormat: String, ExpressibleByArgument, CaseIterable {
  case csv, json
}

/// Which endorsements leave the program: those in one state, or all.
enum ExportedState: String, ExpressibleByArgument, CaseIterable {
  case confirmed, awaiting, duplicate, withdrawn, rejected, all
}
