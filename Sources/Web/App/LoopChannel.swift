import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import NIOHTTP1
import NIOHTTPTypesHTTP1

/// A connection whose requests are worked on by the thread that reads and writes it, so that none of them is handed from
/// thread to thread: for a page that is ready, that took longer than the answer itself.
///
/// Whatever a request starts that takes long (the store, the rendering of kept pages) runs elsewhere.
struct LoopChannel: ServerChildChannel {
  let http: HTTP1Channel
  let backend: Backend

  /// Bytes of a request's head, all fields together.
  private static let headLimit = 32 * 1024
  private static let fieldCount = 100

  func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<HTTP1Channel.Value> {
    channel.eventLoop.makeCompletedFuture {
      var limits = NIOHTTPDecoderLimitConfiguration()
      limits.maxHeaderFieldSize = Self.headLimit / 2
      limits.maxHeaderListSize = Self.headLimit
      limits.maxHeaderFieldCount = Self.fieldCount
      let pipeline = channel.pipeline.syncOperations
      try pipeline.configureHTTPServerPipeline(
        withPipeliningAssistance: false, withErrorHandling: false, withOutboundHeaderValidation: false,
        withEncoderConfiguration: .init(), withDecoderLimitConfiguration: limits)
      try pipeline.addHandlers([
        IdleStateHandler(readTimeout: .seconds(backend.settings.requestSeconds * 2)),
        RequestGate(backend: backend), HTTP1ToHTTPServerCodec(secure: false),
        HTTPConnectionStateHandler(logger: logger),
      ])
      return try NIOAsyncChannel(
        wrappingChannelSynchronously: channel, configuration: .init(isOutboundHalfClosureEnabled: true))
    }
  }

  func handle(value: HTTP1Channel.Value, logger: Logger) async {
    await withTaskExecutorPreference(LoopExecutor(loop: value.channel.eventLoop)) {
      await http.handle(value: value, logger: logger)
    }
  }
}

/// An event loop as the executor of tasks.
private final class LoopExecutor: TaskExecutor {
  private let loop: any EventLoop

  init(loop: any EventLoop) {
    self.loop = loop
  }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    loop.execute { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}
