internal import CSVReading
internal import Diagnostics

extension TableSettings {
  /// Keys of `file:` that can be found out.
  private static let detectable = [
    "codifica", "separatore", "virgolette", "righe_iniziali", "righe_intestazione",
    "righe_etichette", "righe_finali",
  ]

  /// What the profile says of the file, completed by what the file shows.
  ///
  /// - Parameters:
  ///   - detect: looks at the file, given what the profile states.
  ///   - binds: whether the columns that the profile names are those of a dialect. One header row
  ///     at the top is believed as long as it has them.
  /// - Returns: the dialect, and a note when it is another than the usual one.
  func completed(
    file name: String, detect: (DialectDetector.Stated) throws(DataFaults) -> DetectedTable,
    binds: (Dialect) -> Bool
  ) -> (dialect: Dialect, note: Diagnostic?) {
    // An export tool writes as it always does.
    guard format == nil, !Self.detectable.allSatisfy(statedKeys.contains) else {
      return (dialect, nil)
    }
    var stated = DialectDetector.Stated()
    if statedKeys.contains("codifica") { stated.encoding = dialect.encoding }
    if statedKeys.contains("separatore") { stated.delimiter = dialect.delimiter }
    if statedKeys.contains("virgolette") { stated.quote = dialect.quote }
    // What cannot be told is read as stated, and fails with the faults of that reading.
    guard let found = try? detect(stated) else { return (dialect, nil) }
    func isFree(_ key: String) -> Bool { !statedKeys.contains(key) }
    var plain = dialect
    if isFree("codifica") { plain.encoding = found.encoding }
    if isFree("righe_etichette") { plain.tagRows = found.dialect.tagRows }
    if isFree("righe_finali") {
      plain.footerLines = found.certainFooter
      plain.totalRows = min(found.totalRows, found.certainFooter)
      plain.lastLine = found.dialect.lastLine
    }
    if isFree("virgolette"), found.dialect.delimiterBytes == dialect.delimiterBytes {
      plain.quote = found.dialect.quote ?? plain.quote
      plain.escape = found.dialect.escape
    }
    var marked = plain
    if isFree("separatore") {
      marked.takeMarks(of: found.dialect)
      if !isFree("virgolette") { marked.quote = dialect.quote }
    }
    func moved(_ dialect: Dialect) -> Dialect {
      var other = dialect
      if isFree("righe_iniziali") { other.preambleLines = found.dialect.preambleLines }
      if isFree("righe_intestazione") { other.headerRows = max(1, found.dialect.headerRows) }
      return other
    }
    let ways = [plain, marked, moved(plain), moved(marked)]
    let chosen = ways.first(where: binds) ?? plain
    return (chosen, chosen == dialect ? nil : note(on: chosen, file: name))
  }

  private func note(on chosen: Dialect, file name: String) -> Diagnostic {
    let delimiter = String(decoding: chosen.delimiterBytes, as: UTF8.self)
    return Diagnostic(
      "profile.detected", .note, at: SourceLocation(file: name),
      [
        "encoding": chosen.encoding.word, "delimiter": delimiter == "\t" ? "tab" : delimiter,
        "titles": String(chosen.preambleLines), "headers": String(chosen.headerRows),
        "tags": String(chosen.tagRows), "footer": String(chosen.footerLines),
      ])
  }
}
