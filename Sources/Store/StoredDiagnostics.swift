extension StoreWriter {
  /// Replaces what the estimates said of designs, weights and tables, in its order.
  public func replaceCubeDiagnostics(_ diagnostics: [StoredDiagnostic]) throws {
    try PreparedStatement(database, "DELETE FROM cube_diagnostic").run()
    let statement = try PreparedStatement(
      database,
      """
      INSERT INTO cube_diagnostic (position, \(StoredDiagnostic.columns))
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """)
    for (position, diagnostic) in diagnostics.enumerated() {
      statement.bind(position)
      try statement.bind(diagnostic)
      try statement.run()
    }
  }
}

extension StoreReader {
  /// What the estimates said of designs, weights and tables, in its order.
  public func cubeDiagnostics() throws -> [StoredDiagnostic] {
    try rows("SELECT \(StoredDiagnostic.columns) FROM cube_diagnostic ORDER BY position") {
      try $0.diagnostic()
    }
  }
}

extension StoredDiagnostic {
  /// The columns that hold it, in every table that has diagnostics.
  static let columnNames = [
    "code", "severity", "file", "line", "field", "field_name", "arguments",
  ]
  static let columns = columnNames.joined(separator: ", ")
}

extension PreparedStatement {
  /// Binds the columns of a diagnostic.
  func bind(_ diagnostic: StoredDiagnostic) throws {
    bind(diagnostic.code)
    bind(diagnostic.severity)
    bind(diagnostic.file)
    bind(diagnostic.line)
    bind(diagnostic.column)
    bind(diagnostic.columnName)
    try bind(json: diagnostic.arguments)
  }

  /// Reads the columns of a diagnostic.
  func diagnostic() throws -> StoredDiagnostic {
    StoredDiagnostic(
      code: text(), severity: text(), file: optionalText(), line: optionalInt(),
      column: optionalInt(), columnName: optionalText(), arguments: try json())
  }
}
