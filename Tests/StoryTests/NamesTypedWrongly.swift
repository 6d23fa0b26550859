import Foundation
import StoryKit
import Testing

@Suite(.story) struct `A name that can't be an organization's` {
  private let folder: TemporaryFolder
  private let site: CampaignSite

  init() async throws {
    folder = try TemporaryFolder()
    site = try await CampaignSite(folder: folder)
    try await site.endorse(SignOnAnswers("Harbour Choir", email: "h@choir.example.org"))
    try await site.endorse(SignOnAnswers("Asylum Lawyers Guild", email: "a@guild.example.org"))
  }

  /// What is typed, and the reason that is given.
  private static let wrong = [
    ("Quay\u{0}Singers", "invisible characters"), ("Quay\u{202E}Singers", "invisible characters"),
    ("Quay\nSingers", "invisible characters"), ("12345", "This doesn’t look like a name"),
    ("https://quay.example.org", "This doesn’t look like a name"), ("🎉🎉", "The name has no letters"),
    (String(repeating: "Quay ", count: 80), "The name is too long. Shorten it to 300"), (" ", "Enter the name"),
  ]

  @Test(arguments: wrong) func `is refused at the desk with its reason, and what was typed stays`(
    name: String, reason: String
  ) async throws {
    var desk = try await site.desk()
    let page = try await desk.open("/desk/organizations/1")
    for button in ["alias", "former", "rename"] {
      let refused = try await desk.submit(on: page, pressing: button, filling: ["new-name": name])
      #expect(refused.status == 422)
      #expect(refused.words.contains(reason), "\(reason): \(refused.words)")
      #expect(try refused.form(withField: "new-name").value("new-name") == name)
    }
    let box = try #require(page.form(withButton: "split").names.first { $0.hasPrefix("contact-") })
    let split = try await desk.submit(
      on: page, pressing: "split",
      filling: [box: "yes", "split-name": name, "split-acronym": "QS", "split-country": "MT"])
    #expect(split.status == 422)
    #expect(split.words.contains(reason))
    let kept = try split.form(withButton: "split")
    #expect(kept.value("split-name") == name)
    #expect(kept.value("split-acronym") == "QS")
    #expect(kept.value("split-country") == "MT")
    #expect(kept.value(box) == "yes")
    #expect(try await desk.open("/desk/organizations?q=quay").words.contains("No organization has this name"))
  }

  @Test(arguments: wrong) func `is refused on the page behind the receipt's link with its reason`(
    name: String, reason: String
  ) async throws {
    let link = try await site.mail.letter(to: "h@choir.example.org", number: 2).link()
    var visitor = site.visitor()
    let refused = try await visitor.submit(on: visitor.open(link), pressing: "rename", filling: ["name": name])
    #expect(refused.status == 422)
    #expect(refused.words.contains(reason), "\(reason): \(refused.words)")
    #expect(try refused.form(withField: "name").value("name") == name)
  }

  @Test func `is told from one that another bears, which is said with its number`() async throws {
    var desk = try await site.desk()
    let page = try await desk.open("/desk/organizations/1")
    let borne = try await desk.submit(on: page, pressing: "alias", filling: ["new-name": "Asylum Lawyers Guild"])
    #expect(borne.words.contains("Organization 2 bears that name already"))
    let again = try await desk.submit(on: borne, pressing: "alias", filling: ["new-name": "Asylum Lawyers Guild"])
    #expect(again.words.contains("It was known by this name already"))
    let renamed = try await desk.submit(on: again, pressing: "rename", filling: ["new-name": "Choir of the Harbour"])
    #expect(renamed.words.contains("Endorsements keep the names that they were signed with"))
    let list = try await site.visitor().reading("/s/safe-harbours/signatories.json")
    #expect(list.contains("Harbour Choir"))
  }
}
