import Foundation
import Statements
import Testing

@testable import Store

@Suite struct `The JSON of events` {
  @Test(arguments: [
    "plain", "", "\"quoted\" and \\ and /", "line\nand\rtab\t", "\u{1}\u{1F}\u{7F}", "تحركوا الآن",
    "e\u{301} 👩‍👩‍👧 \u{2028}",
  ])
  func `says what was put in, as Foundation reads it`(text: String) throws {
    let value = JSONValue.object([
      "b": [.text(text), .null, true, false], "a": .integer(.min), text: "", "c": [:], "d": [],
    ])
    let written = EventText.of(value)
    let read = try JSONSerialization.jsonObject(with: Data(written.utf8)) as? NSDictionary
    let known = try JSONSerialization.jsonObject(with: Data(try value.serialized().utf8)) as? NSDictionary
    #expect(read != nil)
    #expect(read == known)
    #expect(written == EventText.of(value))
  }
}
