/// Tells which of the last rows of a table are notes or totals.
struct FooterFinder {
  /// The rows of the table below its header, blank ones left out, and whether a blank one stands
  /// above each.
  let rows: [SampleRow]
  let followsBlank: [Bool]
  let width: Int
  let tallies: [ColumnTally]
  /// Whether `rows` are all rows of the table, so that their sums are known.
  let isWhole: Bool
  /// Whether a row of the width of the table must be more than short to be a note.
  let isCautious: Bool

  struct Found {
    var notes = 0
    var totals = 0
    /// Why the row of totals is one: `word` or `sums`.
    var why = ""
    var count: Int { notes + totals }
  }

  private static let most = 60

  func find() -> Found {
    var found = Found()
    // A body in which such rows are usual has no footer of them.
    let usual = rows.prefix(200).filter { $0.width == width && $0.filled == 1 }.count * 20
    let isSparse = usual > min(rows.count, 200)
    while found.count < min(Self.most, rows.count) {
      let place = rows.count - 1 - found.count
      let row = rows[place]
      if isNote(row, followsBlank[place], isSparse) {
        found.notes += 1
      } else if let why = totalReason(place) {
        found.totals += 1
        found.why = why
      } else {
        break
      }
    }
    // Everything cannot be footer.
    return found.count == rows.count && found.totals == 0 && rows.count > 1 ? Found() : found
  }

  private func isNote(_ row: SampleRow, _ followsBlank: Bool, _ isSparse: Bool) -> Bool {
    guard let first = row.firstFilled else { return false }
    if first.first == 0x23, row.width != width { return true }
    if row.width == width {
      guard width >= 3, row.filled == 1, !isSparse || followsBlank else { return false }
      if isCautious, !followsBlank, !Self.opensNote(first) { return false }
      return !row.cells[0].isEmpty && row.kinds[0] == .text
    }
    if width == 1 { return followsBlank && Self.opensNote(first) }
    guard row.width < width || row.width == width + 1,
      row.kinds.first == .text || row.kinds.first == .address || row.kinds.first == .code
    else { return Self.opensNote(first) && row.width != width }
    if row.filled == 1 {
      return row.width == 1 && (width >= 3 || followsBlank || first.contains(0x20))
    }
    let matches = zip(row.kinds, tallies).filter { kind, tally in
      let column = tally.kind
      return kind != .empty && kind != .text && column != .text
        && ColumnTally.conforms(kind, to: column)
    }
    return matches.isEmpty && (followsBlank || Self.opensNote(first))
  }

  /// Words with which notes begin.
  private static func opensNote(_ cell: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: cell.prefix(24), as: UTF8.self).lowercased()
    return noteWords.contains { text.hasPrefix($0) }
  }

  private static let noteWords = [
    "fonte", "fonti", "nota", "note", "source", "sources", "*", "(*", "(1", "(a", "legenda",
    "elaborazion", "dati aggiornati", "dati provvisori", "dati al", "aggiornat", "estratt",
    "generat", "footnote", "n.b.", "nb:", "last updated", "ultimo aggiornamento", "©", "avvertenz",
  ]

  // MARK: Totals

  private static let totalWords = [
    "totale", "totali", "total", "totals", "tot", "tot.", "somma", "sum", "grand total",
    "totale generale", "totale complessivo", "subtotale", "complessivo",
  ]

  private func totalReason(_ place: Int) -> String? {
    let row = rows[place]
    guard row.width == width, row.filled >= 2, let first = row.firstFilled else { return nil }
    let numbers = row.kinds.indices.filter { isNumber(row.kinds[$0]) }
    guard !numbers.isEmpty else { return nil }
    let text = String(decoding: first.prefix(40), as: UTF8.self).lowercased()
    let word = text.prefix { $0 != ":" && $0 != "(" }.split(separator: " ").joined(separator: " ")
    if Self.totalWords.contains(word) || word.hasPrefix("totale ") || word.hasPrefix("total ") {
      // A column of kinds may have "Totale" as one of its values all along.
      let again = rows[..<place].count { $0.firstFilled.map { $0.elementsEqual(first) } ?? false }
      return again == 0 ? "word" : nil
    }
    return isWhole && isSum(place, numbers) ? "sums" : nil
  }

  private func isNumber(_ kind: CellKind) -> Bool { kind == .whole || kind == .decimal }

  /// Whether every number of the row is the sum of the numbers above it.
  private func isSum(_ place: Int, _ columns: [Int]) -> Bool {
    guard place >= 3 else { return false }
    var proven = 0
    for column in columns where isNumber(tallies[column].kind) {
      guard let total = Self.value(rows[place].cells[column]) else { return false }
      var sum = 0.0
      for row in rows[..<place] where row.width == width {
        if row.kinds[column] == .empty { continue }
        guard let value = Self.value(row.cells[column]) else { return false }
        sum += value
      }
      guard abs(sum - total) <= 1e-6 * max(1, abs(total)) else { return false }
      if total != 0 { proven += 1 }
    }
    return proven >= 2
  }

  /// The value of a number whose only mark is before the decimals.
  private static func value(_ cell: ArraySlice<UInt8>) -> Double? {
    guard let shape = NumberShape(cell), shape.thousandsMark == nil, !shape.isAmbiguous else {
      return nil
    }
    return Double(String(decoding: cell.map { $0 == 0x2C ? 0x2E : $0 }, as: UTF8.self))
  }
}
