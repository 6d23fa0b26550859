/// A mailbox by POP3 (RFC 1939). An id is what UIDL gives; the numbers of messages hold for one session only.
struct POP3Session: MailboxSession {
  private let transfer: MailboxTransfer
  private let longestMessage: Int

  init(_ transfer: MailboxTransfer, _ settings: MailboxSettings) {
    self.transfer = transfer
    longestMessage = settings.longestMessage
  }

  func fetch(limit: Int) throws(MailboxFault) -> [MailboxMessage] {
    var messages: [MailboxMessage] = []
    for (number, id) in try numbers().prefix(limit) {
      let answer = try transfer.perform("\(number)", limit: longestMessage)
      messages.append(MailboxMessage(id: id, bytes: answer.bytes, isCut: answer.isCut))
    }
    return messages
  }

  func delete(_ ids: [String]) throws(MailboxFault) {
    let wanted = Set(ids)
    for (number, id) in try numbers() where wanted.contains(id) {
      _ = try transfer.perform("\(number)", "DELE", hasBody: false)
    }
    // Only now does the server delete them; if it cannot, it says so.
    _ = try transfer.perform("", "QUIT", hasBody: false)
  }

  private func numbers() throws(MailboxFault) -> [(number: Int, id: String)] {
    try transfer.perform("", "UIDL").lines.compactMap { line in
      let words = line.split(separator: " ")
      guard words.count == 2, let number = Int(words[0]) else { return nil }
      return (number, String(words[1]))
    }
  }
}
