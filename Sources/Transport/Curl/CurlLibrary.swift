import CLibcurl

/// The one-time start of libcurl for the whole process, and its texts.
enum CurlLibrary {
  // A static let runs once, whichever thread comes first.
  private static let startCode = transport_global_init()

  static func start() throws(CurlFault) {
    guard startCode == CURLE_OK else { throw CurlFault(text: describe(startCode)) }
  }

  static func describe(_ code: CURLcode) -> String {
    curl_easy_strerror(code).map { String(cString: $0) } ?? "libcurl error \(code.rawValue)"
  }

  static func describe(_ code: CURLMcode) -> String {
    curl_multi_strerror(code).map { String(cString: $0) } ?? "libcurl error \(code.rawValue)"
  }
}
