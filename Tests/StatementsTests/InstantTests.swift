import Foundation
import Testing

@testable import Statements

@Suite struct `An instant` {
  @Test func `is written in UTC, with milliseconds only when there are any`() {
    #expect(Instant(milliseconds: 0).iso8601 == "1970-01-01T00:00:00Z")
    #expect(Instant(milliseconds: 1_520_942_400_000).iso8601 == "2018-03-13T12:00:00Z")
    #expect(Instant(milliseconds: 1_520_942_400_007).iso8601 == "2018-03-13T12:00:00.007Z")
    #expect(Instant(milliseconds: -62_135_596_800_000).iso8601 == "0001-01-01T00:00:00Z")
    #expect(Instant(milliseconds: -1).iso8601 == "1969-12-31T23:59:59.999Z")
  }

  @Test(arguments: [
    "1600-02-29T12:00:00Z", "1900-02-28T23:59:59Z", "1969-12-31T23:59:59.999Z", "2000-02-29T00:00:00Z",
    "2016-12-31T23:59:59.5Z", "2024-02-29T12:30:45.120Z", "9999-12-31T23:59:59Z",
  ]) func `agrees with Foundation's calendar`(text: String) throws {
    let instant = try #require(Instant(iso8601: text))
    let style = Date.ISO8601FormatStyle(includingFractionalSeconds: text.contains("."))
    let date = try style.parse(text)
    #expect(instant.milliseconds == Int64((date.timeIntervalSince1970 * 1000).rounded()))
    #expect(Instant(iso8601: instant.iso8601) == instant)
  }

  @Test func `reads an offset as the moment it names`() {
    #expect(Instant(iso8601: "2018-03-13T14:00:00+02:00") == Instant(iso8601: "2018-03-13T12:00:00Z"))
    #expect(Instant(iso8601: "2018-03-12T21:30:00-05:30") == Instant(iso8601: "2018-03-13T03:00:00Z"))
  }

  @Test(arguments: [
    "", "2018-03-13", "2018-03-13T12:00Z", "2018-02-29T12:00:00Z", "2018-13-01T12:00:00Z", "2018-03-13T24:00:00Z",
    "2018-03-13T12:60:00Z", "2018-03-13T12:00:00", "2018-03-13T12:00:00.1234Z", "0000-01-01T00:00:00Z",
    "2018-03-13T12:00:00+24:00", " 2018-03-13T12:00:00Z", "٢٠١٨-03-13T12:00:00Z",
  ]) func `refuses what is no time`(text: String) {
    #expect(Instant(iso8601: text) == nil)
  }

  @Test func `moves by seconds and orders by time`() {
    let noon = Instant(secondsSince1970: 43_200)
    #expect(noon + 60 == noon.adding(seconds: 60))
    #expect(noon - 60 < noon)
    #expect((noon + 90).seconds(since: noon) == 90)
    #expect(Instant(milliseconds: -1).secondsSince1970 == -1)
  }

  @Test func `travels in JSON as its text`() throws {
    let instant = try #require(Instant(iso8601: "2018-03-13T12:00:00.250Z"))
    let json = try JSONEncoder().encode([instant])
    #expect(String(decoding: json, as: UTF8.self) == #"["2018-03-13T12:00:00.250Z"]"#)
    #expect(try JSONDecoder().decode([Instant].self, from: json) == [instant])
    #expect(throws: DecodingError.self) { try JSONDecoder().decode([Instant].self, from: Data(#"["soon"]"#.utf8)) }
  }
}
