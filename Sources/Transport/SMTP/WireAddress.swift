import Foundation

/// An address as it goes over the wire: a domain beyond ASCII in its ASCII form (RFC 5891), which every server can read.
enum WireAddress {
  // libcurl would do this too, but only in a process whose locale is a UTF-8 one.
  static func make(_ address: String) -> String {
    guard !address.utf8.allSatisfy({ $0 < 0x80 }), let at = address.lastIndex(of: "@") else { return address }
    let domain = address[address.index(after: at)...]
    guard !domain.utf8.allSatisfy({ $0 < 0x80 }) else { return address }
    var parts = URLComponents()
    parts.host = String(domain)
    guard let ascii = parts.encodedHost, ascii.utf8.allSatisfy({ $0 < 0x80 }), !ascii.contains("%") else {
      return address
    }
    return address[...at] + ascii
  }
}
