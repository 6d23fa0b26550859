import Hummingbird
import Logging
import NIOCore
import Synchronization

/// What is known of one request.
package struct SiteContext: RequestContext, RemoteAddressRequestContext {
  package var coreContext: CoreRequestContextStorage
  /// The peer of the connection; a proxy, where there is one.
  package let remoteAddress: SocketAddress?
  private let number: UInt64

  private static let counter = Atomic<UInt64>(UInt64.random(in: 0...UInt64.max))

  package init(source: ApplicationRequestContextSource) {
    coreContext = .init(source: source)
    remoteAddress = source.channel.remoteAddress
    // Multiplying by an odd number walks through all values without showing how many requests there were.
    number = Self.counter.wrappingAdd(1, ordering: .relaxed).newValue &* 0x9E37_79B9_7F4A_7C15
  }

  /// What the visitor is told and the log has, to find the one by the other.
  var reference: String { String(number >> 24, radix: 36, uppercase: true) }
}
