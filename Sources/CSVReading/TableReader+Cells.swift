extension TableReader {
  /// The cells of a row given as text, cut in the dialect of this table.
  ///
  /// - Returns: one cell per column of the header; nil when the text is no single record of that
  ///   width.
  public func cells(of text: String) -> [String]? {
    guard text.utf8.count < Self.longestText else { return nil }
    var dialect = dialect
    dialect.encoding = .utf8
    dialect.preambleLines = 0
    dialect.headerRows = 0
    dialect.tagRows = 0
    dialect.footerLines = 0
    let limits = ReadingLimits(chunkBytes: max(256, text.utf8.count + 2))
    guard
      let reader = try? TableReader(
        bytes: Array(text.utf8), shownAs: name, dialect: dialect, limits: limits)
    else { return nil }
    var records: [[String]] = []
    _ = reader.read { _ in
      records.append([])
    } record: {
      records.append($0.fields)
    }
    guard records.count == 1, records[0].count == header.count else { return nil }
    return records[0]
  }

  /// Bytes of a row's text from which on it may have been cut off.
  private static let longestText = 65_536
}
