/// Which page of a list an address asks for.
enum PageNumber {
  /// Far beyond any list, and small enough to be multiplied by a page's size.
  private static let last = 100_000

  /// From 1; anything that is no number is the first page.
  static func read(_ text: Substring?) -> Int {
    min(max(1, text.flatMap { Int($0) } ?? 1), last)
  }
}
