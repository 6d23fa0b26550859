/// The version that `--version` prints, as in the changelog.
enum ProgramVersion {
  static let current = "0.1.0"
}
