/// The name under which a server keeps a message that it took, read out of its answer to the final dot. No standard says where it stands.
enum QueueID {
  private static let longest = 100

  /// - Parameter text: the words of the reply, on one line, without its codes.
  /// - Returns: nil where the answer has none of the known forms.
  static func read(_ text: String) -> String? {
    let words = text.split(separator: " ")
    let found = ofPostfix(words) ?? ofExim(words) ?? ofExchange(words) ?? ofSendmail(words) ?? ofGmail(words)
    guard let id = found?.trimmingPunctuation(), !id.isEmpty, id.utf8.count <= longest else { return nil }
    return String(id)
  }

  // Postfix: Ok: queued as 4F3A2
  private static func ofPostfix(_ words: [Substring]) -> Substring? {
    guard words.count >= 3 else { return nil }
    for place in 0..<(words.count - 2)
    where words[place].lowercased() == "queued" && words[place + 1].lowercased() == "as" {
      return words[place + 2]
    }
    return nil
  }

  // Exim: OK id=1tFq2b-0001Ab-3C
  private static func ofExim(_ words: [Substring]) -> Substring? {
    words.first { $0.hasPrefix("id=") }?.dropFirst(3)
  }

  // Exchange: <…> [InternalId=123, Hostname=…] Queued mail for delivery
  private static func ofExchange(_ words: [Substring]) -> Substring? {
    words.first { $0.hasPrefix("[InternalId=") }?.dropFirst(12)
  }

  // Sendmail and OpenSMTPD: 4AMD5Tmk012345 Message accepted for delivery
  private static func ofSendmail(_ words: [Substring]) -> Substring? {
    guard words.count >= 3, words[1].lowercased() == "message", words[2].lowercased() == "accepted" else { return nil }
    return words[0]
  }

  // Gmail: OK 1732280000 a1b2c3d4e5f6-20020a05.123 - gsmtp
  private static func ofGmail(_ words: [Substring]) -> Substring? {
    words.count == 5 && words[4] == "gsmtp" ? words[2] : nil
  }
}

extension Substring {
  fileprivate func trimmingPunctuation() -> Substring {
    var rest = self[...]
    while let last = rest.last, ",;.)>]".contains(last) { rest.removeLast() }
    return rest
  }
}
