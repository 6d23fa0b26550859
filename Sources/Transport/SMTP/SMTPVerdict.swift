import CLibcurl

/// Turns a connection that did not come about into an outcome. The server's reply decides where there is one, libcurl's code where there is none.
struct SMTPVerdict {
  let code: CURLcode
  let explanation: String
  let conversation: SMTPConversation

  private static let lossCodes: Set<UInt32> = [
    CURLE_SEND_ERROR.rawValue, CURLE_RECV_ERROR.rawValue, CURLE_GOT_NOTHING.rawValue, CURLE_PARTIAL_FILE.rawValue,
  ]

  var outcome: MailTransportOutcome {
    guard let reply = conversation.reply, reply.code >= 400 else { return .deferred(nil, trouble) }
    return .deferred(reply, reply.stage == .authentication ? .authenticationFailed : .sessionRefused)
  }

  private var trouble: MailTransportTrouble {
    switch code {
    case CURLE_WEIRD_SERVER_REPLY: .connectionLost("no answer")
    case CURLE_COULDNT_RESOLVE_HOST: .nameNotResolved
    case CURLE_COULDNT_CONNECT: .connectFailed(explanation)
    case CURLE_LOGIN_DENIED: .authenticationFailed
    case CURLE_OPERATION_TIMEDOUT: .timedOut
    case _ where Self.lossCodes.contains(code.rawValue): .connectionLost(explanation)
    case _ where TLSFailure.codes.contains(code.rawValue): .tlsFailed(explanation)
    default: .fault(explanation)
    }
  }
}
