import Rendering
import Synchronization

/// The templates of letters, each run once for each set of texts that a letter may have; there are a few for each kind.
final class LetterMoulds: Sendable {
  private struct Key: Hashable {
    let template: String
    let names: Set<String>
  }

  private let templates: Templates
  private let made = Mutex<[Key: Mould]>([:])

  init(_ templates: Templates) {
    self.templates = templates
  }

  func filled(_ template: String, with texts: [String: String]) throws(RenderingFault) -> String {
    let key = Key(template: template, names: Set(texts.keys))
    if let mould = made.withLock({ $0[key] }) { return mould.filled(texts) }
    let mould = try templates.mould(template, for: key.names)
    made.withLock { $0[key] = mould }
    return mould.filled(texts)
  }
}
