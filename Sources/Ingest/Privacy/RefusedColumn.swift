internal import Diagnostics

/// A column that must not come in, since it holds direct identifiers of people.
struct RefusedColumn {
  let label: ColumnLabel
  let kind: PersonalDatum.Kind
  /// Cells of the kind, of so many rows looked at.
  let count: Int
  let total: Int
  /// One of them, never shown but for its form, and the line of the first.
  let example: String
  let line: Int

  init(
    label: ColumnLabel, kind: PersonalDatum.Kind, count: Int, total: Int, example: String,
    line: Int
  ) {
    self.label = label
    self.kind = kind
    self.count = count
    self.total = total
    self.example = example
    self.line = line
  }

  init(_ finding: IdentifierScan.Finding) {
    self.init(
      label: finding.column.label, kind: finding.kind, count: finding.count,
      total: finding.column.rowCount, example: finding.example?.text ?? "",
      line: finding.example?.lines.first ?? 1)
  }

  /// A warning that names columns with identifiers that nobody reads and the profile leaves outside.
  static func outside(_ columns: [ColumnLabel], file: String) -> [Diagnostic] {
    if columns.isEmpty { return [] }
    return [
      Diagnostic(
        "privacy.outside", .warning, at: SourceLocation(file: file),
        ["columns": columns.map(\.name).joined(separator: " | ")])
    ]
  }

  /// One error for the source that names all columns, and one for each of them.
  static func diagnostics(_ columns: [RefusedColumn], file: String) -> [Diagnostic] {
    if columns.isEmpty { return [] }
    let names = columns.map(\.label.name).joined(separator: " | ")
    return [
      Diagnostic(
        "profile.direct-identifiers", .error, at: SourceLocation(file: file), ["columns": names])
    ]
      + columns.map { column in
        Diagnostic(
          column.kind.rawValue, .error,
          at: column.label.location(file: file, line: column.line),
          [
            "column": column.label.name, "cells": String(column.count),
            "total": String(column.total), "value": Masking.outline(column.example),
          ])
      }
  }
}
