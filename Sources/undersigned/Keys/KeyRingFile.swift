import Foundation
import SignedLinks

/// The key ring's file: only its owner may read it, and it is never half-written.
struct KeyRingFile: Sendable {
  let url: URL

  init(_ url: URL) { self.url = url }

  /// Reads the ring.
  /// - Throws: `KeyRingFileFault`, with what to do about it.
  func load() throws(KeyRingFileFault) -> KeyRing {
    let found: (contents: Data, mode: mode_t)
    do { found = try PrivateFile(url).read() } catch {
      throw error.code == ENOENT ? .missing(url.path) : .system(error)
    }
    guard found.mode & 0o077 == 0 else { throw .readableByOthers(url.path) }
    do { return try KeyRing(json: found.contents) } catch { throw .flawed(url.path, error) }
  }

  /// Reads the ring; makes one first, and the folder for it, when there is none.
  ///
  /// Of several processes that do so at once, one makes the ring and all read it.
  func loadOrCreate(at seconds: Int64) throws(KeyRingFileFault) -> KeyRing {
    if let ring = try loadIfThere() { return ring }
    return try whileLocked { () throws(KeyRingFileFault) in
      if let ring = try loadIfThere() { return ring }
      return try write { () throws(KeyRingFlaw) in try KeyRing(createdAt: seconds) }
    }
  }

  /// Makes a new signing key; the former one verifies for `overlap` more seconds. Two rotations at once come after each other.
  func rotate(at seconds: Int64, overlap: Int64) throws(KeyRingFileFault) -> KeyRing {
    _ = try load()  // Before the lock, which would make the folder of a ring that is not there.
    return try whileLocked { () throws(KeyRingFileFault) in
      let former = try load()
      return try write { () throws(KeyRingFlaw) in try former.rotated(at: seconds, overlap: overlap) }
    }
  }

  private func loadIfThere() throws(KeyRingFileFault) -> KeyRing? {
    do throws(KeyRingFileFault) {
      return try load()
    } catch {
      guard case .missing = error else { throw error }
      return nil
    }
  }

  private func write(_ make: () throws(KeyRingFlaw) -> KeyRing) throws(KeyRingFileFault) -> KeyRing {
    let ring: KeyRing
    do { ring = try make() } catch { throw .flawed(url.path, error) }
    do {
      try PrivateFile(url).replace(with: try ring.json())
    } catch let fault as SystemCallFault {
      throw .system(fault)
    } catch {
      throw .unwritable(url.path, "\(error)")
    }
    return ring
  }

  private func whileLocked(
    _ change: () throws(KeyRingFileFault) -> KeyRing
  ) throws(KeyRingFileFault) -> KeyRing {
    let lock: FolderLock
    do { lock = try FolderLock.take(url.deletingLastPathComponent()) } catch { throw .system(error) }
    defer { lock.release() }
    return try change()
  }
}
