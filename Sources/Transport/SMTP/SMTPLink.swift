import CLibcurl
import Foundation

/// One connection to the mail server. libcurl finds the address, connects, encrypts, says EHLO and signs in, without ever blocking; after that
/// the connection is ours, to send and receive as we like. Confined to the loop's thread.
///
/// Each link has a multi handle to itself: in a shared one, libcurl closes connections of this kind when they are old or have something to
/// read while another is being made.
final class SMTPLink {
  enum Progress {
    case connecting
    case connected
    case failed(MailTransportOutcome)
  }

  enum Movement {
    case moved(Int)
    /// Nothing moves for now; poll says when.
    case again
    case ended(MailTransportTrouble)
  }

  let isEncrypted: Bool
  private let handle: EasyHandle
  private let multi: UnsafeMutableRawPointer
  private var conversation = SMTPConversation()
  /// What libcurl waits for while it is connecting.
  private var awaited: [Int32: Int16] = [:]
  /// When libcurl wants to be called even if nothing happens.
  private(set) var alarm: ContinuousClock.Instant?
  /// Valid once connected.
  private(set) var socket = CURL_SOCKET_BAD

  /// Begins to connect; `proceed` carries on.
  init(settings: SMTPSettings) throws(CurlFault) {
    isEncrypted = settings.isEncrypted
    handle = try EasyHandle()
    guard let multi = curl_multi_init() else { throw CurlFault(text: "libcurl could not make a multi handle") }
    self.multi = multi
    try handle.configure(settings)
    try listen()
    let code = curl_multi_add_handle(multi, handle.pointer)
    guard code == CURLM_OK else { throw CurlFault(text: CurlLibrary.describe(code)) }
    alarm = .now
  }

  deinit {
    // Nothing may reach an object on its way out. The option itself cannot fail.
    _ = transport_set_long(handle.pointer, CURLOPT_VERBOSE, 0)
    _ = transport_multi_set_socket(multi, nil, nil)
    _ = transport_multi_set_timer(multi, nil, nil)
    // This is what closes the connection; taken out of its multi handle, it cannot be used any more.
    curl_multi_remove_handle(multi, handle.pointer)
    curl_multi_cleanup(multi)
  }

  var capabilities: SMTPCapabilities { conversation.capabilities }

  /// The address at the other end; nil where libcurl does not tell.
  var remoteAddress: String? { handle.string(CURLINFO_PRIMARY_IP) }

  func appendAwaited(to polls: inout [pollfd]) {
    for (socket, events) in awaited { polls.append(pollfd(fd: socket, events: events, revents: 0)) }
  }

  /// Carries on connecting with what poll found, and with the alarm when its time has come.
  func proceed(_ polls: ArraySlice<pollfd>, now: ContinuousClock.Instant) -> Progress {
    var running: Int32 = 0
    for poll in polls where poll.revents != 0 {
      curl_multi_socket_action(multi, poll.fd, Self.selection(poll.revents), &running)
    }
    if let due = alarm, due <= now {
      alarm = nil
      curl_multi_socket_action(multi, CURL_SOCKET_TIMEOUT, 0, &running)
    }
    var left: Int32 = 0
    while let message = curl_multi_info_read(multi, &left) {
      if message.pointee.msg == CURLMSG_DONE { return finish(message.pointee.data.result) }
    }
    return .connecting
  }

  func send(_ bytes: UnsafeRawBufferPointer) -> Movement {
    var count = 0
    let code = curl_easy_send(handle.pointer, bytes.baseAddress, bytes.count, &count)
    return movement(code, count)
  }

  func receive(_ buffer: UnsafeMutableRawBufferPointer) -> Movement {
    var count = 0
    let code = curl_easy_recv(handle.pointer, buffer.baseAddress, buffer.count, &count)
    if code == CURLE_OK, count == 0 { return .ended(.connectionLost("closed by the server")) }
    return movement(code, count)
  }

  private func movement(_ code: CURLcode, _ count: Int) -> Movement {
    switch code {
    case CURLE_OK: .moved(count)
    case CURLE_AGAIN: .again
    default: .ended(.connectionLost(handle.explain(code)))
    }
  }

  private func finish(_ code: CURLcode) -> Progress {
    guard code == CURLE_OK, transport_get_socket(handle.pointer, CURLINFO_ACTIVESOCKET, &socket) == CURLE_OK,
      socket != CURL_SOCKET_BAD
    else {
      return .failed(
        SMTPVerdict(code: code, explanation: handle.explain(code), conversation: conversation).outcome)
    }
    alarm = nil
    return .connected
  }

  private func listen() throws(CurlFault) {
    let state = Unmanaged.passUnretained(self).toOpaque()
    try handle.check(
      transport_set_debug(
        handle.pointer,
        { _, kind, bytes, count, state in
          SMTPLink.at(state)?.note(kind, bytes, count)
          return 0
        }, state))
    try handle.set(CURLOPT_VERBOSE, 1)
    let codes = [
      transport_multi_set_socket(
        multi,
        { _, socket, wanted, state, _ in
          SMTPLink.at(state)?.await(socket, wanted)
          return 0
        }, state),
      transport_multi_set_timer(
        multi,
        { _, milliseconds, state in
          SMTPLink.at(state)?.alarm = milliseconds < 0 ? nil : .now + .milliseconds(milliseconds)
          return 0
        }, state),
    ]
    for code in codes where code != CURLM_OK { throw CurlFault(text: CurlLibrary.describe(code)) }
  }

  private func note(_ kind: curl_infotype, _ bytes: UnsafeMutablePointer<CChar>?, _ count: Int) {
    guard let bytes, kind == CURLINFO_HEADER_OUT || kind == CURLINFO_HEADER_IN else { return }
    let line = String(decoding: UnsafeRawBufferPointer(start: bytes, count: count), as: UTF8.self)
    if kind == CURLINFO_HEADER_OUT { conversation.sent(line) } else { conversation.received(line) }
  }

  private func await(_ socket: curl_socket_t, _ wanted: Int32) {
    switch wanted {
    case CURL_POLL_IN: awaited[socket] = Int16(POLLIN)
    case CURL_POLL_OUT: awaited[socket] = Int16(POLLOUT)
    case CURL_POLL_INOUT: awaited[socket] = Int16(POLLIN | POLLOUT)
    default: awaited[socket] = nil
    }
  }

  private static func selection(_ revents: Int16) -> Int32 {
    let events = Int32(revents)
    return (events & (POLLIN | POLLHUP) != 0 ? CURL_CSELECT_IN : 0)
      | (events & POLLOUT != 0 ? CURL_CSELECT_OUT : 0) | (events & (POLLERR | POLLNVAL) != 0 ? CURL_CSELECT_ERR : 0)
  }

  private static func at(_ state: UnsafeMutableRawPointer?) -> SMTPLink? {
    state.map { Unmanaged<SMTPLink>.fromOpaque($0).takeUnretainedValue() }
  }
}
