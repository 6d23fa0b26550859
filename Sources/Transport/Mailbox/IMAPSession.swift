import Foundation

/// A mailbox by IMAP (RFC 3501). An id is `UIDVALIDITY:UID`, which no other message of the folder ever gets.
struct IMAPSession: MailboxSession {
  private let transfer: MailboxTransfer
  private let folder: String
  private let path: String
  private let longestMessage: Int

  private static let idsPerCommand = 200

  init(_ transfer: MailboxTransfer, _ settings: MailboxSettings) {
    self.transfer = transfer
    folder = settings.folder
    // A slash stays one in the URL's path; a semicolon would begin a parameter.
    path = settings.folder.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? settings.folder
    longestMessage = settings.longestMessage
  }

  func fetch(limit: Int) throws(MailboxFault) -> [MailboxMessage] {
    let validity = try validity()
    let found = try transfer.perform("\(path);UIDVALIDITY=\(validity)", "UID SEARCH UNDELETED")
    let uids = found.lines.filter { $0.uppercased().hasPrefix("* SEARCH") }
      .flatMap { $0.split(separator: " ").dropFirst(2).compactMap { UInt32($0) } }
    var messages: [MailboxMessage] = []
    for uid in uids.sorted().prefix(limit) {
      // One octet more than is kept, which tells a message that was cut from one that fits.
      let answer = try transfer.perform(
        "\(path);UIDVALIDITY=\(validity)/;UID=\(uid)/;PARTIAL=0.\(longestMessage + 1)", limit: longestMessage)
      messages.append(MailboxMessage(id: "\(validity):\(uid)", bytes: answer.bytes, isCut: answer.isCut))
    }
    return messages
  }

  func delete(_ ids: [String]) throws(MailboxFault) {
    let validity = try validity()
    let uids = ids.compactMap { id in
      let parts = id.split(separator: ":")
      return parts.count == 2 && UInt32(parts[0]) == validity ? UInt32(parts[1]) : nil
    }
    guard uids.count == ids.count else { throw .idsHaveChanged }
    // A command's line must not grow without a limit.
    for start in stride(from: 0, to: uids.count, by: Self.idsPerCommand) {
      try delete(uids[start...].prefix(Self.idsPerCommand), from: "\(path);UIDVALIDITY=\(validity)")
    }
  }

  private func delete(_ uids: ArraySlice<UInt32>, from place: String) throws(MailboxFault) {
    let set = uids.map(String.init).joined(separator: ",")
    _ = try transfer.perform(place, "UID STORE \(set) +FLAGS.SILENT (\\Deleted)")
    do throws(MailboxFault) {
      _ = try transfer.perform(place, "UID EXPUNGE \(set)")
    } catch .failed {
      // A server without UIDPLUS (RFC 4315) can only remove all that is marked as deleted.
      _ = try transfer.perform(place, "EXPUNGE")
    }
  }

  /// The number that changes when the folder's UIDs begin anew.
  private func validity() throws(MailboxFault) -> UInt32 {
    let quoted = folder.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    let answer = try transfer.perform("", "STATUS \"\(quoted)\" (UIDVALIDITY)")
    for line in answer.lines {
      guard let place = line.firstRange(of: "UIDVALIDITY ") else { continue }
      if let number = UInt32(line[place.upperBound...].prefix(while: \.isNumber)) { return number }
    }
    throw .failed("the server does not say the folder's UIDVALIDITY")
  }
}
