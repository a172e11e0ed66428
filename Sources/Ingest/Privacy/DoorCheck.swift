internal import Diagnostics

/// What the door says of the columns of a table before any row is read.
struct DoorCheck {
  /// Errors and warnings.
  private(set) var diagnostics: [Diagnostic] = []
  /// Places in the header, from 0, of the columns that must not come in.
  private(set) var stopping: Set<Int> = []
  /// Places in the header, from 0, of the columns with identifiers that stay outside unread.
  private(set) var outside: Set<Int> = []

  /// Errors for identifiers that would come in, warnings for those that are left outside unnamed and
  /// for special categories.
  ///
  /// - Parameters:
  ///   - sample: the columns that are neither dropped nor pseudonymised.
  ///   - holdsPeople: whether the rows are people or their words. Catalogues describe organisations:
  ///     the e-mail address of an office is no personal data of a respondent.
  ///   - quotes: places in the header of the columns of quoted words, which are looked through line
  ///     by line later.
  init(
    _ sample: OpeningRows, holdsPeople: Bool, quotes: Set<Int>, table: TableSettings, file: String
  ) {
    let ignored = Set(table.ignored.compactMap(\.header))
    let columns = sample.columns.filter {
      ($0.isRead || !ignored.contains($0.label.name)) && !quotes.contains($0.label.number - 1)
    }
    guard holdsPeople else {
      diagnostics = Self.personsInCatalogue(columns, file)
      return
    }
    let found = IdentifierScan.findings(columns) {
      table.format?.conventions.directIdentifiers.contains($0) ?? false
    }
    let coming = found.filter { $0.column.isRead || !table.ignoresOthers }
    let outside = found.filter { !$0.column.isRead && table.ignoresOthers }
    stopping = Set(coming.map { $0.column.label.number - 1 })
    diagnostics += RefusedColumn.diagnostics(coming.map(RefusedColumn.init), file: file)
    self.outside = Set(outside.map { $0.column.label.number - 1 })
    diagnostics += RefusedColumn.outside(outside.map(\.column.label), file: file)
    diagnostics += SpecialCategories.diagnostics(columns, file: file)
  }

  /// Fiscal codes of persons among those of organisations: a provider who is one person.
  private static func personsInCatalogue(_ columns: [ColumnSample], _ file: String) -> [Diagnostic]
  {
    columns.compactMap { column in
      let hits = column.values.filter { FiscalCode($0.text)?.hasValidControl == true }
      guard let line = hits.first?.lines.first else { return nil }
      return Diagnostic(
        "privacy.person-in-catalogue", column.isRead ? .warning : .note,
        at: column.label.location(file: file, line: line),
        [
          "column": column.label.name, "cells": String(hits.reduce(0) { $0 + $1.count }),
        ])
    }
  }
}
