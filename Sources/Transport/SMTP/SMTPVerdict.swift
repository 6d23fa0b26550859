import CLibcurl

/// Turns the end of a transfer into an outcome. The server's reply decides where there is one, libcurl's code where there is none.
struct SMTPVerdict {
  let code: CURLcode
  let explanation: String
  let conversation: SMTPConversation
  /// Whether libcurl has taken every byte of the message.
  let contentWasTaken: Bool

  private static let authenticationCodes: Set<Int> = [530, 534, 535, 538]
  private static let lossCodes: Set<UInt32> = [
    CURLE_SEND_ERROR.rawValue, CURLE_RECV_ERROR.rawValue, CURLE_GOT_NOTHING.rawValue, CURLE_PARTIAL_FILE.rawValue,
  ]

  var outcome: MailTransportOutcome {
    if let reply = conversation.reply, reply.code >= 400 || reply.stage == .content {
      return outcome(of: reply)
    }
    return finalDotMayBeOut ? .unknown(trouble) : .deferred(nil, trouble)
  }

  /// Whether a kept connection that the server had given up meanwhile would explain this: a new one deserves a try.
  var suggestsStaleConnection: Bool {
    guard !conversation.wasGreeted, conversation.stage < .content else { return false }
    if let reply = conversation.reply { return reply.code == 421 }
    return Self.lossCodes.contains(code.rawValue)
  }

  private func outcome(of reply: SMTPReply) -> MailTransportOutcome {
    if reply.stage < .sender {
      return .deferred(reply, reply.stage == .authentication ? .authenticationFailed : .sessionRefused)
    }
    switch reply.code {
    case 200..<300: return .accepted(reply)
    case 400..<500: return .deferred(reply, .temporaryRefusal)
    case _ where Self.authenticationCodes.contains(reply.code): return .deferred(reply, .authenticationFailed)
    case 500..<600: return .rejected(reply)
    default: return .unknown(.fault("reply \(reply.code) after the message"))
    }
  }

  // The dot is the last thing libcurl writes, so a failure to write means that it did not go out whole.
  private var finalDotMayBeOut: Bool {
    conversation.stage == .content && contentWasTaken && code != CURLE_SEND_ERROR
  }

  private var trouble: MailTransportTrouble {
    switch code {
    case CURLE_OK, CURLE_WEIRD_SERVER_REPLY: .connectionLost("no answer")
    case CURLE_COULDNT_RESOLVE_HOST: .nameNotResolved
    case CURLE_COULDNT_CONNECT: .connectFailed(explanation)
    case CURLE_LOGIN_DENIED: .authenticationFailed
    case CURLE_OPERATION_TIMEDOUT: .timedOut
    case CURLE_ABORTED_BY_CALLBACK: .closing
    case _ where Self.lossCodes.contains(code.rawValue): .connectionLost(explanation)
    case _ where TLSFailure.codes.contains(code.rawValue): .tlsFailed(explanation)
    default: .fault(explanation)
    }
  }
}
