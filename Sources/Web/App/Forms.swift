import HTTPTypes
import Hummingbird
import NIOCore

/// The fields of a form as they were sent: of several with one name the first.
struct SentForm: Sendable {
  private let fields: [String: String]

  subscript(name: String) -> String { fields[name] ?? "" }

  /// Whether a checkbox was ticked.
  func isTicked(_ name: String) -> Bool { fields[name] == "yes" }

  init(fields: [String: String]) {
    self.fields = fields
  }

  /// Decodes `application/x-www-form-urlencoded` (URL standard §5.1).
  /// - Returns: nil when it is not UTF-8.
  init?(_ bytes: some Collection<UInt8>) {
    var fields: [String: String] = [:]
    for pair in bytes.split(separator: UInt8(ascii: "&")) {
      let sides = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = Self.decode(sides[0]),
        let value = Self.decode(sides.count > 1 ? sides[1] : pair[pair.endIndex...])
      else { return nil }
      if fields[name] == nil { fields[name] = value }
    }
    self.fields = fields
  }

  private static func decode(_ bytes: some Collection<UInt8>) -> String? {
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
    return String(validating: decoded, as: UTF8.self)
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
  /// Reads a form, within the limits of size and time.
  func form(of request: Request) async throws -> SentForm {
    let type = request.headers[.contentType]?.lowercased() ?? ""
    guard type.hasPrefix("application/x-www-form-urlencoded") else { throw WebRefusal.unsupportedMedia }
    let limit = settings.requestLimit
    let body = try await withDeadline(seconds: settings.requestSeconds) {
      try await request.body.collect(upTo: limit)
    }
    guard let form = SentForm(body.readableBytesView) else { throw WebRefusal.badRequest }
    return form
  }

  /// - Throws: `WebRefusal.requestTimeout` when the work is not done in time.
  private func withDeadline<Value: Sendable>(
    seconds: Int64, _ work: @escaping @Sendable () async throws -> Value
  ) async throws -> Value {
    try await withThrowingTaskGroup(of: Value.self) { group in
      group.addTask(operation: work)
      group.addTask {
        try await Task.sleep(for: .seconds(seconds))
        throw WebRefusal.requestTimeout
      }
      defer { group.cancelAll() }
      guard let value = try await group.next() else { throw WebRefusal.requestTimeout }
      return value
    }
  }
}
