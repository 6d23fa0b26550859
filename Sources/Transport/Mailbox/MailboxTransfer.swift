import CLibcurl
import Foundation

/// One libcurl handle whose commands share a session: sends a command at a time and gathers the answer. Blocks its thread.
final class MailboxTransfer {
  /// An answer, as far as it was wanted.
  struct Answer {
    var bytes: [UInt8] = []
    var isCut = false

    var lines: [Substring] {
      String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
    }
  }

  private let handle: EasyHandle
  private let url: String
  private let stop: StopFlag
  private var answer = Answer()
  private var room = 0
  private var hasSession = false

  /// More than any list of a mailbox that is looked after, and no danger to memory.
  private static let longestList = 16 << 20

  init(_ settings: MailboxSettings, stop: StopFlag) throws(MailboxFault) {
    url = settings.url
    self.stop = stop
    do throws(CurlFault) {
      handle = try EasyHandle()
      try handle.configure(settings)
      try listen()
    } catch {
      throw .failed(error.text)
    }
  }

  /// Sends one command and waits for the end of its answer.
  /// - Parameters:
  ///   - path: what follows the server in the URL, encoded.
  ///   - command: instead of the one that libcurl would derive from the path.
  ///   - hasBody: whether lines follow the first one of the answer (POP3 cannot tell by itself).
  func perform(_ path: String, _ command: String? = nil, hasBody: Bool = true, limit: Int? = nil) throws(MailboxFault)
    -> Answer
  {
    answer = Answer()
    room = limit ?? Self.longestList
    defer { answer = Answer() }
    do throws(CurlFault) {
      try handle.set(CURLOPT_URL, "\(url)/\(path)")
      try handle.set(CURLOPT_CUSTOMREQUEST, command)
      try handle.set(CURLOPT_NOBODY, hasBody ? 0 : 1)
    } catch {
      throw .failed(error.text)
    }
    let code = curl_easy_perform(handle.pointer)
    if hasSession, handle.long(CURLINFO_NUM_CONNECTS) > 0 { throw .idsHaveChanged }
    guard code == CURLE_OK else {
      if code == CURLE_REMOTE_FILE_NOT_FOUND { throw .idsHaveChanged }
      throw MailboxFault(code, handle.explain(code))
    }
    hasSession = true
    guard limit != nil || !answer.isCut else { throw .failed("the list of messages is too long") }
    return answer
  }

  private func listen() throws(CurlFault) {
    let state = Unmanaged.passUnretained(self).toOpaque()
    try handle.check(
      transport_set_write(
        handle.pointer,
        { bytes, size, count, state in MailboxTransfer.at(state)?.take(bytes, size * count) ?? 0 }, state))
    try handle.check(
      transport_set_progress(
        handle.pointer, { state, _, _, _, _ in MailboxTransfer.at(state)?.stop.isRaised == true ? 1 : 0 }, state))
    try handle.set(CURLOPT_NOPROGRESS, 0)
  }

  private func take(_ bytes: UnsafeMutablePointer<CChar>?, _ count: Int) -> Int {
    guard let bytes else { return 0 }
    let kept = min(count, room - answer.bytes.count)
    answer.bytes.append(contentsOf: UnsafeRawBufferPointer(start: bytes, count: kept))
    if kept < count { answer.isCut = true }
    // The rest is read and forgotten: breaking off would end the session.
    return count
  }

  private static func at(_ state: UnsafeMutableRawPointer?) -> MailboxTransfer? {
    state.map { Unmanaged<MailboxTransfer>.fromOpaque($0).takeUnretainedValue() }
  }
}

extension EasyHandle {
  fileprivate func configure(_ settings: MailboxSettings) throws(CurlFault) {
    try set(CURLOPT_PROTOCOLS_STR, "imap,imaps,pop3,pop3s")
    try set(CURLOPT_USE_SSL, Int((settings.isEncrypted ? CURLUSESSL_ALL : CURLUSESSL_NONE).rawValue))
    try set(CURLOPT_SSL_VERIFYPEER, 1)
    try set(CURLOPT_SSL_VERIFYHOST, 2)
    if let file = settings.certificateAuthorityFile { try set(CURLOPT_CAINFO, file.path) }
    try set(CURLOPT_USERNAME, settings.username)
    try set(CURLOPT_PASSWORD, settings.password)
    try set(CURLOPT_CONNECTTIMEOUT_MS, limit: settings.connectTimeout)
    try set(CURLOPT_TIMEOUT_MS, limit: settings.transferTimeout)
    try set(CURLOPT_SERVER_RESPONSE_TIMEOUT, max(1, Int(settings.transferTimeout.components.seconds) + 1))
    // A child process started meanwhile must not keep the connection open.
    try check(
      transport_set_open_socket(
        pointer, { _, _, address in address.map { transport_open_socket($0) } ?? CURL_SOCKET_BAD }, nil))
  }
}
