import CSVReading
import Diagnostics

/// Bytes to records, in a dialect that the last bytes of the input choose.
enum RecordsTarget {
  private static let choices = 8

  static func take(_ input: [UInt8]) {
    guard input.count > choices else { return }
    let choice = input.suffix(choices).map(Int.init)
    let bytes = Array(input.dropLast(choices))
    let dialect = Dialect(
      encoding: TextEncoding.allCases[choice[0] % TextEncoding.allCases.count],
      delimiter: Array(",;\t|^".utf8)[choice[1] % 5],
      quote: [UInt8(ascii: "\""), UInt8(ascii: "'"), nil][choice[2] % 3],
      preambleLines: choice[3] % 3, headerRows: choice[4] % 3, tagRows: choice[5] % 2,
      footerLines: choice[6] % 3)
    let limits = ReadingLimits(
      recordBytes: choice[7] < 128 ? 4 << 20 : 1 + choice[7] % 60,
      chunkBytes: choice[7] % 2 == 0 ? 1 << 16 : 1 + choice[7] % 17, unpackedBytes: 4 << 20)
    guard let table = read(bytes, dialect, limits) else { return }
    if choice[7] < 128, hasPlainLines(bytes, dialect) {
      let other = read(bytes.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }, dialect, limits)
      demand(other?.rows == table.rows, "other rows with CRLF than with LF")
    }
  }

  private struct Table {
    var rows: [KeptRecord] = []
    var isBroken = false
  }

  private static func read(_ bytes: [UInt8], _ dialect: Dialect, _ limits: ReadingLimits) -> Table?
  {
    guard
      let reader = try? TableReader(
        bytes: bytes, shownAs: "t.csv", dialect: dialect, limits: limits)
    else { return nil }
    var table = Table()
    var rejected = 0
    let count = reader.read { _ in
      rejected += 1
    } record: { record in
      let kept = record.kept
      demand(kept.fields.count == reader.header.count, "a row as wide as the header")
      table.rows.append(kept)
    }
    demand(count.delivered == table.rows.count && count.rejected == rejected, "counted rows")
    demand(count.rows + count.continuationLines == count.physicalLines, "every line ends somewhere")
    for fault in reader.closingFaults { demand(!fault.code.isEmpty, "faults have codes") }
    return table
  }

  /// Whether a line break can only end a row, in one encoding whatever the breaks are.
  private static func hasPlainLines(_ bytes: [UInt8], _ dialect: Dialect) -> Bool {
    let isWide = [.utf16LittleEndian, .utf16BigEndian].contains(dialect.encoding)
    let signs: Set<UInt8> = [0x0D, 0, 0x1F, 0x50, 0xFE, 0xFF, dialect.quote ?? 0]
    return !isWide && !bytes.contains(where: signs.contains)
  }
}

/// Ends the run where a promise is broken: libFuzzer keeps the input.
func demand(_ holds: Bool, _ promise: String) {
  if !holds { fatalError(promise) }
}
