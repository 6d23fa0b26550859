import CLibcurl
import Foundation

extension EasyHandle {
  /// Sets what libcurl needs to know to reach the server, to encrypt and to sign in, and that it is to stop there.
  func configure(_ settings: SMTPSettings) throws(CurlFault) {
    try set(CURLOPT_PROTOCOLS_STR, "smtp,smtps")
    try set(CURLOPT_CONNECT_ONLY, 1)
    try set(CURLOPT_URL, "\(settings.url)/\(settings.helloName)")
    try set(CURLOPT_USE_SSL, Int((settings.isEncrypted ? CURLUSESSL_ALL : CURLUSESSL_NONE).rawValue))
    try set(CURLOPT_SSL_VERIFYPEER, 1)
    try set(CURLOPT_SSL_VERIFYHOST, 2)
    if let file = settings.certificateAuthorityFile { try set(CURLOPT_CAINFO, file.path) }
    if let username = settings.username {
      try set(CURLOPT_USERNAME, username)
      try set(CURLOPT_PASSWORD, settings.password ?? "")
    }
    try set(CURLOPT_CONNECTTIMEOUT_MS, limit: settings.connectTimeout)
    try set(CURLOPT_TIMEOUT_MS, limit: min(settings.connectTimeout, settings.transferTimeout))
    // libcurl's own limit for one reply is two minutes; ours is that of the whole connecting.
    try set(CURLOPT_SERVER_RESPONSE_TIMEOUT, max(1, Int(settings.connectTimeout.components.seconds) + 1))
    // A name server that does not answer would otherwise hold up the loop, when a connection is given up meanwhile.
    try set(CURLOPT_QUICK_EXIT, 1)
    // A child process started meanwhile must not keep the connection open.
    try check(
      transport_set_open_socket(
        pointer, { _, _, address in address.map { transport_open_socket($0) } ?? CURL_SOCKET_BAD }, nil))
  }
}
