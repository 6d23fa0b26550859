@testable import Statements

/// A small statement in two languages that reads without a flaw, for tests to spoil.
enum SampleStatement {
  static let english = """
    ---
    slug: act-now
    language: en
    title: Act Now
    summary: Two things to do.
    sections: [first, second]
    languages: [en, fr]
    timeZone: Europe/Zurich
    opens: 2018-03-13
    deliveredUntil: 2018-06-01 18:30
    closes: 2018-07-31
    goal: 100
    whoMaySign: [network, ngo]
    embargo: 2018-03-20 09:00
    source: ["A paper, 2018"]
    bodyIsSummary: true
    ---

    Before all else.

    ## First {#first}

    One.

    ### Below it

    - a
    - b

    ## Second {#second}

    Two.
    """

  static let french = """
    ---
    slug: act-now
    language: fr
    title: Agir
    summary: Deux choses à faire.
    sections: [first, second]
    ---
    ## Premier {#first}
    Un.
    ## Second {#second}
    Deux.
    """

  /// The statement with a line of the English (or French) file replaced.
  static func parse(
    _ line: String = "", becomes new: String = "", french frenchLine: String = "", frenchBecomes newFrench: String = ""
  ) throws(StatementFileFlaws) -> StatementDraft {
    try StatementFile.parse(files: [
      ("en.md", replacing(line, with: new, in: english)), ("fr.md", replacing(frenchLine, with: newFrench, in: french)),
    ])
  }

  /// The flaws of a statement, none when it reads well.
  static func flaws(
    _ line: String = "", becomes new: String = "", french frenchLine: String = "", frenchBecomes newFrench: String = ""
  ) -> [String] {
    do {
      _ = try parse(line, becomes: new, french: frenchLine, frenchBecomes: newFrench)
      return []
    } catch {
      return error.flaws.map(\.description)
    }
  }

  static func flaws(of files: [(name: String, text: String)]) -> [String] {
    do {
      _ = try StatementFile.parse(files: files)
      return []
    } catch {
      return error.flaws.map(\.description)
    }
  }

  private static func replacing(_ line: String, with new: String, in text: String) -> String {
    line.isEmpty ? text : text.replacing(line, with: new)
  }
}
