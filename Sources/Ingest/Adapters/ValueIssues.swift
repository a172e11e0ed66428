internal import Diagnostics

/// Counts the values that could not be read, once per column and text: 40,000 respondents with
/// the same unlisted answer are one thing to mend.
final class ValueIssues {
  private struct Key: Hashable {
    let code: String
    let column: ColumnLabel
    let value: String
  }
  private struct Entry {
    var count: Int
    let firstLine: Int
    let arguments: [String: String]
  }

  private let file: String
  private var entries: [Key: Entry] = [:]
  private struct Kind: Hashable {
    let code: String
    let column: ColumnLabel
  }
  private var uncounted: [Kind: Int] = [:]
  /// Texts kept apart; beyond it they are only counted, by code and column.
  private static let capacity = 2000

  init(file: String) { self.file = file }

  /// Notes a value. A text that may be personal is left out of the message.
  func note(
    _ code: String, _ column: ColumnLabel?, _ value: String, line: Int,
    _ arguments: @autoclosure () -> [String: String] = [:]
  ) {
    let column = column ?? ColumnLabel(number: 0, name: "")
    let key = Key(code: code, column: column, value: value)
    if entries[key] != nil {
      entries[key]?.count += 1
    } else if entries.count < Self.capacity {
      entries[key] = Entry(count: 1, firstLine: line, arguments: arguments())
    } else {
      uncounted[Kind(code: code, column: column), default: 0] += 1
    }
  }

  /// One warning per column and text, by first line.
  var diagnostics: [Diagnostic] {
    let found = entries.sorted {
      ($0.value.firstLine, $0.key.column.number, $0.key.value, $0.key.code)
        < ($1.value.firstLine, $1.key.column.number, $1.key.value, $1.key.code)
    }
    var warnings = found.map { key, entry in
      var arguments = entry.arguments
      arguments["value"] = Self.shown(key.value, in: key.column)
      arguments["count"] = String(entry.count)
      return Diagnostic(
        key.code, .warning, at: key.column.location(file: file, line: entry.firstLine), arguments)
    }
    let more = uncounted.sorted {
      ($0.key.column.number, $0.key.code) < ($1.key.column.number, $1.key.code)
    }
    for (kind, count) in more {
      warnings.append(
        Diagnostic(
          "value.more", .warning, at: kind.column.location(file: file, line: nil),
          ["code": kind.code, "count": String(count)]))
    }
    return warnings
  }

  /// A value as a message may show it: short, and nothing of a column of identifiers.
  static func shown(_ value: String, in column: ColumnLabel?) -> String {
    if let column, DirectIdentifier(header: column.name) != nil { return "***" }
    return value.count <= 60 ? value : value.prefix(60) + "…"
  }

  /// What a code list expects, as a message shows it.
  static func listed<S: Sequence>(_ texts: S) -> String where S.Element == String {
    let known = texts.filter { !$0.isEmpty }.sorted()
    return known.prefix(12).joined(separator: " | ") + (known.count > 12 ? " | …" : "")
  }
}
