import CLibcurl

/// Why a mailbox could not be read or tidied. Nothing is lost: what was not deleted is still there.
package enum MailboxFault: Error, Sendable, Equatable, CustomStringConvertible {
  case nameNotResolved
  case connectFailed(String)
  /// No encrypted connection, or a certificate that does not fit. It is never continued unencrypted.
  case tlsFailed(String)
  case loginRefused
  case timedOut
  /// The server has numbered its messages anew, or lost the session: the ids at hand mean nothing any more.
  case idsHaveChanged
  /// The task that asked was cancelled.
  case stopped
  /// The connection broke, or the server refused a command.
  case failed(String)

  package var description: String {
    switch self {
    case .nameNotResolved: "The mailbox's server was not found."
    case .connectFailed(let detail): "No connection to the mailbox: \(detail)."
    case .tlsFailed(let detail): "No trustworthy encryption with the mailbox: \(detail)."
    case .loginRefused: "The mailbox refused our user name and password."
    case .timedOut: "The mailbox took too long to answer."
    case .idsHaveChanged: "The mailbox has numbered its messages anew."
    case .stopped: "Reading the mailbox was stopped."
    case .failed(let detail): "The mailbox could not be read: \(detail)."
    }
  }

  init(_ code: CURLcode, _ explanation: String) {
    self =
      switch code {
      case CURLE_COULDNT_RESOLVE_HOST: .nameNotResolved
      case CURLE_COULDNT_CONNECT: .connectFailed(explanation)
      case CURLE_LOGIN_DENIED: .loginRefused
      case CURLE_OPERATION_TIMEDOUT: .timedOut
      case CURLE_ABORTED_BY_CALLBACK: .stopped
      case _ where TLSFailure.codes.contains(code.rawValue): .tlsFailed(explanation)
      default: .failed(explanation)
      }
  }
}
