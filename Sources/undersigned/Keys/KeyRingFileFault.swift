import SignedLinks

/// Why the key ring's file can't be used; the text says how to mend it.
enum KeyRingFileFault: Error, CustomStringConvertible {
  case missing(String)
  case readableByOthers(String)
  case flawed(String, KeyRingFlaw)
  case unwritable(String, String)
  case system(SystemCallFault)

  var description: String {
    switch self {
    case .missing(let path):
      "There is no key ring at \(path) yet. `undersigned serve` makes one when it first starts."
    case .readableByOthers(let path):
      "Others than the owner can read the key ring. Mend it with: chmod 600 \(path)"
    case .flawed(let path, let flaw): "\(path): \(flaw)"
    case .unwritable(let path, let reason): "\(path) cannot be written: \(reason)"
    case .system(let fault): fault.description
    }
  }
}
