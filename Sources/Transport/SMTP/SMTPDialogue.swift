/// Our side of the protocol on one open connection: which commands are out, which reply belongs to which, and what comes next.
///
/// With PIPELINING (RFC 2920), MAIL, RCPT and DATA go out together, and the next envelope's right behind the final dot; without it, every
/// command waits for the reply before it. Confined to the loop's thread; it never touches the network itself.
final class SMTPDialogue {
  /// Why a connection is of no use any longer.
  struct Ending {
    let trouble: MailTransportTrouble
    /// What the server said when it hung up (421).
    var reply: SMTPReply?
    /// Whether envelopes that were not begun may go to another connection at once.
    var mayRetry = true
  }

  /// A command whose reply has not come yet; replies come in the same order.
  private enum Command {
    case sender(SMTPTransaction)
    case recipient(SMTPTransaction)
    case data(SMTPTransaction)
    case content(SMTPTransaction)
    /// The dot of a message without a recipient.
    case emptyMessage
    case reset
    case quit
  }

  /// How many envelopes may be under way at once where the server allows pipelining.
  static let depth = 2

  private let capabilities: SMTPCapabilities
  private let host: String?
  private let buffer: SendBuffer
  private var transactions: [SMTPTransaction] = []
  private var awaited: [Command] = []
  private var hasTaken = false
  private var isClosing = false

  init(_ capabilities: SMTPCapabilities, host: String?, buffer: SendBuffer) {
    self.capabilities = capabilities
    self.host = host
    self.buffer = buffer
  }

  /// The envelope that the server is busy with.
  var head: SMTPTransaction? { transactions.first }
  var awaitsNothing: Bool { awaited.isEmpty }
  /// Whether there is more of a message to be put into the buffer.
  var isFilling: Bool { transactions.last.map { $0.content != nil && $0.end == nil } ?? false }

  var canTake: Bool {
    guard !isClosing, buffer.room >= SMTPCommands.longest else { return false }
    guard capabilities.pipelining else { return awaited.isEmpty }
    return transactions.isEmpty || transactions.count < Self.depth && transactions.last?.end != nil
  }

  /// Begins with an envelope; only while `canTake`.
  func take(_ job: SMTPJob) {
    let commands: SMTPCommands
    do throws(SMTPCommands.Refusal) {
      commands = try SMTPCommands(job.envelope, capabilities, host: host)
    } catch {
      return job.finish(error.outcome)
    }
    let transaction = SMTPTransaction(job: job, commands: commands, isFirst: !hasTaken)
    hasTaken = true
    transactions.append(transaction)
    send(commands.sender, .sender(transaction))
    guard capabilities.pipelining else { return }
    send(commands.recipient, .recipient(transaction))
    send(SMTPCommands.data, .data(transaction))
  }

  /// Puts more of the message into the buffer, and notes where it ends.
  func fill() {
    guard isFilling, let transaction = transactions.last else { return }
    transaction.content?.fill(buffer)
    if transaction.content?.isComplete == true { transaction.end = buffer.filled }
  }

  /// Takes the next reply.
  /// - Parameter words: the reply in full, as the answer to a command of that stage.
  /// - Returns: an ending when the connection must be given up.
  func answer(_ code: Int, _ words: (SMTPStage) -> SMTPReply) -> Ending? {
    guard !awaited.isEmpty else { return Ending(trouble: .connectionLost("the server said \(code) and hung up")) }
    let command = awaited.removeFirst()
    if code == 421 { return hangUp(command, words) }
    switch command {
    case .sender(let transaction): return answerToSender(transaction, code, words)
    case .recipient(let transaction): return answerToRecipient(transaction, code, words)
    case .data(let transaction): return answerToData(transaction, code, words)
    case .content(let transaction): return answerToContent(transaction, words(.content))
    case .emptyMessage: return nil
    case .reset: return code < 300 ? nil : unexpected(code)
    case .quit: return Ending(trouble: .closing)
    }
  }

  /// Settles what can be settled without the connection, which is of no use any longer.
  /// - Returns: the envelopes that may go to another connection: nothing of their message has been sent, and they had this one at second hand.
  func end(_ ending: Ending) -> [SMTPJob] {
    defer { transactions = [] }
    return transactions.compactMap { transaction in
      guard !transaction.isSettled else { return nil }
      if isOut(transaction) {
        transaction.settle(.unknown(ending.trouble))
      } else if ending.mayRetry, !isClosing, transaction.content == nil, !transaction.isFirst,
        !transaction.job.isSecondTry
      {
        return transaction.handBack()
      } else if let reply = ending.reply {
        transaction.settle(.deferred(reply, .temporaryRefusal))
      } else {
        transaction.settle(.deferred(nil, ending.trouble))
      }
      return nil
    }
  }

