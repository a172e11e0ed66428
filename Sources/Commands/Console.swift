import Foundation
import Language

/// Where a command speaks: results on standard output, everything else on standard error, progress
/// only when somebody is watching.
final class Console {
  let book: Phrasebook
  private let isQuiet: Bool
  private let output: (String) -> Void
  private let errors: (String) -> Void
  private let isWatched: Bool
  private var hasProgressLine = false

  init(
    book: Phrasebook, isQuiet: Bool = false, isWatched: Bool = isatty(2) == 1,
    output: @escaping (String) -> Void, errors: @escaping (String) -> Void
  ) {
    self.book = book
    self.isQuiet = isQuiet
    self.isWatched = isWatched
    self.output = output
    self.errors = errors
  }

  /// A result: what the command was called for.
  func say(_ text: String) {
    clearProgress()
    output(text + "\n")
  }

  /// A piece of a result that goes on, such as a table.
  func pour(_ text: String) {
    clearProgress()
    output(text)
  }

  /// A word about the work, left out when quiet.
  func note(_ text: String) {
    if isQuiet { return }
    clearProgress()
    errors(text + "\n")
  }

  /// Something that must be read even when quiet.
  func warn(_ text: String) {
    clearProgress()
    errors(text + "\n")
  }

  /// What is being done right now, on one line that the next one replaces.
  func progress(_ key: String, _ arguments: [String: String] = [:]) {
    guard isWatched, !isQuiet else { return }
    errors("\r\u{1B}[K" + book.text(key, arguments))
    hasProgressLine = true
  }

  private func clearProgress() {
    if hasProgressLine { errors("\r\u{1B}[K") }
    hasProgressLine = false
  }
}
