import Foundation

/// A certificate for 127.0.0.1 and localhost, signed by itself; it is its own authority.
package struct ServerCertificate: Sendable {
  package let certificate: URL
  package let key: URL

  /// Makes one with openssl.
  package init(folder: URL) async throws {
    certificate = folder.appending(path: "certificate.pem")
    key = folder.appending(path: "key.pem")
    let openssl = try Places.existing(URL(fileURLWithPath: "/usr/bin/openssl"))
    let child = try ChildProcess(
      openssl,
      [
        "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost",
        "-addext", "subjectAltName=IP:127.0.0.1,DNS:localhost", "-keyout", key.path, "-out", certificate.path,
      ], folder: folder, input: Data())
    let status = try await child.waitForEnd()
    if status != 0 { throw StoryFault.endedEarly("openssl", status, try child.errors) }
  }
}
