import Mail
import Statements
import Testing

@Suite struct `Filling a mailing for one recipient` {
  @Test func `values and fallbacks stand where their fields were, in the subject, the text and the HTML`() async throws
  {
    let mould = try Samples.mould(
      subject: "{{organization}}: {{statement.title}} ({{count}})",
      "Dear {{contact.name|colleagues}},\n\nyou are **{{count}}**. Reference {{reference|none}}, {{deadline|soon}}.")
    let full = try await PythonReader.read(Samples.compose(mould, Samples.values()).bytes)
    let bare = try await PythonReader.read(Samples.compose(mould, Samples.bareValues()).bytes)
    #expect(full.subject == "Migrant Forum in Asia: Act Now (1,234)")
    #expect(
      full.text.hasPrefix("Dear Amal Haddad,\n\nyou are 1,234. Reference AN-0042, 20 March 2018, 18:00 (Geneva).\n"))
    #expect(full.html.contains("<p>Dear Amal Haddad,</p>\n<p>you are <strong>1,234</strong>."))
    #expect(bare.text.hasPrefix("Dear colleagues,\n\nyou are 1,234. Reference none, soon.\n"))
  }

  @Test func `a link leads to the recipient's own address, or to what stands in its place`() throws {
    let mould = try Samples.mould(
      "[Open it]({{link|statement.url}}) or [there]({{link|https://example.org/a?b=1&c=2}}).")
    let own = try mould.preview(Samples.values(), unsubscribeURL: "https://example.org/u")
    let bare = try mould.preview(Samples.bareValues(), unsubscribeURL: "https://example.org/u")
    #expect(own.html.contains("<a href=\"\(Samples.link)\">Open it</a>"))
    #expect(own.text.hasPrefix("Open it <\(Samples.link)> or there <\(Samples.link)>."))
    #expect(
      bare.html.contains("<a href=\"https://undersigned.example.org/s/act-now/en?from=mail&amp;v=1\">Open it</a>"))
    #expect(bare.html.contains("<a href=\"https://example.org/a?b=1&amp;c=2\">there</a>"))
    #expect(
      bare.text.contains("Open it <\(Samples.bareValues().statementURL)> or there <https://example.org/a?b=1&c=2>."))
  }

  @Test func `an address among words can be followed in HTML and stands bare in the text`() throws {
    let mould = try Samples.mould("Read it:\n\n{{statement.url}}\n\n[{{statement.url}}]({{statement.url}})")
    let preview = try mould.preview(Samples.values(), unsubscribeURL: "https://example.org/u")
    let url = Samples.values().statementURL
    #expect(preview.text.hasPrefix("Read it:\n\n\(url)\n\n\(url)\n"))
    #expect(
      preview.html.contains(
        "<p><a href=\"https://undersigned.example.org/s/act-now/en?from=mail&amp;v=1\" dir=\"ltr\">"))
    #expect(preview.html.matches(of: /<a [^>]*>[^<]*<\/a>/).count == 3)
    #expect(!preview.html.contains("<a href=\"<a"))
  }

  @Test func `a value within an address is a part of it, whatever it holds`() throws {
    let mould = try Samples.mould("[See](https://example.org/?o={{organization}}&x=1 \"{{organization}}\")")
    var values = Samples.values()
    values.organization = "A&B \"é\" <c>#?/"
    let preview = try mould.preview(values, unsubscribeURL: "https://example.org/u")
    #expect(preview.html.contains("https://example.org/?o=A%26B%20%27%C3%A9%27%20%3Cc%3E%23%3F%2F&amp;x=1\""))
    #expect(preview.text.contains("<https://example.org/?o=A%26B%20%27%C3%A9%27%20%3Cc%3E%23%3F%2F&x=1>"))
  }

  @Test func `an address that stands bare goes on through its values`() throws {
    let mould = try Samples.mould(
      "See https://example.org/?o={{organization}}&r={{reference|0}} and <https://example.org/x>.")
    let preview = try mould.preview(Samples.values(), unsubscribeURL: "https://example.org/u")
    #expect(preview.html.contains("href=\"https://example.org/?o=Migrant%20Forum%20in%20Asia&amp;r=AN-0042\""))
    #expect(
      preview.text.hasPrefix(
        "See https://example.org/?o=Migrant%20Forum%20in%20Asia&r=AN-0042 and https://example.org/x."))
  }

  @Test func `an address may go on after a field`() throws {
    let mould = try Samples.mould("[List]({{statement.url}}#signatories) [{{statement.url}}]({{statement.url}})")
    let preview = try mould.preview(Samples.values(), unsubscribeURL: "https://example.org/u")
    let url = Samples.values().statementURL
    #expect(preview.text.hasPrefix("List <\(url)#signatories> \(url)\n"))
    #expect(preview.html.contains("<a href=\"\(url.replacing("&", with: "&amp;"))#signatories\">List</a>"))
  }

  @Test func `Arabic reads from the right, and a name of the other direction stays in its place`() async throws {
    let mould = try Samples.mould(
      subject: "إلى {{organization}}", "تحية {{contact.name|لكم}}، {{statement.url}}", language: "ar")
    let message = try await PythonReader.read(Samples.compose(mould, Samples.values()).bytes)
    #expect(message.html.contains("<html lang=\"ar\" dir=\"rtl\">"))
    #expect(message.text.contains("\u{2068}Amal Haddad\u{2069}"))
    #expect(message.subject == "إلى \u{2068}Migrant Forum in Asia\u{2069}")
    #expect(message.html.contains("dir=\"ltr\">https://undersigned.example.org/s/act-now/en"))
    #expect(message.headers["content-language"] == "ar")
  }

  @Test func `a language without a catalog keeps its own text, and ends in English`() throws {
    let mould = try Samples.mould("درود {{organization}}", language: "fa")
    let preview = try mould.preview(Samples.values(), unsubscribeURL: "https://example.org/u")
    #expect(preview.html.contains("<html lang=\"fa\" dir=\"rtl\">"))
    #expect(preview.html.contains("<div lang=\"en\" dir=\"ltr\""))
    #expect(preview.text.contains("To receive no more updates"))
  }

  @Test(arguments: [
    "javascript:alert(1)", "https://a.example/\r\nBcc: x", "https://a.example/\"onclick=", "mailto:a@b.org",
  ])
  func `what is no web address is not sent`(url: String) throws {
    let mould = try Samples.mould("[Open]({{link|statement.url}})")
    var values = Samples.values()
    values.link = url
    #expect(throws: MailFault.badLink("link")) { try Samples.compose(mould, values) }
    values.link = nil
    #expect(throws: MailFault.badLink("unsubscribeURL")) { try mould.preview(values, unsubscribeURL: url) }
  }

  @Test func `raw HTML, images and script in the source come to nothing`() throws {
    let mould = try Samples.mould(
      "<img src=\"https://track.example/{{reference|0}}.gif\"> ![x](https://track.example/p.gif) [y](javascript:{{organization}})"
    )
    let preview = try mould.preview(Samples.values(), unsubscribeURL: "https://example.org/u")
    #expect(!preview.html.contains("<img") && !preview.html.contains("javascript"))
  }
}
