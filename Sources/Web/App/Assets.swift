import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// The style sheet and the icon, read once.
struct Assets: Sendable {
  private struct Asset {
    let body: ByteBuffer
    let type: String
    let etag: String
  }

  private let byName: [String: Asset]

  private static let types = ["css": "text/css; charset=utf-8", "svg": "image/svg+xml"]

  /// - Throws: when the folder can't be read.
  init(directory: URL) throws {
    var byName: [String: Asset] = [:]
    for file in try FileManager.default.contentsOfDirectory(at: directory, includingPropertiesForKeys: nil) {
      guard let type = Self.types[file.pathExtension] else { continue }
      let data = try Data(contentsOf: file)
      let hash = data.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
      byName[file.lastPathComponent] = Asset(
        body: ByteBuffer(bytes: data), type: type, etag: "\"\(String(hash, radix: 36))\"")
    }
    self.byName = byName
  }

  func answer(_ name: String, to request: Request) throws -> Response {
    guard let asset = byName[name] else { throw WebRefusal.notFound }
    var headers: HTTPFields = [.eTag: asset.etag, .cacheControl: "public, max-age=300, stale-while-revalidate=86400"]
    if request.headers[.ifNoneMatch] == asset.etag { return Response(status: .notModified, headers: headers) }
    headers[.contentType] = asset.type
    return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: asset.body))
  }
}
