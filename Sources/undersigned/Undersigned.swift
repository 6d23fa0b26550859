@main
struct Undersigned {
  static func main() {}
}
