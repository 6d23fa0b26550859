import Foundation
import StoryKit
import Testing

@Suite(.story) struct `The secretariat decides who is who` {
  private let folder: TemporaryFolder
  private let site: CampaignSite

  /// One name in two countries, and another organization.
  init() async throws {
    folder = try TemporaryFolder()
    site = try await CampaignSite(folder: folder)
    try await site.endorse(SignOnAnswers("Asylum Lawyers Guild", email: "a@guild.example.org"))
    var other = SignOnAnswers("Asylum Lawyers Guild", email: "b@other.example.org")
    other.country = "TG"
    try await site.endorse(other)
    try await site.endorse(SignOnAnswers("Harbour Choir", email: "h@choir.example.org"))
    try await site.expectCount(3)
  }

  @Test func `by saying that two are one, and taking it back`() async throws {
    var desk = try await site.desk()
    let review = try await desk.open("/desk/review")
    #expect(review.words.contains("1 question waits for an answer"))
    #expect(review.words.contains("But another country"))
    #expect(review.words.contains("(UTC)"))
    // By itself, so that a sign stays on its side after a name in Arabic.
    #expect(review.html.contains("<bdi dir=\"ltr\">(+"))
    let answered = try await desk.submit(on: review, pressing: "Same organization")
    #expect(answered.words.contains("The two are one organization now"))
    #expect(answered.words.contains("No question waits"))
    try await site.expectCount(2)
    // A colleague signs for the newcomer: it is known.
    var colleague = SignOnAnswers("Asylum Lawyers Guild", email: "c@other.example.org")
    colleague.country = "TG"
    var visitor = site.visitor()
    _ = try await visitor.sign(colleague)
    #expect(try await desk.open("/desk/review").words.contains("No question waits"))
    let organization = try await desk.open("/desk/organizations/2")
    #expect(organization.url.hasSuffix("/desk/organizations/1?done=merged"))
    #expect(organization.words.contains("Kept beneath another"))
    // What was merged bears the same name, which is no other one.
    #expect(!organization.words.contains("Also known as"))
    #expect(organization.words.contains("Organizations merged"))
    #expect(organization.words.contains("Rosa Example"))
    let undone = try await desk.submit(on: organization, pressing: "unmerge-different")
    #expect(undone.words.contains("The merge is undone"))
    try await site.expectCount(3)
    #expect(try await desk.open("/desk/review").words.contains("No question waits"))
  }

