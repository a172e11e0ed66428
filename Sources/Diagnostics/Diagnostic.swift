/// A fault found in data, or in a file that describes data, as a value.
///
/// A diagnostic carries a code and arguments, never a sentence: the wording lives in the language
/// catalogues under `diagnostic.<code>` (what was found) and `diagnostic.<code>.fix` (how to mend
/// it). Arguments that look like direct
/// identifiers are masked here, whoever makes the diagnostic.
public struct Diagnostic: Hashable, Sendable {
  /// How much the fault weighs.
  public enum Severity: String, Hashable, Sendable, Codable, CaseIterable {
    /// The row is rejected or the run stops.
    case error
    /// The row is kept, somebody should look.
    case warning
    /// Something worth knowing that needs no action.
    case note
  }

  /// Stable, dotted, lower-case code such as `csv.unclosed-quote`.
  public let code: String
  /// Whether the row or the run fails, or somebody should look.
  public let severity: Severity
  /// Where the fault is, when it has a place.
  public let location: SourceLocation?
  /// Values for the placeholders of the wording, by name.
  public let arguments: [String: String]

  /// Makes a diagnostic from its code, severity, place and arguments.
  public init(
    _ code: String, _ severity: Severity, at location: SourceLocation? = nil,
    _ arguments: [String: String] = [:]
  ) {
    self.code = code
    self.severity = severity
    self.location = location
    self.arguments = arguments.mapValues(Masking.masked)
  }

  /// How many rows or cases the diagnostic stands for: by convention its argument `rows` or `count`,
  /// 1 when it has neither. Whatever else is counted (cells that give a column away, files, columns)
  /// has an argument of another name.
  public var occurrences: Int {
    (arguments["rows"] ?? arguments["count"]).flatMap(Int.init).map { max(1, $0) } ?? 1
  }
}

/// A place in a file, counted as a person counts: the first line is 1, the first column is 1.
public struct SourceLocation: Hashable, Sendable, Comparable {
  /// Path as the user wrote it, relative to the mapping where possible.
  public let file: String
  /// Physical line, 1-based; nil when the fault concerns the whole file.
  public let line: Int?
  /// Field number in a record, or character in a descriptor line, 1-based.
  public let column: Int?
  /// Header of the column, when there is one.
  public let columnName: String?

  /// Makes a location; leave out what is not known.
  public init(file: String, line: Int? = nil, column: Int? = nil, columnName: String? = nil) {
    self.file = file
    self.line = line
    self.column = column
    self.columnName = columnName
  }

  /// File by file in alphabetical order, then by line and column; a whole file precedes its lines.
  public static func < (a: SourceLocation, b: SourceLocation) -> Bool {
    (a.file, a.line ?? 0, a.column ?? 0, a.columnName ?? "")
      < (b.file, b.line ?? 0, b.column ?? 0, b.columnName ?? "")
  }
}

/// Thrown when data faults stop a run; carries all of them.
public struct DataFaults: Error, Sendable {
  /// All the faults found, in the order of finding; warnings and notes may be among them.
  public let diagnostics: [Diagnostic]

  /// Wraps the faults that stop the run.
  public init(_ diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics
  }
}
