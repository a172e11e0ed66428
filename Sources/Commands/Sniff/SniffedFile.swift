import CSVReading
import Diagnostics
import Foundation
import Ingest
import Proposals
import ReferenceData

/// A file looked at from its bytes to its columns.
struct SniffedFile {
  let path: String
  /// The file as it was named.
  let shownAs: String
  let dialect: Dialect
  /// How the file is written, and why.
  let detected: DetectedTable
  let match: FormatMatch
  /// The first columns, at most ``mostColumns``.
  let table: SniffedTable
  /// All columns of the file.
  let columnCount: Int
  let count: TableCount
  /// What is wrong with the file as a table.
  let diagnostics: [Diagnostic]

  /// Columns looked at. Questionnaires have hundreds; what has a hundred thousand is no table of
  /// questions and answers, and to guess at each column would take a minute.
  static let mostColumns = 2000
  /// Records looked at to know the tool.
  private static let headRecords = 300

  /// - Throws: `DataFaults` when the file is no text table.
  init(
    path: String, shownAs name: String, reference: ReferenceLibrary, resolver: TerritoryResolver
  ) throws(DataFaults) {
    self.path = path
    shownAs = name
    let detected = try DialectDetector.detect(path: path, shownAs: name)
    var plain = detected.dialect
    (plain.preambleLines, plain.headerRows, plain.tagRows, plain.footerLines) = (0, 1, 0, 0)
    let head = try TableReader.head(
      path: path, shownAs: name, dialect: plain, records: Self.headRecords)
    let found = ExportFormats.recognise(
      TableSample(head.map { Array($0.prefix(Self.mostColumns)) }))
    match = found.first ?? FormatMatch(.plainTable, score: 0.1, layout: TableLayout(), [])
    var full = detected.dialect
    // A tool that is known says better than its cells where its header is.
    if match.name != .plainTable, match.score >= 0.5 {
      full.preambleLines = match.layout.preambleLines
      full.headerRows = match.layout.headerRows
      full.tagRows = match.layout.tagRows
    }
    dialect = full
    self.detected = detected
    let reader = try TableReader(path: path, shownAs: name, dialect: full)
    columnCount = reader.header.count
    let header = Array(reader.header.prefix(Self.mostColumns))
    var tally = TableTally(header: header)
    var faults: [Diagnostic] = []
    count = reader.read(columns: Array(header.indices)) {
      if faults.count < 20 { faults.append($0.reason) }
    } record: {
      tally.add($0)
    }
    diagnostics = faults + reader.closingFaults
    table = SniffedTable(
      tally: tally, format: ExportFormats[match.name], isFormatCertain: Self.isCertain(match),
      name: (name as NSString).lastPathComponent.withoutExtension,
      fileKeys: Self.keys(full), matcher: LabelMatcher(reference), resolver: resolver)
  }

  /// A table of HSDS alone is certain to be one and yet not what `formato: hsds` reads, which is a
  /// folder of them.
  private static func isCertain(_ match: FormatMatch) -> Bool {
    match.score >= 0.8 && ![.plainTable, .hsds].contains(match.name)
  }

  /// The dialect as keys of `file` in a profile.
  private static func keys(_ dialect: Dialect) -> [(key: String, value: String)] {
    let mark = String(decoding: dialect.delimiterBytes, as: UTF8.self)
    var keys = [
      ("codifica", dialect.encoding.rawValue), ("separatore", mark == "\t" ? "tab" : "\"\(mark)\""),
    ]
    if let quote = dialect.quote, quote != UInt8(ascii: "\"") {
      keys.append(("virgolette", "\"\(Character(UnicodeScalar(quote)))\""))
    } else if dialect.quote == nil {
      keys.append(("virgolette", "\"\""))
    }
    if dialect.preambleLines > 0 { keys.append(("righe_iniziali", "\(dialect.preambleLines)")) }
    if dialect.headerRows != 1 { keys.append(("righe_intestazione", "\(dialect.headerRows)")) }
    if dialect.tagRows > 0 { keys.append(("righe_etichette", "\(dialect.tagRows)")) }
    if dialect.footerLines > 0 { keys.append(("righe_finali", "\(dialect.footerLines)")) }
    return keys
  }
}

extension String {
  fileprivate var withoutExtension: String {
    var name = self
    while let dot = name.lastIndex(of: "."), dot != name.startIndex,
      ["csv", "txt", "tsv", "gz", "zip", "tab"].contains(name[dot...].dropFirst().lowercased())
    {
      name = String(name[..<dot])
    }
    return name
  }
}
