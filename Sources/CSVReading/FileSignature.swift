/// Looks at the first bytes of a file for what is no text table.
enum FileSignature {
  /// What a file is instead of a table; nil for what may be one.
  static func foreign(_ sample: some RandomAccessCollection<UInt8>) -> ByteFailure? {
    for (signature, code, kind) in binary where sample.starts(with: signature) {
      return ByteFailure(code: code, arguments: ["kind": kind])
    }
    // Letters that a header might begin with too: only what follows them tells.
    if hasControls(sample) {
      for (word, code, kind) in wordThenBinary where sample.starts(with: word.utf8) {
        return ByteFailure(code: code, arguments: ["kind": kind])
      }
      if sample.count > 262, sample.dropFirst(257).starts(with: "ustar".utf8) {
        return ByteFailure(code: "csv.other-archive", arguments: ["kind": "tar"])
      }
      if sample.dropFirst(4).starts(with: "Standard ".utf8) {
        return ByteFailure(code: "csv.is-database", arguments: ["kind": "Access"])
      }
    }
    return markup(sample)
  }

  private static let binary: [([UInt8], String, String)] = [
    ([0xFF, 0xFE, 0, 0], "csv.utf32", "UTF-32"),
    ([0, 0, 0xFE, 0xFF], "csv.utf32", "UTF-32"),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "csv.is-spreadsheet", "xls"),
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], "csv.is-image", "PNG"),
    ([0xFF, 0xD8, 0xFF], "csv.is-image", "JPEG"),
    ([0x49, 0x49, 0x2A, 0], "csv.is-image", "TIFF"),
    ([0x4D, 0x4D, 0, 0x2A], "csv.is-image", "TIFF"),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "csv.other-archive", "7z"),
    ([0x52, 0x61, 0x72, 0x21, 0x1A, 0x07], "csv.other-archive", "RAR"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], "csv.other-archive", "xz"),
    ([0x28, 0xB5, 0x2F, 0xFD], "csv.other-archive", "zstd"),
    (Array("SQLite format 3\0".utf8), "csv.is-database", "SQLite"),
    (Array("%PDF-".utf8), "csv.is-pdf", "PDF"),
    (Array("{\\rtf".utf8), "csv.is-document", "RTF"),
    (Array("<stata_dta>".utf8), "csv.is-statistics", "Stata"),
    (Array("$FL2@(#)".utf8), "csv.is-statistics", "SPSS"),
    (Array("$FL3@(#)".utf8), "csv.is-statistics", "SPSS"),
  ]

  private static let wordThenBinary: [(String, String, String)] = [
    ("PAR1", "csv.is-database", "Parquet"),
    ("GIF8", "csv.is-image", "GIF"),
    ("RIFF", "csv.is-image", "WebP"),
    ("BZh", "csv.other-archive", "bzip2"),
  ]

  /// Control characters that no text has.
  private static func hasControls(_ sample: some RandomAccessCollection<UInt8>) -> Bool {
    sample.prefix(512).contains { $0 < 0x20 && ![0x09, 0x0A, 0x0C, 0x0D, 0x1A].contains($0) }
  }

  private static func markup(_ sample: some RandomAccessCollection<UInt8>) -> ByteFailure? {
    var text = sample[...]
    if text.starts(with: ByteOrderMark.utf8) { text = text.dropFirst(3) }
    let start = text.drop(while: isSpace)
    switch start.first {
    case UInt8(ascii: "<"):
      let head = String(decoding: start.prefix(4096), as: UTF8.self).lowercased()
      if ["<!doctype html", "<html", "<head", "<body", "<table", "<div", "<meta"]
        .contains(where: head.hasPrefix)
      {
        return ByteFailure(code: "csv.is-html")
      }
      guard head.hasPrefix("<?xml") else { return nil }
      if head.contains("urn:schemas-microsoft-com:office:spreadsheet") {
        return ByteFailure(code: "csv.is-spreadsheet", arguments: ["kind": "XML"])
      }
      return ByteFailure(code: head.contains("<html") ? "csv.is-html" : "csv.is-xml")
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      return isJSON(start) ? ByteFailure(code: "csv.is-json") : nil
    default: return nil
    }
  }

  /// Opening brackets up to a quoted name with a colon after it.
  private static func isJSON(_ text: some Collection<UInt8>) -> Bool {
    var rest = text.drop { isSpace($0) || $0 == UInt8(ascii: "[") }
    guard rest.first == UInt8(ascii: "{") else { return false }
    rest = rest.dropFirst().drop(while: isSpace)
    guard rest.first == UInt8(ascii: "\"") else { return false }
    rest = rest.dropFirst().drop { $0 != UInt8(ascii: "\"") && $0 != 0x0A }
    return rest.dropFirst().drop(while: isSpace).first == UInt8(ascii: ":")
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }
}
