import Foundation

/// Where a long result goes: a file that appears whole or not at all, readable by its owner alone, or standard output.
final class OutputFile {
  private static let bufferSize = 65_536

  private let handle: FileHandle
  private let name: String
  private var buffer = Data()

  private init(_ handle: FileHandle, name: String) {
    self.handle = handle
    self.name = name
  }

  /// Runs `body` with a file that takes its place at `path` once `body` is through.
  ///
  /// Nil and `-` stand for standard output. What is no regular file (a pipe, a device) is written directly.
  static func write<Result: Sendable>(
    to path: String?, _ body: (OutputFile) async throws -> Result
  ) async throws -> Result {
    guard let path, path != "-" else {
      return try await write(to: .standardOutput, named: "standard output", body)
    }
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    var status = stat()
    if stat(target, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
      return try await write(to: try open(target, O_WRONLY, as: path), named: path, body)
    }
    return try await replace(target, body)
  }

  private static func replace<Result: Sendable>(
    _ target: String, _ body: (OutputFile) async throws -> Result
  ) async throws -> Result {
    let draft = "\(target).\(getpid()).new"
    let handle = try open(draft, O_WRONLY | O_CREAT | O_EXCL, as: target)
    do {
      let result = try await write(to: handle, named: target, body)
      guard fsync(handle.fileDescriptor) == 0 else { throw SystemCallFault("write", target) }
      guard rename(draft, target) == 0 else { throw SystemCallFault("write", target) }
      return result
    } catch {
      unlink(draft)
      throw error
    }
  }

  private static func open(_ path: String, _ flags: Int32, as name: String) throws -> FileHandle {
    let descriptor = Glibc.open(path, flags | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw SystemCallFault("write", name) }
    return FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
  }

  private static func write<Result: Sendable>(
    to handle: FileHandle, named name: String, _ body: (OutputFile) async throws -> Result
  ) async throws -> Result {
    let file = OutputFile(handle, name: name)
    let result = try await body(file)
    try file.flush()
    return result
  }

  func write(_ text: String) throws {
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= Self.bufferSize { try flush() }
  }

  private func flush() throws {
    do {
      try handle.write(contentsOf: buffer)
    } catch {
      throw CommandFailure("\(name) cannot be written: \(FileFailure.reason(error)).")
    }
    buffer.removeAll(keepingCapacity: true)
  }
}
