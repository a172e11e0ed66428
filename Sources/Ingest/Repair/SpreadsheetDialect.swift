internal import CSVReading

/// How a spreadsheet saved a table that this program wrote: with semicolons, commas or tabulators,
/// as UTF-8 or in the Windows code page, with or without a byte order mark.
enum SpreadsheetDialect {
  /// The dialect of a file whose first line holds a column of ours; nil when it does not.
  static func of(_ bytes: [UInt8], column: String) -> Dialect? {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let content = bytes.starts(with: mark) ? bytes.dropFirst(3) : bytes[...]
    let first = content.prefix { $0 != 0x0A && $0 != 0x0D }
    // The first column has a name of ours, without separators in it.
    guard let delimiter = first.first(where: { ";,\t".utf8.contains($0) }),
      String(decoding: first, as: UTF8.self).contains(column)
    else { return nil }
    let isUTF8 = String(validating: bytes, as: UTF8.self) != nil
    return Dialect(encoding: isUTF8 ? .utf8 : .windows1252, delimiter: delimiter)
  }
}
