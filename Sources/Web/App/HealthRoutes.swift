import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Statements
import Store

/// What machines ask: alive, ready, and how it goes.
struct HealthRoutes {
  let backend: Backend

  /// Alive: the process answers.
  func health(_ request: Request, _ context: SiteContext) async throws -> Response {
    text("ok\n")
  }

  /// Ready: a write would reach the disk now.
  func readiness(_ request: Request, _ context: SiteContext) async throws -> Response {
    do {
      try await backend.readiness.check()
      return text("ready\n")
    } catch {
      backend.logger.error("not ready: \(error)")
      return text("not ready: the database can't be written now\n", status: .serviceUnavailable)
    }
  }

  /// Prometheus' text format, for the machine's own network alone.
  func metrics(_ request: Request, _ context: SiteContext) async throws -> Response {
    guard ClientNetwork(request, context: context, trusted: backend.settings.trustedProxies).isPrivate else {
      throw WebRefusal.notFound
    }
    let health = try await backend.store.ask(OutboxHealth())
    let statements = try await backend.store.ask(AllStatements())
    var lines: [String] = []
    func metric(_ name: String, _ type: String, _ help: String, _ samples: [(labels: String, value: Int)]) {
      lines.append("# HELP undersigned_\(name) \(help)")
      lines.append("# TYPE undersigned_\(name) \(type)")
      lines += samples.map { "undersigned_\(name)\($0.labels.isEmpty ? "" : "{\($0.labels)}") \($0.value)" }
    }
    metric(
      "http_responses_total", "counter", "Answers by status since the start.",
      backend.metrics.answersByStatus.map { ("status=\"\($0.status)\"", $0.n) })
    metric(
      "endorsements", "gauge", "Counted endorsements.",
      statements.filter { !$0.schedule.isEmbargoed(at: backend.store.now()) }.map {
        ("statement=\"\($0.slug)\"", $0.count.endorsements)
      })
    metric(
      "mail", "gauge", "Mails in the outbox by state.",
      [
        ("state=\"queued\"", health.mailQueued), ("state=\"retrying\"", health.mailRetrying),
        ("state=\"failed\"", health.mailFailed), ("state=\"sent\"", health.mailSent),
      ])
    metric(
      "webhooks", "gauge", "Webhooks in the outbox by state.",
      [
        ("state=\"queued\"", health.webhooksQueued), ("state=\"retrying\"", health.webhooksRetrying),
        ("state=\"failed\"", health.webhooksFailed), ("state=\"delivered\"", health.webhooksDelivered),
      ])
    metric(
      "recognizable_organizations", "gauge",
      "Organizations in memory that a sign-on may be recognised as; 0 until they are read after a start.",
      [("", backend.store.recognizableOrganizations)])
    metric(
      "ready", "gauge", "Whether the last commit reached the disk.", [("", backend.store.lastFault == nil ? 1 : 0)])
    var response = text(lines.joined(separator: "\n") + "\n")
    response.headers[.contentType] = "text/plain; version=0.0.4; charset=utf-8"
    return response
  }

  private func text(_ text: String, status: HTTPResponse.Status = .ok) -> Response {
    Response(
      status: status, headers: [.contentType: "text/plain; charset=utf-8", .cacheControl: "no-store"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
  }
}
