/// Spoils a table in the ways met in files of public bodies: the list of Vitagliano, Hameed, Jiang,
/// Reisener, Wu and Naumann (Pollock, VLDB 2023), and what Italian exports add to it.
public struct Pollution {
  private let table: CleanTable
  private let random: RandomSource
  private var files: [PollutedFile] = []

  /// All spoilt versions of a table, the same for the same seed.
  ///
  /// - Parameter rowsPerKind: rows of the table that are spoilt one by one, for the kinds that
  ///   spoil a single row; the header is always among them.
  public static func files(of table: CleanTable, seed: UInt64, rowsPerKind: Int = 4)
    -> [PollutedFile]
  {
    var pollution = Pollution(table: table, seed: seed)
    pollution.addTables()
    pollution.addLinesAround()
    pollution.addMarks()
    pollution.addEncodings()
    pollution.addRows(rowsPerKind)
    return pollution.files
  }

  private init(table: CleanTable, seed: UInt64) {
    self.table = table
    random = RandomSource(seed: seed, topic: "pollution.\(table.name)")
  }

  private var all: [[String]] { [table.header] + table.rows }

  /// The usual way to write: the last columns of text are always in quotes.
  private var plain: Writing {
    var writing = Writing()
    writing.quotedColumns = [table.header.count - 2, table.header.count - 3]
    return writing
  }

  private mutating func add(
    _ group: String, _ kind: String, _ detail: String = "", _ text: String,
    expected: [[String]]? = nil
  ) {
    add(group, kind, detail, bytes: Array(text.utf8), expected: expected)
  }

  private mutating func add(
    _ group: String, _ kind: String, _ detail: String, bytes: [UInt8], expected: [[String]]?
  ) {
    let suffix = detail.isEmpty ? "" : "_\(detail)"
    files.append(
      PollutedFile(
        name: "\(table.name)__\(kind)\(suffix).csv", kind: kind, group: group, bytes: bytes,
        expected: Array(Writing().text(expected ?? all).utf8)))
  }

  // MARK: The table

  private mutating func addTables() {
    add("table", "clean", "", plain.text(all))
    add("table", "no-payload", "", "", expected: [])
    add("table", "no-final-newline", "", String(plain.text(all).dropLast()))
    add("table", "double-final-newline", "", plain.text(all) + plain.lineEnd)
    add("table", "no-header", "", plain.text(table.rows), expected: table.rows)
    for count in 2...3 {
      let header = [[String]](repeating: table.header, count: count)
      let joined = table.header.map { [String](repeating: $0, count: count).joined(separator: " ") }
      add(
        "table", "header-rows", "\(count)", plain.text(header + table.rows),
        expected: [joined] + table.rows)
    }
    add("table", "header-only", "", plain.text([table.header]), expected: [table.header])
    add(
      "table", "one-data-row", "", plain.text([table.header, table.rows[0]]),
      expected: [table.header, table.rows[0]])
    let width = table.header.count
    let fewer = all.map { Array($0.prefix(width - 1)) }
    let more = all.map { $0 + ["altro"] }
    add("table", "several-tables", "fewer", plain.text(all) + plain.text(fewer))
    add("table", "several-tables", "same", plain.text(all) + plain.text(all))
    add("table", "several-tables", "more", plain.text(all) + plain.text(more))
    let other =
      [["mese", "ore", "euro"]] + (1...6).map { ["mese \($0)", "\($0 * 7)", "\($0 * 120)"] }
    if width != 3 {
      add("table", "several-tables", "blank", plain.text(all) + plain.lineEnd + plain.text(other))
    }
  }

  // MARK: Lines around the table

  private mutating func addLinesAround() {
    let blanks = [String](repeating: "", count: table.header.count)
    func padded(_ text: String) -> [String] { [text] + blanks.dropFirst() }
    let title = "Elenco dei servizi al 31/12/2026"
    add("lines", "preamble", "delimited", plain.text([padded("PREAMBLE"), blanks] + all))
    add(
      "lines", "preamble", "padded",
      plain.text([padded(title), padded("Fonte: Comune"), blanks] + all))
    add("lines", "preamble", "bare", "\(title)\r\n" + plain.text(all))
    add("lines", "preamble", "blank", "\(title)\r\nUfficio di piano\r\n\r\n" + plain.text(all))
    add("lines", "preamble", "comment", "# esportazione\n# versione 2\n" + plain.text(all))
    add("lines", "preamble", "blank-only", "\r\n\r\n" + plain.text(all))
    add("lines", "footnote", "delimited", plain.text(all + [padded("Fonte: Regione")]))
    add("lines", "footnote", "bare", plain.text(all) + "Fonte: elaborazione su dati comunali\r\n")
    add(
      "lines", "footnote", "blank", plain.text(all) + "\r\nNota: dati provvisori\r\n(*) stima\r\n")
    add(
      "lines", "blank-lines", "",
      plain.text([table.header])
        + table.rows.enumerated().map { place, row in
          (place % 7 == 3 ? "\r\n" : "") + plain.line(row)
        }.joined())
    var numbers = 0
    let totals = (0..<table.header.count).map { column -> String in
      if column == 0 { return "Totale" }
      let values = table.rows.map { Int($0[column]) }
      guard values.allSatisfy({ $0 != nil }) else { return "" }
      numbers += 1
      return "\(values.compactMap { $0 }.reduce(0, +))"
    }
    if numbers > 0 { add("lines", "total-row", "", plain.text(all + [totals])) }
  }

