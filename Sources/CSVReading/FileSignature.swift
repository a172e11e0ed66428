internal import Diagnostics

/// Looks at the first bytes of a file for what is no text table.
enum FileSignature {
  /// Steps over a UTF-8 byte order mark.
  ///
  /// - Throws: `DataFaults` for an empty file, UTF-16, a ZIP or spreadsheet, or a byte order mark
  ///   that contradicts the declared encoding.
  static func check(_ scanner: RecordScanner, name: String, encoding: TextEncoding)
    throws(DataFaults)
  {
    func fault(_ code: String) -> DataFaults {
      DataFaults([Diagnostic(code, .error, at: SourceLocation(file: name))])
    }
    let first = scanner.peek(4)
    if let reason = scanner.readFailure {
      throw DataFaults([
        Diagnostic("csv.unreadable", .error, at: SourceLocation(file: name), ["reason": reason])
      ])
    }
    if first.isEmpty { throw fault("csv.empty-file") }
    if first.starts(with: [0xFF, 0xFE]) || first.starts(with: [0xFE, 0xFF]) {
      throw fault("csv.utf16")
    }
    if first.starts(with: [0x50, 0x4B, 0x03, 0x04]) || first.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
    {
      throw fault("csv.not-text")
    }
    if first.starts(with: [0xEF, 0xBB, 0xBF]) {
      if encoding != .utf8 { throw fault("csv.byte-order-mark") }
      scanner.skipBytes(3)
    }
  }
}
