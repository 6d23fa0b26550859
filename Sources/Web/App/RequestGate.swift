import Logging
import NIOCore
import NIOHTTP1

/// The first to see a request on a connection.
///
/// Requests for kept pages are answered here, before anything else of the site sees them: the rest of the way costs several times
/// what such an answer does. Requests that don't come to their end in time, and connections on which nothing comes, are let go.
final class RequestGate: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias InboundOut = HTTPServerRequestPart
  typealias OutboundIn = HTTPServerResponsePart
  typealias OutboundOut = HTTPServerResponsePart

  private let backend: Backend
  /// What the request is answered with that is being read, if a page is kept for it.
  private var answer: KeptPage?
  /// Requests that were handed on and are not answered yet: answers go out in the order of the requests.
  private var pending = 0
  private var isReading = false
  private var deadline: Scheduled<Void>?

  /// Requests with these get their answer from the routes.
  private static let hindering = ["If-None-Match", "Content-Length", "Transfer-Encoding", "Upgrade"]

  init(backend: Backend) {
    self.backend = backend
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head):
      isReading = true
      answer = pending == 0 && context.channel.isWritable ? kept(head) : nil
      guard answer == nil else { return }
      pending += 1
    case .body: if answer != nil { return }
    case .end:
      isReading = false
      deadline?.cancel()
      deadline = nil
      guard let page = answer else { break }
      answer = nil
      write(page, context)
      return
    }
    context.fireChannelRead(data)
  }

  func channelReadComplete(context: ChannelHandlerContext) {
    if isReading, deadline == nil {
      // Most requests come whole in one piece, and need no clock.
      deadline = context.eventLoop.assumeIsolated().scheduleTask(in: .seconds(backend.settings.requestSeconds)) {
        context.fireErrorCaught(WebRefusal.requestTimeout)
      }
    }
    context.fireChannelReadComplete()
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    if case .end = unwrapOutboundIn(data) { pending -= 1 }
    context.write(data, promise: promise)
  }

  /// From the `IdleStateHandler` before this one: nothing has come for a while.
  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    guard event is IdleStateHandler.IdleStateEvent else { return context.fireUserInboundEventTriggered(event) }
    // Whoever has asked and waits for the answer may wait.
    if pending == 0 || isReading { context.close(promise: nil) }
  }

  func handlerRemoved(context: ChannelHandlerContext) {
    deadline?.cancel()
  }

  private func kept(_ head: HTTPRequestHead) -> KeptPage? {
    guard head.method == .GET, head.version == .http1_1, head.isKeepAlive,
      !Self.hindering.contains(where: head.headers.contains)
    else { return nil }
    return backend.cache.standing(head.uri)
  }

  private func write(_ page: KeptPage, _ context: ChannelHandlerContext) {
    let wire = page.wire(at: backend.seconds())
    backend.metrics.count(200)
    do {
      // Past the encoder: these bytes are the answer already.
      let encoder = try context.pipeline.syncOperations.context(handlerType: HTTPResponseEncoder.self)
      encoder.write(NIOAny(IOData.byteBuffer(wire.head)), promise: nil)
      encoder.writeAndFlush(NIOAny(IOData.byteBuffer(wire.body)), promise: nil)
    } catch {
      backend.logger.error("a connection has no encoder: \(error)")
      context.close(promise: nil)
    }
  }
}
