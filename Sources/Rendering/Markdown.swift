/// Markdown (CommonMark with GitHub's tables, autolinks and strikethrough) to safe HTML and to plain text for mails.
///
/// Every call is pure and may run on any thread.
package enum Markdown {
  /// Safe HTML: raw HTML in the source shows as text, images give way to their description (a picture from elsewhere
  /// would tell that site who reads), and a link keeps its address only when `LinkPolicy` allows it.
  ///
  /// - Parameters:
  ///   - source: Markdown; characters that are not valid UTF-8 become U+FFFD.
  ///   - headingShift: levels added to every heading, so that `#` becomes `<h2>` with 1; the result stays within 1…6.
  ///   - idPrefix: put before every heading's `id`. Ids come from the heading's words (`text-our-vision`, then
  ///     `text-our-vision-2`), so a link to a part stays good while its heading does. With nil, headings have no ids.
  package static func html(_ source: String, headingShift: Int = 0, idPrefix: String? = "text-") -> String {
    let document = MarkdownDocument(source)
    document.replaceRawHTML()
    document.replaceImages()
    document.removeRefusedLinks()
    document.writeHeadings(shift: headingShift, prefix: idPrefix)
    return document.html()
  }

  /// Plain text that reads well in a mail: headings underlined, lists with dashes or numbers, links as `text <url>`,
  /// quotations with `> `, table rows with their cells parted by ` | `. Lines are never wrapped; ends without a newline.
  package static func plainText(_ source: String) -> String {
    let document = MarkdownDocument(source)
    document.replaceRawHTML()
    document.removeRefusedLinks()
    return PlainTextWriter.text(of: document.root)
  }

  /// Where the links lead that both of them keep, in their order.
  package static func linkAddresses(_ source: String) -> [String] {
    let document = MarkdownDocument(source)
    document.replaceRawHTML()
    document.replaceImages()
    document.removeRefusedLinks()
    return document.root.descendants.filter { $0.kind == "link" }.map(\.url)
  }
}
