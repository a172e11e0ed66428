internal import CSVReading

/// How a spreadsheet saved a table that this program wrote: with semicolons, commas or tabulators,
/// as UTF-8 or in the Windows code page, with or without a byte order mark, or as the UTF-16 that is
/// called Unicode text.
enum SpreadsheetDialect {
  /// The dialect of a file whose first line holds a column of ours; nil when it does not.
  static func of(_ bytes: [UInt8], column: String) -> Dialect? {
    if let wide = utf16(bytes) {
      let line = wide.units.prefix { $0 != 0x0A && $0 != 0x0D }
      return dialect(Array(String(decoding: line, as: UTF16.self).utf8), column, wide.encoding)
    }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let content = bytes.starts(with: mark) ? bytes.dropFirst(3) : bytes[...]
    let first = content.prefix { $0 != 0x0A && $0 != 0x0D }
    let isUTF8 = String(validating: bytes, as: UTF8.self) != nil
    return dialect(Array(first), column, isUTF8 ? .utf8 : .windows1252)
  }

  private static func dialect(_ first: [UInt8], _ column: String, _ encoding: TextEncoding)
    -> Dialect?
  {
    // The first column has a name of ours, without separators in it.
    guard let delimiter = first.first(where: { ";,\t".utf8.contains($0) }),
      String(decoding: first, as: UTF8.self).contains(column)
    else { return nil }
    return Dialect(encoding: encoding, delimiter: delimiter)
  }

  /// The start of a file whose byte order mark says UTF-16, long enough for any header.
  private static func utf16(_ bytes: [UInt8]) -> (units: [UInt16], encoding: TextEncoding)? {
    let isLittle = bytes.starts(with: [0xFF, 0xFE])
    guard isLittle || bytes.starts(with: [0xFE, 0xFF]) else { return nil }
    let start = bytes.dropFirst(2).prefix(1 << 16)
    let units = stride(from: start.startIndex, to: start.endIndex - 1, by: 2).map { place in
      let (a, b) = (UInt16(start[place]), UInt16(start[place + 1]))
      return isLittle ? b << 8 | a : a << 8 | b
    }
    return (units, isLittle ? .utf16LittleEndian : .utf16BigEndian)
  }
}
