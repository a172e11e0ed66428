import Foundation
import Report

/// A single file that a command writes where it is told.
enum PageFile {
  /// Writes a page as HTML; throws `OutputFault`.
  static func write(_ page: Page, to path: String) throws {
    try write(page.html, to: path)
  }

  /// Writes a text whole or not at all; throws `OutputFault`.
  static func write(_ text: String, to path: String) throws {
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw OutputFault(path: path, reason: error.localizedDescription)
    }
  }
}

extension Page {
  /// The page as HTML, its scripts and styles allowed by their hashes.
  var html: String { HTMLRenderer(contentHash: { Fingerprint.contentHash($0) }).render(self) }
}
