internal import CSVReading
public import Diagnostics
internal import Foundation
internal import Region

/// Reads a table of planned interventions: one line per body, the lines of one code together.
public enum InterventionFile {
  /// Bytes of the largest file read.
  static let maximumBytes = 16 << 20

  /// Columns of the template, in its order.
  public static let templateColumns =
    RawIntervention.Column.allCases.map(\.rawValue) + ["euro_2026", "euro_2027"]

  /// Reads the interventions of a file.
  ///
  /// - Throws: `DataFaults` with every line that cannot be read.
  public static func read(path: String, shownAs name: String) throws(DataFaults)
    -> [RawIntervention]
  {
    try read(
      bytes: try SheetBytes.read(
        path: path, shownAs: name, limit: maximumBytes, unreadable: "plan.unreadable"),
      shownAs: name)
  }

  /// Reads interventions in memory; see ``read(path:shownAs:)``.
  public static func read(bytes: [UInt8], shownAs name: String) throws(DataFaults)
    -> [RawIntervention]
  {
    let table = try SheetTable<RawIntervention.Column>(
      bytes, shownAs: name, key: .code, required: RawIntervention.Column.required,
      missing: "plan.missing-columns")
    var reading = InterventionReading(table)
    for record in table.records { reading.add(record) }
    if !reading.faults.isEmpty { throw DataFaults(reading.faults) }
    if reading.interventions.isEmpty {
      throw DataFaults([Diagnostic("plan.empty", .error, at: SourceLocation(file: name))])
    }
    return reading.interventions
  }
}

/// The lines of the table as they are read.
private struct InterventionReading {
  private let table: SheetTable<RawIntervention.Column>
  /// Columns of amounts, with their years.
  private let years: [(place: Int, year: Int)]
  private var numbers: [String: Int] = [:]
  private(set) var interventions: [RawIntervention] = []
  private(set) var faults: [Diagnostic]

  init(_ table: SheetTable<RawIntervention.Column>) {
    self.table = table
    faults = table.faults
    years = table.header.enumerated().compactMap { place, name in
      let key = CellText.clean(name).lowercased()
      guard key.hasPrefix("euro_"), let year = Int(key.dropFirst("euro_".count)) else { return nil }
      return (place, year)
    }
  }

  private func cell(_ column: RawIntervention.Column, _ record: KeptRecord) -> RawIntervention.Cell
  {
    RawIntervention.Cell(
      text: table.text(column, record), location: table.location(column, record))
  }

  mutating func add(_ record: KeptRecord) {
    let code = cell(.code, record)
    guard !code.text.isEmpty else {
      faults.append(Diagnostic("plan.missing-code", .error, at: code.location))
      return
    }
    let number = numbers[code.text] ?? interventions.count
    if number == interventions.count {
      numbers[code.text] = number
      interventions.append(
        RawIntervention(line: record.line, cells: [:], euroByYear: [:], bodies: []))
    }
    for column in RawIntervention.Column.allCases where !column.isOfBody && table.has(column) {
      let said = cell(column, record)
      if said.text.isEmpty { continue }
      let known = interventions[number].cells[column]
      if let known, CellText.collapsed(known.text) != CellText.collapsed(said.text) {
        faults.append(differing(said, known.text, firstLine: known.location.line))
      } else if known == nil {
        interventions[number].cells[column] = said
      }
    }
    for (place, year) in years {
      let said = RawIntervention.Cell(
        text: table.text(at: place, record), location: table.location(at: place, record))
      addAmount(said, year, to: number)
    }
    let body = cell(.body, record)
    if !body.text.isEmpty {
      interventions[number].bodies.append(
        RawIntervention.Body(
          name: body, kind: cell(.bodyKind, record), role: cell(.role, record)))
    }
  }

  private mutating func addAmount(_ said: RawIntervention.Cell, _ year: Int, to number: Int) {
    let text = said.text.filter { !$0.isWhitespace && $0 != "€" }
    if text.isEmpty { return }
    // Euro with a point for the thousands, as people write sums here.
    let value = NumberText.decimal(text, thousands: ".") ?? NumberText.decimal(text)
    guard let value, value >= 0, value < 1e12 else {
      faults.append(Diagnostic("plan.bad-amount", .error, at: said.location, ["value": said.text]))
      return
    }
    let euro = Int(value.rounded(.up))
    if let known = interventions[number].euroByYear[year], known != euro {
      faults.append(differing(said, String(known), firstLine: interventions[number].line))
    }
    interventions[number].euroByYear[year] = euro
  }

  private func differing(_ said: RawIntervention.Cell, _ known: String, firstLine: Int?)
    -> Diagnostic
  {
    Diagnostic(
      "plan.differing", .error, at: said.location,
      ["value": said.text, "known": known, "firstLine": String(firstLine ?? 0)])
  }
}
