internal import Diagnostics

/// The values of a file found in double-encoded UTF-8, each form once with its count and first line.
struct RepairTally {
  /// Forms told one by one; the rest is only counted.
  private static let mostForms = 20
  /// Characters of a form that a message shows.
  private static let shownCharacters = 60

  private struct Entry {
    let line: Int
    let repaired: [UInt8]?
    var count = 1
  }
  private var entries: [[UInt8]: Entry] = [:]
  private var others = 0
  private var firstOther: Int?
  private var lastLine = 0

  /// Repairs the fields of a record where that is possible.
  mutating func examine(_ collector: inout FieldCollector, line: Int) {
    // The first record of a table without header is read twice.
    let counts = line > lastLine
    lastLine = max(line, lastLine)
    var found: [([UInt8], [UInt8]?)] = []
    collector.rewriteFields { bytes in
      switch DoubleEncoding.verdict(on: bytes) {
      case .sound: return nil
      case .left:
        if counts { found.append((Array(bytes), nil)) }
        return nil
      case .repaired(let text):
        if counts { found.append((Array(bytes), text)) }
        return text
      }
    }
    for (bytes, repaired) in found { note(bytes, repaired, line) }
  }

  private mutating func note(_ bytes: [UInt8], _ repaired: [UInt8]?, _ line: Int) {
    if entries[bytes] != nil {
      entries[bytes]?.count += 1
    } else if entries.count < Self.mostForms {
      entries[bytes] = Entry(line: line, repaired: repaired)
    } else {
      others += 1
      if firstOther == nil { firstOther = line }
    }
  }

  /// Both forms as a message shows them: of long ones the part in which they differ. Without a
  /// second form, the part around the first character that the mistake leaves.
  private static func shown(_ bytes: [UInt8], _ repaired: [UInt8]?) -> (String, String) {
    let before = characters(bytes)
    let after = repaired.map(characters) ?? []
    let first =
      repaired == nil
      ? before.firstIndex { "ÂÃâï\u{FFFD}".contains($0) } ?? 0
      : zip(before, after).enumerated().first { $0.element.0 != $0.element.1 }?.offset
        ?? min(before.count, after.count)
    return (window(before, around: first), window(after, around: first))
  }

  private static func characters(_ bytes: [UInt8]) -> [Character] {
    Array(
      String(decoding: bytes, as: UTF8.self).split { $0.isWhitespace && $0 != "\u{A0}" }
        .joined(separator: " "))
  }

  private static func window(_ text: [Character], around place: Int) -> String {
    let start = place < shownCharacters / 2 ? 0 : place - shownCharacters / 3
    let end = min(text.count, start + shownCharacters)
    guard start < end else { return "" }
    return (start > 0 ? "…" : "") + String(text[start..<end]) + (end < text.count ? "…" : "")
  }

  /// One warning for each form, in the order of the file.
  func diagnostics(file: String) -> [Diagnostic] {
    let forms = entries.sorted {
      ($0.value.line, String(decoding: $0.key, as: UTF8.self))
        < ($1.value.line, String(decoding: $1.key, as: UTF8.self))
    }
    var faults = forms.map { bytes, entry in
      let (value, repaired) = Self.shown(bytes, entry.repaired)
      return Diagnostic(
        entry.repaired == nil ? "csv.double-encoded-left" : "csv.double-encoded", .warning,
        at: SourceLocation(file: file, line: entry.line),
        [
          "value": value, "repaired": repaired, "count": String(entry.count),
        ])
    }
    if let firstOther {
      faults.append(
        Diagnostic(
          "csv.double-encoded-more", .warning, at: SourceLocation(file: file, line: firstOther),
          ["count": String(others)]))
    }
    return faults
  }
}
