import Foundation

/// The system's reason behind Foundation's file errors.
enum FileFailure {
  /// A plain phrase: "No such file or directory".
  static func reason(_ error: any Error) -> String { String(cString: strerror(code(error))) }

  /// The errno at the bottom of the error; EIO when there is none.
  static func code(_ error: any Error) -> Int32 {
    let bare = error as NSError
    if let cause = bare.userInfo[NSUnderlyingErrorKey] as? NSError { return code(cause) }
    if bare.domain == NSPOSIXErrorDomain { return Int32(bare.code) }
    switch (error as? CocoaError)?.code {
    case .fileNoSuchFile?, .fileReadNoSuchFile?: return ENOENT
    case .fileReadNoPermission?, .fileWriteNoPermission?: return EACCES
    case .fileWriteOutOfSpace?: return ENOSPC
    case .fileWriteVolumeReadOnly?: return EROFS
    default: return EIO
    }
  }
}