  @Test func `with a mark on a name whose letters are of two scripts`() async throws {
    try await site.endorse(SignOnAnswers("Сaritas Example", email: "c@caritas.example.org"))
    var desk = try await site.desk()
    #expect(
      try await desk.open("/desk/organizations/4").words.contains("Look-alike letters of two scripts in the name"))
    #expect(try await !desk.open("/desk/organizations/3").words.contains("Look-alike letters"))
  }

  @Test func `by saying that two are different, once`() async throws {
    var desk = try await site.desk()
    let review = try await desk.open("/desk/review")
    let answered = try await desk.submit(on: review, pressing: "different")
    #expect(answered.words.contains("The two are different; nobody is asked again"))
    // A second window still shows the question.
    let late = try await desk.submit(on: review, pressing: "same")
    #expect(late.status == 409)
    #expect(late.words.contains("answered differently before"))
    try await site.expectCount(3)
    let page = try await desk.open("/desk/organizations/1?q=guild")
    let refused = try await desk.submit(on: page, pressing: "Merge it into this one")
    #expect(refused.status == 409)
    #expect(refused.words.contains("A person has said that these two are different"))
    let forced = try await desk.submit(on: refused, pressing: "Merge all the same: Asylum Lawyers Guild")
    #expect(forced.words.contains("this one stands for both"))
    try await site.expectCount(2)
  }

  @Test func `by names, relations and splitting`() async throws {
    var desk = try await site.desk()
    let search = try await desk.submit(
      on: desk.open("/desk/organizations"), pressing: "Search", filling: ["q": "harbour"])
    #expect(search.words.contains("1 organization found"))
    var page = try await desk.follow("Harbour Choir", on: search)
    page = try await desk.submit(on: page, pressing: "alias", filling: ["new-name": "Coro del Puerto"])
    #expect(page.words.contains("Coro del Puerto"))
    page = try await desk.submit(on: page, pressing: "Take away")
    #expect(!page.words.contains("Coro del Puerto"))
    let wrong = try await desk.submit(on: page, pressing: "alias", filling: ["new-name": "n/a"])
    #expect(wrong.status == 422)
    #expect(try wrong.link("This doesn’t look like a name").hasSuffix("#new-name"))
    #expect(try wrong.form(withField: "new-name").value("new-name") == "n/a")
    let id = try #require(page.url.split(separator: "/").last?.prefix { $0.isNumber })
    let found = try await desk.open("/desk/organizations/\(id)?q=guild")
    page = try await desk.submit(on: found, pressing: "member")
    #expect(page.words.contains("A member of Asylum Lawyers Guild confirmed"))
    let box = try #require(page.form(withButton: "split").names.first { $0.hasPrefix("contact-") })
    page = try await desk.submit(
      on: page, pressing: "split", filling: [box: "yes", "split-name": "Quay Singers"])
    #expect(page.words.contains("an organization of its own now"))
    try await site.expectCount(3)
    let list = try await desk.open("/desk/organizations?q=quay")
    #expect(try await desk.follow("Quay Singers", on: list).words.contains("safe-harbours"))
  }

  @Test func `by splitting names off, which lead to the new one from then on`() async throws {
    var desk = try await site.desk()
    let search = try await desk.open("/desk/organizations?q=harbour")
    var page = try await desk.follow("Harbour Choir", on: search)
    let number = try #require(page.url.split(separator: "/").last?.prefix { $0.isNumber })
    for name in ["Coro del Puerto", "Chœur « du port » & d’ailleurs"] {
      page = try await desk.submit(on: page, pressing: "alias", filling: ["new-name": name])
    }
    let boxes = try page.form(withButton: "split").names.filter { $0.hasPrefix("name-") }
    #expect(boxes == ["name-Chœur « du port » & d’ailleurs", "name-Coro del Puerto"])
    page = try await desk.submit(
      on: page, pressing: "split", filling: [boxes[0]: "yes", "split-name": "Quay Singers"])
    #expect(page.words.contains("an organization of its own now"))
    let old = try await desk.open("/desk/organizations/\(number)")
    #expect(try old.form(withButton: "split").names.filter { $0.hasPrefix("name-") } == [boxes[1]])
    let list = try await desk.open("/desk/organizations?q=quay")
    let new = try await desk.follow("Quay Singers", on: list)
    #expect(try new.form(withButton: "split").names.filter { $0.hasPrefix("name-") } == [boxes[0]])
  }

  @Test func `at the terminal beside the running service, whose links stay good`() async throws {
    let receipt = try await site.mail.letter(to: "b@other.example.org", number: 2)
    #expect(try await site.run("organization", "merge", "2", "--into", "1").hasPrefix("Merged 2 into 1. "))
    try await site.expectCount(2)
    var visitor = site.visitor()
    let list = try await visitor.open("/s/safe-harbours/en/signatories")
    #expect(list.words.components(separatedBy: "Asylum Lawyers Guild").count == 2)
    let managed = try await visitor.open(receipt.link())
    #expect(managed.status == 200)
    #expect(managed.words.contains("Asylum Lawyers Guild"))
    _ = try await site.run("organization", "unmerge", "2")
    try await site.expectCount(3)
    #expect(try await visitor.open(receipt.link()).status == 200)
  }

  @Test func `with forms of ours alone, and signed in`() async throws {
    var desk = try await site.desk()
    for (path, entries) in [
      ("/desk/review", [("question", "1"), ("answer", "same")]),
      ("/desk/organizations/1", [("action", "merge"), ("other", "2")]),
    ] {
      #expect(try await desk.post(path, entries).status == 403)
      var stranger = site.visitor()
      #expect(try await stranger.post(path, entries).url.hasSuffix("/desk/sign-in"))
    }
    let csrf = try #require(try await desk.open("/desk/review").forms.compactMap { $0.value("csrf") }.first)
    for (path, entries, status) in [
      ("/desk/review", [("question", "99"), ("answer", "same")], 404),
      ("/desk/review", [("question", "one"), ("answer", "same")], 400),
      ("/desk/review", [("question", "1"), ("answer", "perhaps")], 400),
      ("/desk/organizations/1", [("action", "explode")], 400),
      ("/desk/organizations/1", [("action", "merge"), ("other", "x")], 400),
      ("/desk/organizations/1", [("action", "merge"), ("other", "1")], 409),
      ("/desk/organizations/99", [("action", "merge"), ("other", "1")], 404),
    ] {
      #expect(try await desk.post(path, [("csrf", csrf)] + entries).status == status, "\(path) \(entries)")
    }
    #expect(try await desk.open("/desk/organizations/nine").status == 404)
    try await site.expectCount(3)
  }
}
