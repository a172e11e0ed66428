import Diagnostics
import Language
import Report

/// A diagnostic as a person reads it: place, what was found, how to mend it.
struct DiagnosticText {
  private let book: Phrasebook

  init(_ book: Phrasebook) { self.book = book }

  /// One line with the place and the fault, a second with the cure.
  func text(_ diagnostic: Diagnostic) -> String {
    let key = "diagnostic.\(diagnostic.code)"
    var text =
      book.text("severity.\(diagnostic.severity.rawValue)") + " " + place(diagnostic.location)
      + book.text(key, diagnostic.arguments)
    if book.has(key + ".fix") {
      text += "\n  → " + book.text(key + ".fix", diagnostic.arguments)
    }
    return text
  }

  private func place(_ location: SourceLocation?) -> String {
    guard let location else { return "" }
    var parts = [location.file]
    if let line = location.line { parts.append(book.text("place.line", ["line": "\(line)"])) }
    if let name = location.columnName {
      parts.append(book.text("place.columnName", ["name": name]))
    } else if let column = location.column {
      parts.append(book.text("place.column", ["column": "\(column)"]))
    }
    return parts.joined(separator: ", ") + ": "
  }

  /// The diagnostic for a program, its wording included.
  func json(_ diagnostic: Diagnostic) -> JSONText {
    let place = diagnostic.location
    return .object([
      ("code", .string(diagnostic.code)), ("severity", .string(diagnostic.severity.rawValue)),
      ("file", place.map { .string($0.file) } ?? .null),
      ("line", place?.line.map(JSONText.whole) ?? .null),
      ("column", place?.column.map(JSONText.whole) ?? .null),
      ("columnName", place?.columnName.map(JSONText.string) ?? .null),
      ("message", .string(text(diagnostic))),
    ])
  }
}
