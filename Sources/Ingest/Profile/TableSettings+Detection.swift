internal import CSVReading
internal import Diagnostics

extension TableSettings {
  /// Keys of `file:` that can be found out.
  private static let detectable = [
    "codifica", "separatore", "virgolette", "righe_iniziali", "righe_intestazione",
    "righe_etichette", "righe_finali",
  ]
  /// Those of them that no format says.
  private static let marks = ["codifica", "separatore", "virgolette"]

  /// The dialects in which the file may be written, the likeliest first: what the profile states,
  /// then what the format does, completed by what the file shows.
  ///
  /// One header row at the top is believed before what was found. A format says itself where header
  /// and data are, so of its files only encoding, separator and quotes are found out.
  ///
  /// - Parameter detect: looks at the file, given what the profile states.
  func dialects(
    _ detect: (DialectDetector.Stated) throws(DataFaults) -> DetectedTable
  ) -> [Dialect] {
    let keys = format == nil ? Self.detectable : Self.marks
    guard !keys.allSatisfy(statedKeys.contains) else { return [dialect] }
    var stated = DialectDetector.Stated()
    if statedKeys.contains("codifica") { stated.encoding = dialect.encoding }
    if statedKeys.contains("separatore") { stated.delimiter = dialect.delimiter }
    if statedKeys.contains("virgolette") { stated.quote = dialect.quote }
    // What cannot be told is read as stated, and fails with the faults of that reading.
    guard let found = try? detect(stated) else { return [dialect] }
    func isFree(_ key: String) -> Bool { !statedKeys.contains(key) }
    var plain = dialect
    if isFree("codifica") { plain.encoding = found.encoding }
    if format == nil, isFree("righe_etichette") { plain.tagRows = found.dialect.tagRows }
    if format == nil, isFree("righe_finali") {
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
    guard format == nil else { return [plain, marked] }
    func moved(_ dialect: Dialect) -> Dialect {
      var other = dialect
      if isFree("righe_iniziali") { other.preambleLines = found.dialect.preambleLines }
      if isFree("righe_intestazione") { other.headerRows = max(1, found.dialect.headerRows) }
      return other
    }
    return [plain, marked, moved(plain), moved(marked)]
  }

  /// Says in which dialect a file is read that is another than the profile and the format have it.
  static func note(on chosen: Dialect, file name: String) -> Diagnostic {
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
