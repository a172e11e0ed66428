import Diagnostics
import Foundation
import Ingest
import Language
import ReferenceData
import Region
import Report
import Store

/// Gathers what was found in the sources of a mapping and writes it for their owner:
/// `privato/controllo.html` and `privato/controllo.csv`.
struct ControlLedger {
  static let pageName = "controllo.html"
  static let tableName = "controllo.csv"
  /// Cases that stand for others, which a cap kept from being told.
  private static let overflow: Set<String> = ["ingest.more", "value.more"]

  private struct Entry {
    let code: InstrumentCode?
    let file: String
    let rows: ControlReport.Rows?
    var diagnostics: [(weight: ControlReport.Weight, diagnostic: Diagnostic)]
  }
  private struct Kind: Hashable {
    let weight: ControlReport.Weight
    let code: String
    let column: String?
  }

  private let mapping: Mapping
  private var entries: [Entry] = []

  init(_ mapping: Mapping) { self.mapping = mapping }

  /// Adds what belongs to no source; it stands before the sources.
  mutating func add(faults: [Diagnostic], notes: [Diagnostic]) {
    if faults.isEmpty && notes.isEmpty { return }
    if entries.first?.code != nil || entries.isEmpty {
      entries.insert(Entry(code: nil, file: "", rows: nil, diagnostics: []), at: 0)
    }
    entries[0].diagnostics += Self.weighed(faults, notes)
  }

  /// Takes an estimate, and adds what it says of designs, weights and margins: as what stops where it
  /// cannot be made, and that nobody knows where a disk kept it from its end.
  ///
  /// - Throws: what the estimate throws.
  mutating func estimating(_ estimate: () throws -> CubeAssembly.Result) throws
    -> CubeAssembly.Result
  {
    do {
      let made = try estimate()
      add(faults: [], notes: made.diagnostics)
      return made
    } catch {
      guard let found = (error as? DataFaults)?.diagnostics else {
        add(faults: [Diagnostic("design.not-checked", .error)], notes: [])
        throw error
      }
      add(
        faults: found.filter { $0.severity == .error },
        notes: found.filter { $0.severity != .error })
      throw error
    }
  }

  /// Adds a source that could not be planned.
  mutating func add(_ entry: MappingDescriptor.SourceEntry, faults: [Diagnostic]) {
    entries.append(
      Entry(
        code: entry.name, file: entry.file, rows: nil,
        diagnostics: Self.weighed(
          faults.filter { $0.severity == .error }, faults.filter { $0.severity != .error })))
  }

  /// Adds a source that was read, or tried.
  mutating func add(_ source: PlannedSource, _ result: SourceReading.Result) {
    let known = Set(result.stopping)
    entries.append(
      Entry(
        code: source.code, file: source.entry.file,
        rows: result.rows.map { Self.rows($0, corrected: result.correctedLines.count) },
        diagnostics: Self.weighed(
          result.stopping,
          source.profile.diagnostics + result.diagnostics.filter { !known.contains($0) })))
  }

  /// Adds a source that is as the store remembers it.
  mutating func add(_ source: PlannedSource, _ rows: RowAccounting, stored: [Diagnostic]) {
    let corrected = stored.filter { $0.code == "correction.applied" }
      .reduce(0) { $0 + $1.occurrences }
    entries.append(
      Entry(
        code: source.code, file: source.entry.file,
        rows: Self.rows(rows, corrected: corrected),
        diagnostics: Self.weighed([], source.profile.diagnostics + stored)))
  }

  /// The report in the words of a language. To be asked for once the repair sheets are in place.
  func report(_ book: Phrasebook) throws -> ControlReport {
    ControlReport(
      title: mapping.descriptor.title,
      sources: try entries.map { entry in
        let sheet = entry.code.map { RepairDraft.file(of: $0) }
        let hasSheet = try sheet.map { Files.exists(try mapping.privateFolder.path($0)) } ?? false
        return ControlReport.Source(
          name: entry.code?.rawValue, file: entry.file, rows: entry.rows,
          causes: causes(entry, DiagnosticText(book), book),
          repairFile: hasSheet ? sheet.map(PrivateFolder.shown) : nil,
          correctionFile: entry.code.map {
            PrivateFolder.shown(PlannedSource.correctionFile(of: $0))
          } ?? "")
      })
  }

  /// Writes page and table, in the language of the mapping.
  func write() throws {
    let book = mapping.book
    let report = try report(book)
    let page = ControlPage(report, book).page(
      generator: "mappa \(Mappa.version)",
      referenceDate: mapping.descriptor.referenceDate.description,
      territory: mapping.register.name(of: mapping.scope))
    try mapping.privateFolder.write(Self.pageName, page.html)
    try mapping.privateFolder.write(
      Self.tableName, ControlTable(report, book).table.spreadsheetText)
  }

  private func causes(_ entry: Entry, _ words: DiagnosticText, _ book: Phrasebook)
    -> [ControlReport.Cause]
  {
    var order: [Kind] = []
    var examples: [Kind: [ControlReport.Example]] = [:]
    var counts: [Kind: Int] = [:]
    for (weight, diagnostic) in entry.diagnostics {
      let isOverflow = Self.overflow.contains(diagnostic.code)
      let code = (isOverflow ? diagnostic.arguments["code"] : nil) ?? diagnostic.code
      let kind = Kind(weight: weight, code: code, column: diagnostic.location?.columnName)
      if counts[kind] == nil { order.append(kind) }
      counts[kind, default: 0] += diagnostic.occurrences
      if !isOverflow || examples[kind] == nil {
        examples[kind, default: []].append(example(diagnostic, entry.file, words))
      }
    }
    return order.map { kind in
      ControlReport.Cause(
        weight: kind.weight, code: kind.code, column: kind.column, count: counts[kind]!,
        examples: examples[kind]!)
    }
  }

  private func example(_ diagnostic: Diagnostic, _ file: String, _ words: DiagnosticText)
    -> ControlReport.Example
  {
    let place = diagnostic.location
    return ControlReport.Example(
      file: place?.file ?? file, line: place?.line,
      column: place?.columnName ?? place?.column.map(String.init),
      value: diagnostic.arguments["value"],
      place: words.place(place, without: file), message: words.message(diagnostic),
      cure: words.cure(diagnostic), count: diagnostic.occurrences)
  }

  /// Faults that stop come first; of the others, errors cost a row.
  private static func weighed(_ stopping: [Diagnostic], _ others: [Diagnostic])
    -> [(weight: ControlReport.Weight, diagnostic: Diagnostic)]
  {
    stopping.map { (.stopping, $0) }
      + others.map { diagnostic in
        switch diagnostic.severity {
        case .error: (.rejected, diagnostic)
        case .warning: (.doubt, diagnostic)
        case .note: (.note, diagnostic)
        }
      }
  }

  private static func rows(_ rows: RowAccounting, corrected: Int) -> ControlReport.Rows {
    ControlReport.Rows(
      accepted: rows.accepted, corrected: corrected, rejected: rows.rejected, nonData: rows.nonData)
  }
}