  /// Gives up the envelope that the server has been busy with for too long.
  func expire() -> [SMTPJob] {
    if let head { head.settle(isOut(head) ? .unknown(.timedOut) : .deferred(nil, .timedOut)) }
    return end(Ending(trouble: .timedOut))
  }

  /// Takes nothing more, and gives up what has not come to its message.
  /// - Returns: whether a message is still under way, whose answer decides.
  func startClosing() -> Bool {
    isClosing = true
    for transaction in transactions where transaction.content == nil { transaction.settle(.deferred(nil, .closing)) }
    return transactions.contains { !$0.isSettled }
  }

  /// Says goodbye; only while it awaits nothing.
  func quit() {
    isClosing = true
    send(SMTPCommands.quit, .quit)
  }

  private func answerToSender(_ transaction: SMTPTransaction, _ code: Int, _ words: (SMTPStage) -> SMTPReply)
    -> Ending?
  {
    switch code {
    case 200..<300:
      transaction.isOpenAtServer = true
      if !capabilities.pipelining { send(transaction.commands.recipient, .recipient(transaction)) }
    case 400...:
      transaction.settle(words(.sender).outcome)
      if !capabilities.pipelining { finish(transaction) }
    default: return unexpected(code)
    }
    return nil
  }

  private func answerToRecipient(_ transaction: SMTPTransaction, _ code: Int, _ words: (SMTPStage) -> SMTPReply)
    -> Ending?
  {
    switch code {
    case 200..<300:
      if !capabilities.pipelining { send(SMTPCommands.data, .data(transaction)) }
    case 400...:
      transaction.recipientWasRefused = true
      transaction.settle(words(.recipient).outcome)
      if !capabilities.pipelining { finish(transaction) }
    default: return unexpected(code)
    }
    return nil
  }

  private func answerToData(_ transaction: SMTPTransaction, _ code: Int, _ words: (SMTPStage) -> SMTPReply) -> Ending? {
    switch code {
    case 354 where !transaction.isSettled:
      transaction.content = DotStuffing(transaction.job.envelope.content)
      awaited.append(.content(transaction))
      fill()
    case 354 where transaction.recipientWasRefused:
      transaction.isOpenAtServer = false
      finish(transaction)
      send(".\r\n", .emptyMessage)
    case 400...:
      transaction.settle(words(.data).outcome)
      finish(transaction)
    // Among them 354 for a recipient that was accepted after its sender was refused: a dot would send it an empty message.
    default: return unexpected(code)
    }
    return nil
  }

  private func answerToContent(_ transaction: SMTPTransaction, _ reply: SMTPReply) -> Ending? {
    guard isOut(transaction) else {
      let isRefusal = reply.code >= 400
      transaction.settle(isRefusal ? reply.outcome : .deferred(reply, .fault("accepted before its end")))
      return Ending(trouble: .connectionLost("answered within the message"))
    }
    transaction.settle(reply.outcome)
    transaction.isOpenAtServer = false
    finish(transaction)
    return (300..<400).contains(reply.code) ? unexpected(reply.code) : nil
  }

  /// 421: the server closes the connection. Before the message is begun, that is about the connection and not about the envelope.
  private func hangUp(_ command: Command, _ words: (SMTPStage) -> SMTPReply) -> Ending {
    let trouble = MailTransportTrouble.connectionLost("the server hung up")
    switch command {
    case .sender: return Ending(trouble: trouble, reply: words(.sender))
    case .recipient: return Ending(trouble: trouble, reply: words(.recipient))
    case .data: return Ending(trouble: trouble, reply: words(.data))
    case .content(let transaction):
      let reply = words(.content)
      transaction.settle(reply.outcome)
      return Ending(trouble: trouble, reply: reply, mayRetry: false)
    case .emptyMessage, .reset, .quit: return Ending(trouble: trouble)
    }
  }

  private func unexpected(_ code: Int) -> Ending { Ending(trouble: .fault("reply \(code) was not expected")) }

  /// Whether the connection has taken the message's final dot, so that the server may have it.
  private func isOut(_ transaction: SMTPTransaction) -> Bool { transaction.end.map { buffer.sent >= $0 } ?? false }

  /// Makes way for the next envelope; a transaction that the server still holds open is undone.
  private func finish(_ transaction: SMTPTransaction) {
    transactions.removeAll { $0 === transaction }
    if transaction.isOpenAtServer { send(SMTPCommands.reset, .reset) }
  }

  private func send(_ text: StaticString, _ command: Command) {
    buffer.append(text)
    awaited.append(command)
  }

  private func send(_ text: [UInt8], _ command: Command) {
    buffer.append(text)
    awaited.append(command)
  }
}
