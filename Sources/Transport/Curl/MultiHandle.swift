import CLibcurl

/// A libcurl multi handle. All but `wake` is for the one thread that owns it, and nothing at all may follow `close`.
///
/// Unchecked, because the compiler cannot see that rule: `HTTPLoop` keeps it by calling `wake` and `close` under one lock.
struct MultiHandle: @unchecked Sendable {
  private let pointer: UnsafeMutableRawPointer

  // libcurl wakes up earlier whenever a socket or a timer of its own wants it.
  private static let longestWaitMilliseconds: Int32 = 60_000

  init(keptConnections: Int) throws(CurlFault) {
    try CurlLibrary.start()
    guard let pointer = curl_multi_init() else { throw CurlFault(text: "libcurl could not make a multi handle") }
    self.pointer = pointer
    // With fewer places than connections in use, libcurl silently stops reusing them.
    let code = transport_multi_set_long(pointer, CURLMOPT_MAXCONNECTS, keptConnections + 4)
    guard code == CURLM_OK else {
      curl_multi_cleanup(pointer)
      throw CurlFault(text: CurlLibrary.describe(code))
    }
  }

  func wake() {
    curl_multi_wakeup(pointer)
  }

  func add(_ handle: EasyHandle) throws(CurlFault) {
    let code = curl_multi_add_handle(pointer, handle.pointer)
    guard code == CURLM_OK else { throw CurlFault(text: CurlLibrary.describe(code)) }
  }

  func remove(_ handle: EasyHandle) {
    curl_multi_remove_handle(pointer, handle.pointer)
  }

  /// Does what can be done without waiting; returns what keeps libcurl from doing anything.
  func work() -> CurlFault? {
    var running: Int32 = 0
    let code = curl_multi_perform(pointer, &running)
    return code == CURLM_OK ? nil : CurlFault(text: CurlLibrary.describe(code))
  }

  /// The next transfer that is over, and how it ended.
  func nextFinished() -> (handle: UnsafeMutableRawPointer, code: CURLcode)? {
    var left: Int32 = 0
    while let message = curl_multi_info_read(pointer, &left) {
      if message.pointee.msg == CURLMSG_DONE, let handle = message.pointee.easy_handle {
        return (handle, message.pointee.data.result)
      }
    }
    return nil
  }

  func wait() {
    curl_multi_poll(pointer, nil, 0, Self.longestWaitMilliseconds, nil)
  }

  func close() {
    curl_multi_cleanup(pointer)
  }
}
