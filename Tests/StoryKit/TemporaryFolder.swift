import Foundation

/// A new folder that is removed when nobody holds it any more.
package final class TemporaryFolder: Sendable {
  package let url: URL

  package init(_ name: String = "story") throws { url = try Places.newFolder(name) }

  deinit { Places.discard(url) }
}
