import CLibcurl
import Foundation

/// A libcurl handle and the request that it works on; when that is over, it may take the next one. Confined to the loop's thread;
/// libcurl holds no reference of its own, so the loop keeps it.
final class HTTPTransfer {
  private(set) var job: HTTPJob
  let handle: EasyHandle
  /// Borrowed by libcurl until the next list takes its place.
  private var headerLines: StringList
  private let settings: HTTPSettings
  private var answer: HTTPAnswer
  private var wasRefused = false

  init(job: HTTPJob, settings: HTTPSettings) throws(CurlFault) {
    self.job = job
    self.settings = settings
    handle = try EasyHandle()
    headerLines = try StringList(job.target.headerLines)
    answer = HTTPAnswer(bodyLimit: job.request.responseLimit)
    try configure(settings)
    try describe(job.request)
    try listen()
  }

  /// Whether another request may follow: those without a body leave settings behind that one with a body would not take back.
  var isReusable: Bool { !job.request.body.isEmpty }

  /// Takes the next request.
  func begin(_ next: HTTPJob) throws(CurlFault) {
    let lines = try StringList(next.target.headerLines)
    job = next
    answer = HTTPAnswer(bodyLimit: next.request.responseLimit)
    wasRefused = false
    try handle.set(CURLOPT_HTTPHEADER, lines)
    headerLines = lines
    try describe(next.request)
  }

  /// What came of it, once libcurl has said that the transfer is over.
  func outcome(_ code: CURLcode) -> HTTPTransportOutcome {
    // Cutting the body is our doing, and libcurl calls it a write error.
    let isComplete = code == CURLE_OK || (code == CURLE_WRITE_ERROR && answer.bodyWasCut)
    let status = handle.long(CURLINFO_RESPONSE_CODE)
    guard isComplete, status > 0 else { return .failed(failure(code)) }
    return .answered(
      HTTPResponse(
        status: status, headers: answer.headers, body: answer.body, bodyWasCut: answer.bodyWasCut,
        durationMilliseconds: handle.offset(CURLINFO_TOTAL_TIME_T) / 1000))
  }

  private func configure(_ settings: HTTPSettings) throws(CurlFault) {
    try handle.set(CURLOPT_PROTOCOLS_STR, "http,https")
    try handle.set(CURLOPT_FOLLOWLOCATION, 0)
    try handle.set(CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_1_1))
    try handle.set(CURLOPT_SSL_VERIFYPEER, 1)
    try handle.set(CURLOPT_SSL_VERIFYHOST, 2)
    if let file = settings.certificateAuthorityFile { try handle.set(CURLOPT_CAINFO, file.path) }
    // A name server that does not answer would otherwise stop the loop: libcurl waits for its resolver thread when a transfer ends.
    try handle.set(CURLOPT_QUICK_EXIT, 1)
  }

  private func describe(_ request: HTTPRequest) throws(CurlFault) {
    try handle.set(CURLOPT_URL, job.target.place.url)
    try handle.set(CURLOPT_HTTPHEADER, headerLines)
    try handle.set(CURLOPT_CONNECTTIMEOUT_MS, limit: request.connectTimeout)
    try handle.set(CURLOPT_TIMEOUT_MS, limit: request.totalTimeout)
    switch request.method {
    case .head: try handle.set(CURLOPT_NOBODY, 1)
    case .get where request.body.isEmpty, .delete where request.body.isEmpty: try handle.set(CURLOPT_HTTPGET, 1)
    default: try handle.set(body: request.body)
    }
    try handle.set(CURLOPT_CUSTOMREQUEST, request.method.rawValue)
  }

  private func listen() throws(CurlFault) {
    let state = Unmanaged.passUnretained(self).toOpaque()
    try handle.check(
      transport_set_write(
        handle.pointer,
        { bytes, size, count, state in
          HTTPTransfer.at(state)?.answer.keepBody(UnsafeRawBufferPointer(start: bytes, count: size * count)) ?? 0
        }, state))
    try handle.check(
      transport_set_header(
        handle.pointer,
        { bytes, size, count, state in
          HTTPTransfer.at(state)?.answer.keepHeader(UnsafeRawBufferPointer(start: bytes, count: size * count)) ?? 0
        }, state))
    try handle.check(
      transport_set_open_socket(
        handle.pointer, { state, _, address in HTTPTransfer.at(state)?.openSocket(address) ?? CURL_SOCKET_BAD }, state))
    try handle.check(
      transport_set_ready(
        handle.pointer, { state, address, _, _, _ in HTTPTransfer.at(state)?.check(address) ?? CURL_PREREQFUNC_ABORT },
        state))
  }

  private func openSocket(_ address: UnsafeMutablePointer<curl_sockaddr>?) -> curl_socket_t {
    guard let address, let socketAddress = transport_address(address) else { return CURL_SOCKET_BAD }
    guard allows(IPAddress(socketAddress)) else { return CURL_SOCKET_BAD }
    return transport_open_socket(address)
  }

  // Asked again when the connection stands, a kept one included, which no socket is opened for.
  private func check(_ remoteAddress: UnsafeMutablePointer<CChar>?) -> Int32 {
    guard let remoteAddress, allows(IPAddress(String(cString: remoteAddress))) else { return CURL_PREREQFUNC_ABORT }
    return CURL_PREREQFUNC_OK
  }

  private func allows(_ address: IPAddress?) -> Bool {
    if settings.allowPrivateNetworks { return true }
    if let address, settings.judge(address) { return true }
    wasRefused = true
    return false
  }

  private func failure(_ code: CURLcode) -> HTTPFailure {
    switch code {
    case CURLE_COULDNT_CONNECT, CURLE_ABORTED_BY_CALLBACK: wasRefused ? .privateAddressRefused : .connectFailed
    case CURLE_COULDNT_RESOLVE_HOST: .dnsFailed
    case CURLE_OPERATION_TIMEDOUT: .timedOut
    case CURLE_URL_MALFORMAT: .malformedURL
    case CURLE_SEND_ERROR, CURLE_RECV_ERROR, CURLE_GOT_NOTHING, CURLE_PARTIAL_FILE: .connectionLost
    case CURLE_WRITE_ERROR: .other("the answer's headers are too long")
    case _ where TLSFailure.codes.contains(code.rawValue): .tlsFailed
    default: .other(handle.explain(code))
    }
  }

  private static func at(_ state: UnsafeMutableRawPointer?) -> HTTPTransfer? {
    state.map { Unmanaged<HTTPTransfer>.fromOpaque($0).takeUnretainedValue() }
  }
}
