import Foundation

/// The key ring as JSON: `{"keys":[{"id":1,"secret":"base64","created":"2026-05-04T10:00:00Z","verifiesUntil":null}]}`.
private struct KeyRingDocument: Codable {
  struct Key: Codable {
    let id: Int
    let secret: String
    let created: String
    let verifiesUntil: String?

    init(_ key: SigningKey) {
      id = Int(key.id)
      secret = Data(key.secret).base64EncodedString()
      created = Self.text(of: key.created)
      verifiesUntil = key.verifiesUntil.map(Self.text)
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(id, forKey: .id)
      try container.encode(secret, forKey: .secret)
      try container.encode(created, forKey: .created)
      // Written as null too: whoever opens the file sees which key signs.
      try container.encode(verifiesUntil, forKey: .verifiesUntil)
    }

    func signingKey() throws(KeyRingFlaw) -> SigningKey {
      guard let id = UInt8(exactly: id), id > 0 else { throw .idOutOfRange(id) }
      guard let bytes = Data(base64Encoded: secret) else { throw .secretSpelling(id) }
      var end: Int64?
      if let verifiesUntil { end = try Self.seconds(of: verifiesUntil, key: id) }
      return SigningKey(
        id: id, secret: Array(bytes), created: try Self.seconds(of: created, key: id), verifiesUntil: end)
    }

    private static func seconds(of text: String, key id: UInt8) throws(KeyRingFlaw) -> Int64 {
      let date: Date
      do { date = try Date(text, strategy: .iso8601) } catch { throw .date(id, text) }
      guard date.timeIntervalSince1970 >= 0, date.timeIntervalSince1970 < 1e15 else { throw .date(id, text) }
      return Int64(date.timeIntervalSince1970)
    }

    private static func text(of seconds: Int64) -> String {
      Date(timeIntervalSince1970: TimeInterval(seconds)).formatted(.iso8601)
    }
  }

  let keys: [Key]
}

extension KeyRing {
  /// Reads a ring from the JSON that `json()` writes.
  package init(json: Data) throws(KeyRingFlaw) {
    let document: KeyRingDocument
    do {
      document = try JSONDecoder().decode(KeyRingDocument.self, from: json)
    } catch let error as DecodingError {
      throw .malformed(Self.explanation(of: error))
    } catch {
      throw .malformed(error.localizedDescription)
    }
    var keys: [SigningKey] = []
    for key in document.keys { keys.append(try key.signingKey()) }
    try self.init(keys)
  }

  /// The ring with its secrets, for a file that only the service's user may read.
  package func json() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    return try encoder.encode(KeyRingDocument(keys: keys.map(KeyRingDocument.Key.init))) + Data("\n".utf8)
  }

  private static func explanation(of error: DecodingError) -> String {
    let (path, text): ([any CodingKey], String) =
      switch error {
      case .keyNotFound(let key, let context): (context.codingPath, "“\(key.stringValue)” is missing")
      case .typeMismatch(_, let context), .valueNotFound(_, let context): (context.codingPath, context.debugDescription)
      case .dataCorrupted(let context): (context.codingPath, context.debugDescription)
      @unknown default: ([], "unknown fault")
      }
    let place = path.map { $0.intValue.map { "\($0 + 1)" } ?? $0.stringValue }.joined(separator: ".")
    return place.isEmpty ? text : "\(place): \(text)"
  }
}
