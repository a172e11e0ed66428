/// Writes tables as the tools of the example export them.
struct CSVText {
  let separator: Character
  let lineEnd: String
  let quotesAll: Bool
  private(set) var text = ""

  init(separator: Character = ",", lineEnd: String = "\n", quotesAll: Bool = false) {
    self.separator = separator
    self.lineEnd = lineEnd
    self.quotesAll = quotesAll
  }

  mutating func add(_ fields: [String]) {
    for (index, field) in fields.enumerated() {
      if index > 0 { text.append(separator) }
      text += quotesAll || needsQuotes(field) ? quoted(field) : field
    }
    text += lineEnd
  }

  private func needsQuotes(_ field: String) -> Bool {
    field.contains { $0 == separator || $0 == "\"" || $0.isNewline }
  }

  private func quoted(_ field: String) -> String {
    "\"" + field.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }
}

/// Windows-1252 for the letters that occur in the example.
enum Windows1252 {
  private static let extras: [Unicode.Scalar: UInt8] = [
    "€": 0x80, "‘": 0x91, "’": 0x92, "“": 0x93, "”": 0x94, "–": 0x96, "—": 0x97,
  ]

  static func bytes(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { scalar in
      if scalar.value < 0x80 || (0xa0...0xff).contains(scalar.value) { return UInt8(scalar.value) }
      guard let byte = extras[scalar] else {
        preconditionFailure("no Windows-1252 byte for \(scalar)")
      }
      return byte
    }
  }
}

/// A file of the example: its path inside the mapping folder and its bytes.
public struct GeneratedFile: Hashable, Sendable {
  /// Relative to the mapping folder, with slashes.
  public let path: String
  /// The whole content.
  public let bytes: [UInt8]

  init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }
}
