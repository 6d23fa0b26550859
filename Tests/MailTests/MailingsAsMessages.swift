import Mail
import Statements
import Testing

@Suite struct `A mailing as a message` {
  @Test func `carries the envelope, the list's fields and two ways to unsubscribe`() async throws {
    let composed = try Samples.compose(try Samples.mould("Text"), Samples.values())
    let message = try await PythonReader.read(composed.bytes)
    #expect(composed.sender.description == "bounces+1-abcdefgh@example.org")
    #expect(composed.recipient.description == "amal@example.org")
    #expect(composed.messageID == "<\(Samples.messageID)>")
    #expect(message.from == [.init(name: "Action Committee, secretariat", address: "sign@example.org")])
    #expect(message.to == [.init(name: "Amal Haddad", address: "amal@example.org")])
    #expect(message.headers["reply-to"] == "office@example.org")
    #expect(message.headers["list-id"] == "<updates.undersigned.example.org>")
    #expect(
      message.headers["list-unsubscribe"]
        == "<https://undersigned.example.org/l/unsubscribe-token>, <mailto:unsubscribe+7-abcdefgh@example.org?subject=unsubscribe>"
    )
    #expect(message.headers["list-unsubscribe-post"] == "List-Unsubscribe=One-Click")
    #expect(message.headers["auto-submitted"] == nil && message.headers["precedence"] == nil)
    #expect(Set(message.headerNames).count == message.headerNames.count)
  }

  @Test func `says at its end why it came, from whom, and how to get no more, in each language`() async throws {
    for language in Samples.languages {
      for reason in MailingValues.Reason.allCases {
        var values = Samples.values()
        values.reason = reason
        let message = try await PythonReader.read(
          Samples.compose(try Samples.mould("Text", language: language), values).bytes)
        let end = try #require(message.text.split(separator: "\n--\n").last)
        #expect(end.contains("Act Now") && end.contains("Civil Society Action Committee"))
        #expect(end.contains("office@example.org"))
        #expect(end.hasSuffix("\nhttps://undersigned.example.org/l/unsubscribe-token\n"))
        #expect(message.html.contains("href=\"https://undersigned.example.org/l/unsubscribe-token\""))
      }
    }
  }

  @Test func `the same values give the same bytes`() throws {
    let mould = try Samples.mould("Dear {{contact.name|you}}, [x]({{link|statement.url}})")
    #expect(
      try Samples.compose(mould, Samples.values())
        == Samples.compose(
          try Samples.mould("Dear {{contact.name|you}}, [x]({{link|statement.url}})"), Samples.values()))
  }

  @Test func `a hostile name adds no header, no part, no markup, no Markdown and no link`() async throws {
    let mould = try Samples.mould(
      subject: "For {{organization}}",
      "# {{organization}}\n\nDear {{contact.name|you}},\n\n- {{organization}}\n\n[x]({{link|statement.url}})")
    let harmless = try await PythonReader.read(Samples.compose(mould, Samples.values()).bytes)
    let names =
      `A hostile name in a letter`.names + [
        "**bold** [x](https://evil.example) {{link}} {{{body}}}", "\u{10FFF0}<0\u{10FFF1}", "# heading\n\n---\n",
      ]
    for name in names {
      var values = Samples.values()
      values.organization = name
      values.contactName = name
      let message = try await PythonReader.read(Samples.compose(mould, values).bytes)
      #expect(message.headerNames == harmless.headerNames)
      #expect(message.parts.count == 2 && message.defects == [] && message.longestLine <= 78)
      #expect(
        message.html.matches(of: /<[a-zA-Z\/!][^>]*>/).count == harmless.html.matches(of: /<[a-zA-Z\/!][^>]*>/).count)
      #expect(
        message.text.split(separator: "\n", omittingEmptySubsequences: false).count
          == harmless.text.split(separator: "\n", omittingEmptySubsequences: false).count)
      for text in [message.text, message.html] {
        #expect(!text.contains("evil.example") && !text.contains("\u{202E}") && !text.contains("\u{2028}"))
      }
    }
  }

  @Test func `what was encoded beforehand and what is put in are one text`() async throws {
    let body = (0..<60).map {
      "\($0 % 3 == 0 ? "{{organization}} — é = {{contact.name|du}}" : "Zeile = \($0) ü.")\($0 % 7 == 0 ? "\n" : "  ")"
    }
    .joined(separator: "\n")
    let mould = try Samples.mould(body)
    let message = try await PythonReader.read(Samples.compose(mould, Samples.values()).bytes)
    let preview = try mould.preview(Samples.values(), unsubscribeURL: try Samples.unsubscription().url)
    #expect(message.text == preview.text)
    #expect(message.html == preview.html)
    #expect(message.longestLine <= 76 && message.isASCII)
  }
}
