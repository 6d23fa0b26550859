import HTTPTypes
import Hummingbird
import NIOCore
import NIOHTTP1

/// The fields of a form as they were sent: of several with one name the first.
struct SentForm: Sendable {
  let fields: [String: String]

  subscript(name: String) -> String { fields[name] ?? "" }

  /// Whether a checkbox was ticked.
  func isTicked(_ name: String) -> Bool { fields[name] == "yes" }

  init(fields: [String: String]) {
    self.fields = fields
  }

  /// Decodes `application/x-www-form-urlencoded` (URL standard §5.1).
  /// - Returns: nil when it is not UTF-8.
  init?(_ bytes: [UInt8]) {
    var fields: [String: String] = [:]
    // The largest form has about so many.
    fields.reserveCapacity(24)
    var rest = bytes[...]
    while !rest.isEmpty {
      let end = rest.firstIndex(of: UInt8(ascii: "&")) ?? rest.endIndex
      let pair = rest[..<end]
      rest = rest[end...].dropFirst()
      guard !pair.isEmpty else { continue }
      let equals = pair.firstIndex(of: UInt8(ascii: "=")) ?? pair.endIndex
      guard let name = Self.decode(pair[..<equals]), let value = Self.decode(pair[equals...].dropFirst()) else {
        return nil
      }
      if fields[name] == nil { fields[name] = value }
    }
    self.fields = fields
  }

  private static func decode(_ bytes: ArraySlice<UInt8>) -> String? {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count)
    var iterator = bytes.makeIterator()
    while let byte = iterator.next() {
      switch byte {
      case UInt8(ascii: "+"): decoded.append(UInt8(ascii: " "))
      case UInt8(ascii: "%"):
        guard let high = iterator.next().flatMap(digit), let low = iterator.next().flatMap(digit) else { return nil }
        decoded.append(high << 4 | low)
      default: decoded.append(byte)
      }
    }
    return decoded.allSatisfy { $0 < 0x80 }
      ? String(decoding: decoded, as: UTF8.self) : String(validating: decoded, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}

extension Backend {
  /// Reads a form of limited size. How long it may take to come is `RequestGate`'s affair.
  func form(of request: Request) async throws -> SentForm {
    let type = request.headers[.contentType]?.lowercased() ?? ""
    guard type.hasPrefix("application/x-www-form-urlencoded") else { throw WebRefusal.unsupportedMedia }
    let body: ByteBuffer
    do {
      body = try await request.body.collect(upTo: settings.requestLimit)
    } catch is IOError {
      throw WebRefusal.brokenOff
    } catch let error as HTTPParserError {
      throw error == .invalidEOFState ? WebRefusal.brokenOff : .badRequest
    }
    guard let form = SentForm(Array(buffer: body)) else { throw WebRefusal.badRequest }
    return form
  }
}
