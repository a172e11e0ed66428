internal import Diagnostics

/// Finds columns of ours that a table has twice: only one of them would be read.
enum RepeatedHeader {
  /// One fault for each name that is there more than once.
  static func faults(_ header: [String], known: [String], _ file: String) -> [Diagnostic] {
    let keys = header.map { CellText.clean($0).lowercased() }
    return known.compactMap { name in
      let places = keys.indices.filter { keys[$0] == name }.map { $0 + 1 }
      guard places.count > 1 else { return nil }
      return Diagnostic(
        "sheet.repeated-column", .error,
        at: SourceLocation(file: file, line: 1, column: places[1], columnName: name),
        ["value": name, "found": places.map(String.init).joined(separator: ", ")])
    }
  }
}
