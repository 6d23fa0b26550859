import SignedLinks
import Statements

/// The key ring: there, private, and not too old.
enum KeyRingChecks {
  private static let ageLimitDays: Int64 = 400

  static func findings(_ configuration: Configuration) -> [Finding] {
    let check = "key ring"
    let ring: KeyRing
    do {
      ring = try KeyRingFile(configuration.keysFile).load()
    } catch {
      if case .missing = error { return [.warn(check, error.description)] }
      return [.fail(check, error.description)]
    }
    let days = (SystemEdges.now.secondsSince1970 - ring.signingKey.created) / 86_400
    let sentence =
      "\(Quantity.text(ring.keys.count, "key")), of which number \(ring.signingKey.id) signs, made "
      + "\(Quantity.text(Int(days), "day")) ago."
    if days > ageLimitDays { return [.warn(check, "\(sentence) Make a new one: undersigned keys rotate")] }
    return [.ok(check, sentence)]
  }
}
