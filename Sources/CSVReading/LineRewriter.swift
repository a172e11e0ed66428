/// Makes lines that libcsv understands of lines that it does not: a separator of several bytes
/// becomes one byte, a quote behind an escape becomes two quotes. Lines keep their places.
struct LineRewriter {
  /// Stands for the separator where it has several bytes; no text has it.
  static let separator: UInt8 = 0x01

  private let delimiter: [UInt8]
  private let quote: UInt8
  private let escape: UInt8?
  private var line: [UInt8] = []
  private var isInQuotes = false

  /// Nil for a dialect that libcsv reads as it is.
  init?(_ dialect: Dialect) {
    guard !dialect.delimiterTail.isEmpty || (dialect.escape != nil && dialect.quote != nil) else {
      return nil
    }
    delimiter = dialect.delimiterBytes
    quote = dialect.quote ?? 0
    escape = dialect.quote == nil ? nil : dialect.escape
  }

  /// To be called when a record was given up.
  mutating func restart() { isInQuotes = false }

  /// The line as libcsv is to have it.
  mutating func rewrite(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    line.removeAll(keepingCapacity: true)
    var isFieldStart = !isInQuotes
    var i = 0
    while i < bytes.count {
      let byte = bytes[i]
      if isInQuotes {
        if byte == escape, i + 1 < bytes.count, bytes[i + 1] == quote || bytes[i + 1] == byte {
          line.append(bytes[i + 1] == quote ? quote : byte)
          if bytes[i + 1] == quote { line.append(quote) }
          i += 2
          continue
        }
        if byte == quote {
          if i + 1 < bytes.count, bytes[i + 1] == quote {
            line += [quote, quote]
            i += 2
            continue
          }
          isInQuotes = false
        }
        line.append(byte)
        i += 1
        continue
      }
      if isDelimiter(bytes, i) {
        line.append(delimiter.count > 1 ? Self.separator : byte)
        i += delimiter.count
        isFieldStart = true
        continue
      }
      if byte == quote, isFieldStart { isInQuotes = true }
      if byte != 0x20 { isFieldStart = false }
      line.append(byte)
      i += 1
    }
    return line
  }

  private func isDelimiter(_ bytes: UnsafeBufferPointer<UInt8>, _ i: Int) -> Bool {
    guard i + delimiter.count <= bytes.count else { return false }
    for k in delimiter.indices where bytes[i + k] != delimiter[k] { return false }
    return true
  }
}
