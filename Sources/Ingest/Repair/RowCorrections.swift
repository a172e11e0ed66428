internal import Diagnostics

/// Rows of a source as a person mended them, by the line of the source that they replace.
public struct RowCorrections: Hashable, Sendable {
  /// One mended row.
  public struct MendedRow: Hashable, Sendable {
    /// Line of the source that it replaces.
    public let line: Int
    /// Line of the correction file.
    public let correctionLine: Int
    /// Cells in the order of ``RowCorrections/header``; nil for a row mended as text.
    public let cells: [String]?
    /// The row as text, in the dialect of the source; "" for a row mended cell by cell.
    public let text: String
  }

  /// The correction file as diagnostics name it.
  public let file: String
  /// Columns of the source, in the order of the correction file.
  public let header: [String]
  /// Mended rows by line of the source.
  public let rows: [Int: MendedRow]

  /// The cells of a mended row in the order of a source's columns; nil when one is not there.
  public func arranged(_ cells: [String], for source: [String]) -> [String]? {
    guard let places = try? places(of: source) else { return nil }
    return places.map { cells[$0] }
  }

  /// Places of a source's columns in the correction file, repeated names one after another.
  ///
  /// - Throws: `DataFaults` when a column of the source is not there.
  func places(of source: [String]) throws(DataFaults) -> [Int] {
    var free: [String: [Int]] = [:]
    for (place, name) in header.enumerated().reversed() { free[name, default: []].append(place) }
    var missing: [String] = []
    let places = source.map { name -> Int in
      if let place = free[name]?.popLast() { return place }
      missing.append(name)
      return -1
    }
    guard missing.isEmpty else {
      throw DataFaults([
        Diagnostic(
          "correction.missing-columns", .error, at: SourceLocation(file: file, line: 1),
          ["columns": missing.joined(separator: " | ")])
      ])
    }
    return places
  }
}
