import Mail
import Statements
import Testing

@Suite struct `The header of a letter` {
  @Test func `carries the envelope, the date and what automatic mail has to say`() async throws {
    let composed = try await Samples.composer().compose(Samples.letter(.receipt))
    let message = try await PythonReader.read(composed.bytes)
    #expect(composed.sender.description == "sign@example.org")
    #expect(composed.recipient.description == "amal@example.org")
    #expect(composed.messageID == "<\(Samples.messageID)>")
    #expect(message.headers["message-id"] == composed.messageID)
    #expect(message.from == [.init(name: "Action Committee, secretariat", address: "sign@example.org")])
    #expect(message.headers["reply-to"] == "office@example.org")
    #expect(message.headers["date"] == "Tue, 13 Mar 2018 10:00:00 +0000")
    #expect(message.headers["mime-version"] == "1.0")
    #expect(message.headers["auto-submitted"] == "auto-generated")
    #expect(message.headers["x-auto-response-suppress"] == "OOF, AutoReply")
    #expect(Set(message.headerNames).count == message.headerNames.count)
  }

  @Test func `offers to unsubscribe only when there is an address for it`() async throws {
    let composer = try await Samples.composer()
    let with = try await PythonReader.read(composer.compose(Samples.letter(.invitation)).bytes)
    let without = try await PythonReader.read(composer.compose(Samples.bareLetter(.invitation)).bytes)
    #expect(with.headers["list-unsubscribe"] == "<https://undersigned.example.org/l/unsubscribe-token>")
    #expect(with.headers["list-unsubscribe-post"] == "List-Unsubscribe=One-Click")
    #expect(without.headers["list-unsubscribe"] == nil && without.headers["list-unsubscribe-post"] == nil)
  }

  @Test func `names of every sort arrive as they were sent`() async throws {
    let names = [
      "Amal Haddad", "Haddad, Amal", "Amal \"Mimi\" Haddad", "back\\slash", "O'Neill (ICMC)", "Amal  two  spaces",
      "مفوضية اللاجئين والمهاجرين", "Élodie Nuñez-Müller", "Wê ❤️ 👩🏽‍👩🏽‍👧🏽 families", "=?UTF-8?Q?not_encoded?=",
      "a@example.com", "A. B. Dot", "<angle>", ":;,@", String(repeating: "long name ", count: 29) + "300 letters",
      String(repeating: "اسم طويل ", count: 33) + "نهاية", String(repeating: "x", count: 300),
    ]
    let composer = try await Samples.composer()
    var messages: [String: [UInt8]] = [:]
    for (index, name) in names.enumerated() {
      var letter = try Samples.bareLetter(.manage)
      letter.to.name = name
      messages["\(index)"] = try composer.compose(letter).bytes
    }
    let read = try await PythonReader.read(messages)
    for (index, name) in names.enumerated() {
      let message = try #require(read["\(index)"])
      let expected = index == 5 ? "Amal two spaces" : name
      #expect(message.to == [.init(name: expected, address: "amal@example.org")])
      #expect(message.defects == [])
      #expect(message.longestLine <= 76)
    }
  }

  @Test func `titles of every sort arrive as they were sent`() async throws {
    let titles = [
      "Act Now", "=?UTF-8?B?bm90IG1l?=", "Agir maintenant : « sept actions »", "تحرّكوا الآن: سبعة إجراءات",
      "Now 👩🏽‍👩🏽‍👧🏽 and How", String(repeating: "word ", count: 39) + "end", String(repeating: "ي", count: 200),
    ]
    let composer = try await Samples.composer()
    var messages: [String: [UInt8]] = [:]
    for (index, title) in titles.enumerated() {
      var letter = try Samples.bareLetter(.alreadyEndorsed)
      letter.statementTitle = title
      messages["\(index)"] = try composer.compose(letter).bytes
    }
    let read = try await PythonReader.read(messages)
    for (index, title) in titles.enumerated() {
      let message = try #require(read["\(index)"])
      let shown = message.subject.filter { $0 != "\u{2068}" && $0 != "\u{2069}" }
      #expect(shown == "Already endorsed: “\(title)”")
      #expect(message.defects == [])
      #expect(message.longestLine <= 76)
    }
  }

  @Test func `the date is the moment that was given`() async throws {
    let composer = try await Samples.composer()
    let moments: [Int64] = [
      0, 951_782_399_999, 951_782_400_000, 1_709_164_800_123, 4_102_444_799_999, 4_107_542_400_000, 1_520_935_200_000,
    ]
    let messages = try moments.map { milliseconds in
      var letter = try Samples.bareLetter(.manage)
      letter.date = milliseconds
      return ("\(milliseconds)", try composer.compose(letter).bytes)
    }
    let read = try await PythonReader.read(Dictionary(uniqueKeysWithValues: messages))
    for milliseconds in moments {
      #expect(read["\(milliseconds)"]?.seconds == Double(milliseconds / 1000))
      #expect(read["\(milliseconds)"]?.defects == [])
    }
  }
}
