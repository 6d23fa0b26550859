import CLibcurl
import Foundation

/// One libcurl handle and the connection it keeps: sends one envelope after the other. Confined to one thread.
final class SMTPSession {
  private let handle: EasyHandle
  private let isClosing: () -> Bool
  private var conversation = SMTPConversation()
  private var content: [UInt8] = []
  private var taken = 0

  /// - Parameter isClosing: asked about once a second; once true, a transfer that is not yet in its message is given up.
  init(settings: SMTPSettings, isClosing: @escaping () -> Bool) throws(CurlFault) {
    handle = try EasyHandle()
    self.isClosing = isClosing
    try configure(settings)
    try listen()
  }

  deinit {
    // Closing the connection says QUIT, which must not reach an object on its way out. The option itself cannot fail.
    _ = transport_set_long(handle.pointer, CURLOPT_VERBOSE, 0)
  }

  /// Sends one envelope and waits for the server's verdict, for `transferTimeout` at most, or twice that where a stale connection is replaced.
  func deliver(_ envelope: MailEnvelope) -> MailTransportOutcome {
    do throws(CurlFault) {
      let first = try transfer(envelope, onNewConnection: false)
      let wasReused = handle.long(CURLINFO_NUM_CONNECTS) == 0
      guard wasReused, first.suggestsStaleConnection, !isClosing() else { return first.outcome }
      return try transfer(envelope, onNewConnection: true).outcome
    } catch {
      return .deferred(nil, .fault(error.text))
    }
  }

  private func configure(_ settings: SMTPSettings) throws(CurlFault) {
    try handle.set(CURLOPT_PROTOCOLS_STR, "smtp,smtps")
    try handle.set(CURLOPT_URL, "\(settings.url)/\(settings.helloName)")
    let usesTLS = settings.security == .startTLSRequired || settings.url.hasPrefix("smtps:")
    try handle.set(CURLOPT_USE_SSL, Int((usesTLS ? CURLUSESSL_ALL : CURLUSESSL_NONE).rawValue))
    try handle.set(CURLOPT_SSL_VERIFYPEER, 1)
    try handle.set(CURLOPT_SSL_VERIFYHOST, 2)
    if let file = settings.certificateAuthorityFile { try handle.set(CURLOPT_CAINFO, file.path) }
    if let username = settings.username {
      try handle.set(CURLOPT_USERNAME, username)
      try handle.set(CURLOPT_PASSWORD, settings.password ?? "")
    }
    try handle.set(CURLOPT_CONNECTTIMEOUT_MS, limit: settings.connectTimeout)
    try handle.set(CURLOPT_TIMEOUT_MS, limit: settings.transferTimeout)
    // libcurl's own limit for one reply is two minutes; ours is the whole transfer's.
    try handle.set(CURLOPT_SERVER_RESPONSE_TIMEOUT, max(1, Int(settings.transferTimeout.components.seconds) + 1))
    try handle.set(CURLOPT_UPLOAD, 1)
  }

  private func listen() throws(CurlFault) {
    let state = Unmanaged.passUnretained(self).toOpaque()
    try handle.check(
      transport_set_read(
        handle.pointer,
        { buffer, size, count, state in SMTPSession.at(state)?.fill(buffer, size * count) ?? 0 }, state))
    try handle.check(
      transport_set_debug(
        handle.pointer,
        { _, kind, bytes, count, state in
          SMTPSession.at(state)?.note(kind, bytes, count)
          return 0
        }, state))
    try handle.set(CURLOPT_VERBOSE, 1)
    try handle.check(
      transport_set_progress(
        handle.pointer, { state, _, _, _, _ in SMTPSession.at(state)?.mustStop == true ? 1 : 0 }, state))
    try handle.set(CURLOPT_NOPROGRESS, 0)
  }

  private func transfer(_ envelope: MailEnvelope, onNewConnection: Bool) throws(CurlFault) -> SMTPVerdict {
    conversation = SMTPConversation()
    content = envelope.content
    taken = 0
    defer { content = [] }
    let recipients = try StringList([WireAddress.make(envelope.recipient)])
    try handle.set(CURLOPT_MAIL_FROM, WireAddress.make(envelope.sender))
    try handle.set(CURLOPT_MAIL_RCPT, recipients)
    try handle.set(CURLOPT_INFILESIZE_LARGE, offset: content.count)
    try handle.set(CURLOPT_FRESH_CONNECT, onNewConnection ? 1 : 0)
    let code = withExtendedLifetime(recipients) { curl_easy_perform(handle.pointer) }
    try handle.set(CURLOPT_MAIL_RCPT, StringList?.none)
    return SMTPVerdict(
      code: code, explanation: handle.explain(code), conversation: conversation,
      contentWasTaken: taken == content.count)
  }

  // From DATA on the answer decides, so only what comes before it is cut short.
  private var mustStop: Bool { conversation.stage < .data && isClosing() }

  private func fill(_ buffer: UnsafeMutablePointer<CChar>?, _ room: Int) -> Int {
    let count = min(room, content.count - taken)
    guard let buffer, count > 0 else { return 0 }
    content.withUnsafeBytes { bytes in
      UnsafeMutableRawBufferPointer(start: buffer, count: count).copyMemory(
        from: UnsafeRawBufferPointer(rebasing: bytes[taken..<taken + count]))
    }
    taken += count
    return count
  }

  private func note(_ kind: curl_infotype, _ bytes: UnsafeMutablePointer<CChar>?, _ count: Int) {
    guard let bytes, kind == CURLINFO_HEADER_OUT || kind == CURLINFO_HEADER_IN else { return }
    let line = String(decoding: UnsafeRawBufferPointer(start: bytes, count: count), as: UTF8.self)
    if kind == CURLINFO_HEADER_OUT { conversation.sent(line) } else { conversation.received(line) }
  }

  private static func at(_ state: UnsafeMutableRawPointer?) -> SMTPSession? {
    state.map { Unmanaged<SMTPSession>.fromOpaque($0).takeUnretainedValue() }
  }
}
