import Diagnostics
import Language
import Report

/// A diagnostic as a person reads it: place, what was found, how to mend it.
struct DiagnosticText {
  private let book: Phrasebook

  init(_ book: Phrasebook) { self.book = book }

  /// One line with the place and the fault, a second with the cure.
  func text(_ diagnostic: Diagnostic) -> String {
    var text =
      book.text("severity.\(diagnostic.severity.rawValue)") + " " + place(diagnostic.location)
      + message(diagnostic)
    if let cure = cure(diagnostic) { text += "\n  → " + cure }
    return text
  }

  /// What was found, without its place.
  func message(_ diagnostic: Diagnostic) -> String {
    book.text("diagnostic.\(diagnostic.code)", diagnostic.arguments)
  }

  /// How to mend it; nil where there is nothing to do.
  func cure(_ diagnostic: Diagnostic) -> String? {
    let key = "diagnostic.\(diagnostic.code).fix"
    return book.has(key) ? book.text(key, diagnostic.arguments) : nil
  }

  /// The column and what was found in it, in one line: for a table in which the row has its line.
  func brief(_ diagnostic: Diagnostic) -> String {
    let column = diagnostic.location?.columnName.map {
      book.text("place.columnName", ["name": $0]) + ": "
    }
    return (column ?? "") + message(diagnostic)
  }

  /// What a repair sheet says of a row that was mended before.
  var alreadyMended: String { book.text("repair.already") }

  private func place(_ location: SourceLocation?) -> String {
    let words = place(location, without: nil)
    return words.isEmpty ? "" : words + ": "
  }

  /// File, line and column in words.
  ///
  /// - Parameter file: a file that goes without saying.
  func place(_ location: SourceLocation?, without file: String?) -> String {
    guard let location else { return "" }
    var parts = location.file == file ? [] : [location.file]
    if let line = location.line { parts.append(book.text("place.line", ["line": "\(line)"])) }
    if let name = location.columnName {
      parts.append(book.text("place.columnName", ["name": name]))
    } else if let column = location.column {
      parts.append(book.text("place.column", ["column": "\(column)"]))
    }
    return parts.joined(separator: ", ")
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
      ("count", .whole(diagnostic.occurrences)),
      ("message", .string(text(diagnostic))),
    ])
  }
}