  // MARK: Separators, quotes, line ends

  private mutating func addMarks() {
    for (name, delimiter) in [
      ("semicolon", ";"), ("tab", "\t"), ("pipe", "|"), ("space", " "), ("comma-space", ", "),
      ("double-semicolon", ";;"), ("double-pipe", "||"), ("double-colon", "::"), ("caret", "^"),
      ("tilde", "~"), ("colon", ":"), ("double-tab", "\t\t"),
    ] {
      var writing = plain
      writing.delimiter = delimiter
      add("marks", "delimiter", name, writing.text(all))
    }
    for (name, quote) in [("apostrophe", "'"), ("backtick", "`")] {
      var writing = plain
      writing.quote = quote
      writing.escape = quote
      add("marks", "quote", name, writing.text(all))
    }
    var everywhere = plain
    everywhere.quotesAll = true
    add("marks", "quote", "everywhere", everywhere.text(all))
    everywhere.delimiter = ";"
    add("marks", "quote", "everywhere-semicolon", everywhere.text(all))
    var backslash = plain
    backslash.escape = "\\"
    add("marks", "escape", "backslash", backslash.text(all))
    var bare = plain
    bare.escape = ""
    add("marks", "escape", "none", bare.text(all))
    var forgetful = Writing()
    forgetful.forgetsQuotes = true
    add("marks", "missing-quotes", "", forgetful.text(all))
    for (name, end) in [("lf", "\n"), ("cr", "\r")] {
      var writing = plain
      writing.lineEnd = end
      add("marks", "line-end", name, writing.text(all))
    }
    var unix = plain
    unix.lineEnd = "\n"
    add(
      "marks", "line-end", "mixed",
      all.enumerated().map { ($0 % 3 == 1 ? unix : plain).line($1) }.joined())
    var spaced = plain
    spaced.delimiter = " ; "
    spaced.quotesAll = true
    add("marks", "spaces-around-quotes", "", spaced.text(all))
  }

  private mutating func addEncodings() {
    let text = plain.text(all)
    add(
      "encoding", "encoding", "utf-8-bom", bytes: [0xEF, 0xBB, 0xBF] + Array(text.utf8),
      expected: nil)
    let units = [0xFEFF] + Array(text.utf16)
    add(
      "encoding", "encoding", "utf-16le",
      bytes: units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
      expected: nil)
    add(
      "encoding", "encoding", "utf-16be",
      bytes: units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] },
      expected: nil)
    let scalars = Array(text.unicodeScalars)
    guard scalars.allSatisfy({ $0.value < 0x100 && !(0x80..<0xA0).contains($0.value) }) else {
      return
    }
    add(
      "encoding", "encoding", "windows-1252", bytes: scalars.map { UInt8($0.value) }, expected: nil)
  }

  // MARK: Single rows

  private mutating func addRows(_ count: Int) {
    var random = random
    var places = [0]
    while places.count < min(count, all.count) {
      let place = random.within(1...(all.count - 1))
      if !places.contains(place) { places.append(place) }
    }
    for place in places {
      let cells = plain.cells(all[place])
      for column in cells.indices {
        var more = cells
        more.insert("", at: column)
        addRow("extra-separator", place, column, more.joined(separator: ","), all[place])
        if column > 0 {
          let merged =
            cells[..<column].joined(separator: ",") + cells[column...].joined(separator: ",")
          addRow("missing-separator", place, column, merged, all[place])
        }
        var quoted = cells
        let isQuoted = cells[column].hasPrefix("\"")
        quoted[column] = isQuoted ? "\"\"" + cells[column].dropFirst() : "\"" + cells[column]
        var expected = all[place]
        expected[column] = "\"" + expected[column]
        addRow("extra-quote", place, column, quoted.joined(separator: ","), expected)
      }
      var spaced = plain
      spaced.delimiter = " "
      addRow(
        "other-separator", place, 0, plain.cells(all[place]).joined(separator: " "), all[place])
      addRow(
        "other-separator", place, 1, plain.cells(all[place]).joined(separator: ";"), all[place])
    }
  }

  private mutating func addRow(
    _ kind: String, _ place: Int, _ column: Int, _ line: String, _ row: [String]
  ) {
    var expected = all
    expected[place] = row
    let text = all.enumerated().map { $0 == place ? line + plain.lineEnd : plain.line($1) }.joined()
    add("rows", kind, "row\(place)_col\(column)", text, expected: expected)
  }
}
