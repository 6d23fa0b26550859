import Foundation
import StoryKit
import Testing

@Suite(.story) struct `An invited organization` {
  private let folder: TemporaryFolder
  private static let contact = "amina@dockers.example.org"
  private static let line =
    "Dockers for Rescue,DFR,KE,union,https://dockers.example.org,Amina Example,Secretary,\(contact),en"

  init() throws { folder = try TemporaryFolder() }

  @Test func `it means to sign, signs later by the same link, confirms, and is counted everywhere at once`()
    async throws
  {
    let site = try await CampaignSite(folder: folder, hasReceiver: true)
    let receiver = try #require(site.receiver)
    #expect(try await site.invite(to: "safe-harbours", Self.line).contains("1 contact invited"))
    let invitation = try await site.mail.letter(to: Self.contact)
    #expect(invitation.subject.contains("Safe harbours now"))
    #expect(invitation.text.contains("Dockers for Rescue"))
    #expect(invitation.defects.isEmpty)
    let link = try invitation.link()

    // A mail scanner opens everything, with a browser of its own.
    for _ in 1...5 {
      var scanner = site.visitor()
      #expect(try await scanner.open(link).status == 200)
      #expect(try await scanner.head(link).status == 200)
    }
    try await site.expectCount(0)
    #expect(try receiver.endorsements().isEmpty)

    var visitor = site.visitor()
    let page = try await visitor.open(link)
    #expect(page.words.contains("An invitation to"))
    #expect(page.words.contains("Dockers for Rescue"))
    let thanks = try await visitor.submit(on: page, pressing: "intend")
    #expect(thanks.words.contains("intends to sign"))
    try await site.expectCount(0)

    // Days later, in another browser.
    var later = site.visitor()
    let form = try await later.follow("Go to the form", on: later.open(link))
    let filled = try form.form(withField: "organization")
    #expect(filled.value("organization") == "Dockers for Rescue")
    #expect(filled.value("acronym") == "DFR")
    #expect(filled.value("country") == "KE")
    #expect(filled.value("kind") == "union")
    #expect(filled.value("contact") == "Amina Example")
    #expect(filled.value("email") == Self.contact)
    for box in ["authorised", "listed", "updates"] { #expect(filled.value(box) == nil) }
    let check = try await later.submit(on: form, pressing: "check", filling: ["authorised": "yes", "listed": "yes"])
    #expect(check.words.contains("Nothing has been sent yet"))
    let changing = try await later.submit(on: check, pressing: "edit")
    #expect(try changing.form(withField: "role").value("role") == "Secretary")
    let again = try await later.submit(on: changing, pressing: "check", filling: ["role": "General secretary"])
    #expect(again.words.contains("General secretary"))
    #expect(try receiver.endorsements().isEmpty)
    let sent = try await later.submit(on: again, pressing: "submit")
    #expect(sent.words.contains("Now check your mailbox"))
    try await site.expectCount(0)

    let confirmation = try await site.mail.letter(to: Self.contact, number: 2)
    #expect(confirmation.subject.contains("Please confirm"))
    let confirming = try confirmation.link()
    for _ in 1...5 {
      var scanner = site.visitor()
      #expect(try await scanner.open(confirming).words.contains("Confirm the endorsement"))
    }
    try await site.expectCount(0)
    let confirmed = try await later.confirm(confirming)
    #expect(confirmed.words.contains("the endorsement is confirmed"))

    try await everythingSaysOne(site)

    let receipt = try await site.mail.letter(to: Self.contact, number: 3)
    #expect(receipt.subject.contains("Endorsement confirmed"))
    #expect(receipt.text.contains("“Dockers for Rescue”"))
    #expect(try await later.open(receipt.link()).words.contains("Your endorsement"))
    // The invitation now says so, and pressing the old button again counts nothing twice.
    #expect(try await later.open(link).words.contains("already endorse"))
    #expect(try await later.open(confirming).words.contains("the endorsement is confirmed"))
    try await site.expectCount(1)

    let hooks = try await receiver.endorsements(count: 2)
    #expect(hooks.map(\.type) == ["endorsement.requested", "endorsement.confirmed"])
    #expect(hooks.allSatisfy { $0.verified })
    #expect(!hooks.contains { $0.body.contains("Amina") || $0.body.contains(Self.contact) })
    #expect(hooks[1].body.contains("\"endorsements\":1"))
  }

  /// Within a second of the confirmation, command, machine and pages agree.
  private func everythingSaysOne(_ site: CampaignSite) async throws {
    let command = try await site.run("count", "safe-harbours", "--json")
    let counted = try JSONDecoder().decode(CountDocument.self, from: Data(command.utf8))
    #expect(counted.endorsements == 1)
    #expect(counted.listed == 1)
    var visitor = site.visitor()
    try await Waiting.until("agreement", atMost: .seconds(60)) { () -> Bool? in
      let isCounted = try await site.count() == counted
      let page = try await visitor.open("/s/safe-harbours/en").words.contains("1 organization has endorsed")
      let badge = try await visitor.open("/s/safe-harbours/badge.svg").html.contains("1 endorsement")
      let home = try await visitor.open("/").words.contains("1 organization has endorsed")
      return isCounted && page && badge && home ? true : nil
    }
    let list = try await visitor.open("/s/safe-harbours/en/signatories")
    #expect(list.words.contains("Dockers for Rescue (DFR)"))
    #expect(list.words.contains("Kenya"))
    let sheet = try await visitor.open("/s/safe-harbours/signatories.csv").html
    #expect(sheet.contains("Dockers for Rescue,DFR,KE,africa,union,https://dockers.example.org"))
    let json = try await visitor.open("/s/safe-harbours/signatories.json").html
    #expect(json.contains("\"name\":\"Dockers for Rescue\""))
    #expect(!(list.html + sheet + json).contains(Self.contact))
    #expect(!(list.html + sheet + json).contains("Amina"))
  }

  @Test func `it says that it will not sign, and may still change its mind`() async throws {
    let site = try await CampaignSite(folder: folder)
    try await site.invite(to: "safe-harbours", Self.line)
    let link = try await site.mail.letter(to: Self.contact).link()
    var visitor = site.visitor()
    let declined = try await visitor.submit(on: visitor.open(link), pressing: "decline")
    #expect(declined.words.contains("will not sign"))
    #expect(try await visitor.follow("Go to the form", on: visitor.open(link)).status == 200)
    #expect(try await site.invite(to: "safe-harbours", Self.line).contains("1 invited before"))
    #expect(try site.mail.count(to: Self.contact) == 1)
  }
}
