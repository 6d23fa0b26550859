/// The ASCII spelling of a domain label in another script (RFC 3492), without the `xn--` in front.
enum Punycode {
  private static let base = 36
  private static let lowestThreshold = 1
  private static let highestThreshold = 26
  private static let skew = 38
  private static let damp = 700
  private static let initialBias = 72
  private static let digits = Array("abcdefghijklmnopqrstuvwxyz0123456789")

  /// Encodes one label; by RFC 3492 §6.3, whose overflow checks a label of this length can't need.
  static func encode(_ label: Substring.UnicodeScalarView) -> String {
    let basic = label.filter(\.isASCII)
    var encoded = String(String.UnicodeScalarView(basic))
    if !basic.isEmpty { encoded.append("-") }

    var next = 0x80
    var delta = 0
    var bias = initialBias
    var handled = basic.count
    while let smallest = label.lazy.map({ Int($0.value) }).filter({ $0 >= next }).min() {
      delta += (smallest - next) * (handled + 1)
      next = smallest
      for scalar in label {
        if scalar.value < next { delta += 1 }
        guard scalar.value == next else { continue }
        append(delta, bias: bias, to: &encoded)
        bias = adapt(delta, count: handled + 1, isFirst: handled == basic.count)
        delta = 0
        handled += 1
      }
      delta += 1
      next += 1
    }
    return encoded
  }

  private static func append(_ delta: Int, bias: Int, to encoded: inout String) {
    var rest = delta
    var position = base
    while true {
      let threshold = min(max(position - bias, lowestThreshold), highestThreshold)
      guard rest >= threshold else { break }
      encoded.append(digits[threshold + (rest - threshold) % (base - threshold)])
      rest = (rest - threshold) / (base - threshold)
      position += base
    }
    encoded.append(digits[rest])
  }

  private static func adapt(_ delta: Int, count: Int, isFirst: Bool) -> Int {
    var scaled = isFirst ? delta / damp : delta / 2
    scaled += scaled / count
    var steps = 0
    while scaled > ((base - lowestThreshold) * highestThreshold) / 2 {
      scaled /= base - lowestThreshold
      steps += base
    }
    return steps + (base - lowestThreshold + 1) * scaled / (scaled + skew)
  }
}
