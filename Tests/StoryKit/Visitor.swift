import Foundation

/// A browser without JavaScript: keeps cookies, follows redirects, fills in forms. One visitor is one browser profile.
package struct Visitor: Sendable {
  /// Where paths start from: `http://127.0.0.1:8080`.
  package let address: String
  /// Whether redirects are followed, ten at most.
  package var followsRedirects = true
  /// Sent with every request.
  package var headers: [(name: String, value: String)] = [("Accept", "text/html"), ("Accept-Language", "en")]
  /// By name.
  package private(set) var cookies: [String: Cookie] = [:]

  package init(_ address: String) { self.address = address }

  /// Opens a path of the site, or a whole address.
  package mutating func open(_ target: String) async throws -> Page {
    try await visit(target, from: address + "/", method: "GET", form: nil)
  }

  /// Asks for the head of a page only.
  package mutating func head(_ target: String) async throws -> Page {
    try await visit(target, from: address + "/", method: "HEAD", form: nil)
  }

  /// Follows the link with those words.
  package mutating func follow(_ words: String, on page: Page) async throws -> Page {
    try await visit(page.link(words), from: page.url, method: "GET", form: nil)
  }

  /// Fills in a form and presses a button, as a person does; fields that are not named keep what they hold.
  /// - Parameters:
  ///   - form: without one, the one that has the button, or the only one.
  ///   - button: the words on the button; without them, the first.
  /// - Throws: `StoryFault.notOnPage` for what the form does not offer.
  package mutating func submit(
    _ form: PageForm? = nil, on page: Page, pressing button: String? = nil, filling: [String: String] = [:]
  ) async throws -> Page {
    let form = try form ?? page.form(withButton: button)
    let entries = try form.entries(filling: filling, pressing: form.button(button))
    let body = FormEncoding.encoded(entries)
    let action = form.action.flatMap { $0.isEmpty ? nil : $0 } ?? page.url
    guard form.method == "POST" else {
      let target = action.split(separator: "?", maxSplits: 1).first.map(String.init) ?? action
      return try await visit("\(target)?\(body)", from: page.url, method: "GET", form: nil)
    }
    return try await visit(action, from: page.url, method: "POST", form: body)
  }

  /// Posts entries that no form offers: for what a script or an attacker would send.
  package mutating func post(
    _ target: String, _ entries: [(name: String, value: String)], headers extra: [(name: String, value: String)] = []
  ) async throws -> Page {
    try await visit(target, from: address + "/", method: "POST", form: FormEncoding.encoded(entries), extra: extra)
  }

  private mutating func visit(
    _ target: String, from page: String, method: String, form: String?, extra: [(name: String, value: String)] = []
  ) async throws -> Page {
    var call = HTTPCall(url: try Self.resolve(target, from: page))
    call.method = method
    var redirects: [String] = []
    while true {
      call.headers = headers + extra + cookieHeader(for: call.url)
      if call.method == "POST" {
        call.body = Data((form ?? "").utf8)
        call.headers.append(("Content-Type", "application/x-www-form-urlencoded"))
        call.headers.append(("Origin", address))
      }
      let answer = try await call.answer()
      keepCookies(of: answer)
      guard followsRedirects, [301, 302, 303, 307, 308].contains(answer.status), let next = answer.header("location")
      else { return Page(url: call.url, answer: answer, redirects: redirects) }
      redirects.append(call.url)
      if redirects.count > 10 { throw StoryFault.unexpected("more than ten redirects: \(redirects)") }
      call.url = try Self.resolve(next, from: call.url)
      if ![307, 308].contains(answer.status), call.method != "HEAD" { (call.method, call.body) = ("GET", nil) }
    }
  }

  private func cookieHeader(for url: String) -> [(name: String, value: String)] {
    guard url == address || url.hasPrefix(address + "/"), let path = URLComponents(string: url)?.percentEncodedPath
    else {
      return []
    }
    let sent = cookies.values.filter { $0.goes(to: path) }.sorted { $0.name < $1.name }
    return sent.isEmpty ? [] : [("Cookie", sent.map { "\($0.name)=\($0.value)" }.joined(separator: "; "))]
  }

  private mutating func keepCookies(of answer: HTTPAnswer) {
    for header in answer.headers where header.name == "set-cookie" {
      guard let cookie = Cookie(header.value) else { continue }
      cookies[cookie.name] = cookie.isGone ? nil : cookie
    }
  }

  private static func resolve(_ target: String, from page: String) throws -> String {
    guard let base = URL(string: page), let url = URL(string: target, relativeTo: base)?.absoluteURL else {
      throw StoryFault.unexpected("“\(target)” is not an address")
    }
    return url.absoluteString
  }
}
