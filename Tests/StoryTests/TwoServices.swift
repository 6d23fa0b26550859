import StoryKit
import Testing

@Suite(.story) struct `A second service on the same folder` {
  @Test func `is refused with a sentence, and the first goes on`() async throws {
    let folder = try TemporaryFolder()
    let site = try await CampaignSite(folder: folder)
    let second = try await site.program.run("serve", "--port", "0")
    #expect(second.status == 1)
    #expect(second.errors.contains("Another program serves"))
    #expect(try await site.status("/readyz") == 200)
    // Killed, it leaves nothing behind that keeps the next one out.
    try await site.program.kill9()
    try await site.program.start()
  }
}
