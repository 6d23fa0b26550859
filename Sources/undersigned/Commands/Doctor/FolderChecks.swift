import Foundation

/// The folders that the program needs.
enum FolderChecks {
  private static let gigabyte: UInt64 = 1_000_000_000
  private static let scarce = gigabyte
  private static let tooLittle = gigabyte / 10
  private static let templateFolders = ["public", "desk", "mail", "partials", "locales"]

  static func data(_ folder: DataFolder) -> [Finding] {
    let check = "data folder"
    let path = folder.url.path
    guard folder.isThere else {
      return [
        .fail(check, "There is no database in \(path). Check dataDirectory; `undersigned serve` makes a new one.")
      ]
    }
    var findings: [Finding] = []
    if access(path, W_OK) != 0 || access(folder.database.path, W_OK) != 0 {
      findings.append(
        .fail(check, "\(path) cannot be written. Run doctor, and the service, as the user that owns the folder."))
    } else if isOpenToOthers(path) {
      findings.append(
        .warn(check, "Other users of this machine can look into \(path). Mend it with: chmod 700 \(path)"))
    } else {
      findings.append(.ok(check, "\(path) can be written."))
    }
    return findings + disk(path)
  }

  static func templates(_ configuration: Configuration) -> [Finding] {
    let check = "templates"
    guard let folder = configuration.templatesDirectory else {
      return [.fail(check, "No Templates folder was found. Set templatesDirectory, or install the program again.")]
    }
    let missing = templateFolders.filter { name in
      let inner = folder.appending(path: name).path
      do {
        return try FileManager.default.contentsOfDirectory(atPath: inner).isEmpty
      } catch {
        return true
      }
    }
    guard missing.isEmpty else {
      let names = missing.joined(separator: ", ")
      return [.fail(check, "\(folder.path) lacks \(names), or can't be read. Install the program again.")]
    }
    return [.ok(check, "\(folder.path) is complete.")]
  }

  private static func disk(_ path: String) -> [Finding] {
    let check = "disk space"
    var status = statvfs()
    guard statvfs(path, &status) == 0 else {
      return [.fail(check, SystemCallFault("ask for the free space of", path).description)]
    }
    let free = UInt64(status.f_bavail) * UInt64(status.f_frsize)
    let sentence = "\(free / 1_000_000) MB are free for \(path)."
    if free < tooLittle { return [.fail(check, "\(sentence) Free some before sign-ons are refused.")] }
    if free < scarce { return [.warn(check, "\(sentence) Free some soon.")] }
    return [.ok(check, sentence)]
  }

  private static func isOpenToOthers(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & 0o077 != 0
  }
}
