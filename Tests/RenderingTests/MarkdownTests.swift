import Rendering
import Testing

@Suite struct `Markdown becomes safe HTML` {
  @Test func `raw HTML shows as text and is never markup`() {
    let html = Markdown.html("before <script>alert(1)</script> after\n\n<div onclick=\"x\">block</div>\n")
    #expect(!html.contains("<script"))
    #expect(!html.contains("<div"))
    #expect(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    #expect(html.contains("&lt;div onclick="))
  }

  @Test func `a comment is dropped`() {
    #expect(Markdown.html("one <!-- note --> two") == "<p>one  two</p>\n")
  }

  @Test(arguments: [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc/passwd",
    "java&#10;script:alert(1)", "&#1;javascript:alert(1)", "java&Tab;script:alert(1)",
  ])
  func `a link that could run something keeps only its words`(address: String) {
    #expect(!Markdown.html("[words](<\(address)>)").contains("<a"))
    #expect(Markdown.html("[words](<\(address)>)").contains("words"))
  }

  @Test(arguments: [
    "https://example.org/a?b=c", "http://example.org", "mailto:a@example.org", "/s/act-now/en", "#part",
  ])
  func `an ordinary link stays`(address: String) {
    #expect(Markdown.html("[words](\(address))").contains("<a href=\"\(address)\">words</a>"))
  }

  @Test func `an image gives way to its description`() {
    #expect(Markdown.html("![a map](https://tracker.example/x.png)") == "<p>a map</p>\n")
  }

  @Test func `headings move down by the shift and stay within six levels`() {
    let html = Markdown.html("# One\n\n###### Six\n", headingShift: 1).replacing("\n", with: "")
    #expect(html.contains("<h2 id=\"text-one\">One</h2>"))
    #expect(html.contains("<h6 id=\"text-six\">Six</h6>"))
  }

  @Test func `heading ids keep every script, are unique, and cannot leave their attribute`() {
    let html = Markdown.html("## Vision\n\n## Vision\n\n## رؤيتنا الآن\n\n## \"><b>&\n\n## !!!\n")
    #expect(html.contains("id=\"text-vision\""))
    #expect(html.contains("id=\"text-vision-2\""))
    #expect(html.contains("id=\"text-رؤيتنا-الآن\""))
    #expect(html.contains("id=\"text-b\""))
    #expect(html.contains("id=\"text-part\""))
  }

  @Test func `tables and bare addresses work`() {
    let html = Markdown.html("| a | b |\n| - | - |\n| 1 | 2 |\n\nSee www.example.org.\n")
    #expect(html.contains("<table>"))
    #expect(html.contains("<td>2</td>"))
    #expect(html.contains("<a href=\"http://www.example.org\">"))
  }

  @Test func `deep nesting ends well`() {
    let quotes = String(repeating: ">", count: 5000) + " deep"
    let stars = String(repeating: "*a **b ", count: 5000)
    #expect(!Markdown.html(quotes).isEmpty)
    #expect(!Markdown.html(stars).isEmpty)
    _ = Markdown.plainText(quotes)
    #expect(!Markdown.plainText(stars).isEmpty)
  }

  @Test func `many threads may render at once`() async {
    let pages = await withTaskGroup(of: String.self) { group in
      for _ in 0..<200 { group.addTask { Markdown.html("# T\n\n| a |\n| - |\n| b |\n") } }
      return await group.reduce(into: Set<String>()) { $0.insert($1) }
    }
    #expect(pages.count == 1)
  }
}

@Suite struct `Markdown becomes the text of a mail` {
  @Test func `headings are underlined, lists have dashes, links show their address`() {
    let text = Markdown.plainText(
      """
      # Act Now

      We call on **all states** to read [the text](https://example.org/act)
      and <https://example.org>.

      - one
      - two *now*
        1. inner
        2. next

      > said
      """)
    #expect(
      text == """
        Act Now
        =======

        We call on all states to read the text <https://example.org/act> and https://example.org.

        - one
        - two now

          1. inner
          2. next

        > said
        """)
  }

  @Test func `a link within emphasis keeps its address, a mail address is shown once`() {
    #expect(Markdown.plainText("**[text](https://a.example)**") == "text <https://a.example>")
    #expect(Markdown.plainText("<desk@example.org>") == "desk@example.org")
  }

  @Test func `table rows are lines`() {
    #expect(Markdown.plainText("| a | b |\n| - | - |\n| 1 | 2 |") == "a | b\n1 | 2")
  }

  @Test func `an empty text gives an empty text`() {
    #expect(Markdown.plainText("").isEmpty)
    #expect(Markdown.html("").isEmpty)
  }
}
