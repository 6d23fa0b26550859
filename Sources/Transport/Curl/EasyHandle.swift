import CLibcurl

/// One libcurl easy handle with its error buffer, freed together and exactly once. Confined to the thread that runs its transfers.
final class EasyHandle {
  let pointer: UnsafeMutableRawPointer
  private let errorBuffer: UnsafeMutablePointer<CChar>

  init() throws(CurlFault) {
    try CurlLibrary.start()
    guard let pointer = curl_easy_init() else { throw CurlFault(text: "libcurl could not make a handle") }
    self.pointer = pointer
    errorBuffer = .allocate(capacity: Int(CURL_ERROR_SIZE))
    errorBuffer.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
    try check(transport_set_error_buffer(pointer, errorBuffer))
    try set(CURLOPT_NOSIGNAL, 1)
    // An empty string also keeps http_proxy and its like in the environment out.
    try set(CURLOPT_PROXY, "")
  }

  deinit {
    curl_easy_cleanup(pointer)
    errorBuffer.deallocate()
  }

  func set(_ option: CURLoption, _ value: Int) throws(CurlFault) {
    try check(transport_set_long(pointer, option, value))
  }

  func set(_ option: CURLoption, _ value: String?) throws(CurlFault) {
    try check(transport_set_string(pointer, option, value))
  }

  func set(_ option: CURLoption, offset: Int) throws(CurlFault) {
    try check(transport_set_offset(pointer, option, curl_off_t(offset)))
  }

  /// Sets a time limit; anything under a millisecond becomes one, because libcurl reads 0 as "no limit".
  func set(_ option: CURLoption, limit: Duration) throws(CurlFault) {
    let (seconds, attoseconds) = limit.components
    let bounded = min(max(seconds, 0), Int64(Int32.max) / 1000 - 1)
    try set(option, max(1, Int(bounded * 1000 + max(0, attoseconds) / 1_000_000_000_000_000)))
  }

  func set(_ option: CURLoption, _ list: StringList?) throws(CurlFault) {
    try check(transport_set_list(pointer, option, list?.first))
  }

  func set(body: [UInt8]) throws(CurlFault) {
    try check(body.withUnsafeBytes { transport_set_body(pointer, $0.baseAddress, curl_off_t($0.count)) })
  }

  func long(_ info: CURLINFO) -> Int {
    var value = 0
    return transport_get_long(pointer, info, &value) == CURLE_OK ? value : 0
  }

  func offset(_ info: CURLINFO) -> Int {
    var value: curl_off_t = 0
    return transport_get_offset(pointer, info, &value) == CURLE_OK ? Int(value) : 0
  }

  func string(_ info: CURLINFO) -> String? {
    var value: UnsafePointer<CChar>?
    guard transport_get_string(pointer, info, &value) == CURLE_OK, let value else { return nil }
    return String(cString: value)
  }

  /// libcurl's own words about the last failure, or its general text for the code.
  func explain(_ code: CURLcode) -> String {
    let detail = String(cString: errorBuffer)
    return PlainText.line(detail.isEmpty ? CurlLibrary.describe(code) : detail, limit: 300)
  }

  func check(_ code: CURLcode) throws(CurlFault) {
    guard code == CURLE_OK else { throw CurlFault(text: CurlLibrary.describe(code)) }
  }
}
