import Foundation

/// A call to the system that failed: what was tried, on which path, and the system's reason.
struct SystemCallFault: Error, Equatable, CustomStringConvertible {
  /// A verb for the message: "read".
  let action: String
  let path: String
  /// An errno.
  let code: Int32

  /// Takes the reason from errno: make it before anything else is called.
  init(_ action: String, _ path: String, code: Int32 = errno) {
    self.action = action
    self.path = path
    self.code = code
  }

  var description: String { "Cannot \(action) \(path): \(String(cString: strerror(code)))." }
}
