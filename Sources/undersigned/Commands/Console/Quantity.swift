/// A number with its noun: "1 line", "3 lines".
enum Quantity {
  static func text(_ number: Int, _ one: String, _ many: String? = nil) -> String {
    "\(number) \(number == 1 ? one : many ?? "\(one)s")"
  }
}
