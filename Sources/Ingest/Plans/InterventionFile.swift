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
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    guard attributes?[.type] as? FileAttributeType == .typeRegular,
      (attributes?[.size] as? Int ?? 0) <= maximumBytes,
      let data = FileManager.default.contents(atPath: path)
    else {
      throw DataFaults([Diagnostic("plan.unreadable", .error, at: SourceLocation(file: name))])
    }
    return try read(bytes: [UInt8](data), shownAs: name)
  }

  /// Reads interventions in memory; see ``read(path:shownAs:)``.
  public static func read(bytes: [UInt8], shownAs name: String) throws(DataFaults)
    -> [RawIntervention]
  {
    let key = RawIntervention.Column.code.rawValue
    guard let dialect = SpreadsheetDialect.of(bytes, column: key) else {
      _ = try TableReader(bytes: bytes, shownAs: name)
      throw missing([.code], name)
    }
    let table = try TableReader.readAll(bytes: bytes, shownAs: name, dialect: dialect)
    var reading = try InterventionReading(table.header, name)
    reading.faults =
      RepeatedHeader.faults(
        table.header, known: RawIntervention.Column.allCases.map(\.rawValue), name)
      + table.diagnostics.filter { $0.severity == .error }
    for record in table.records { reading.add(record) }
    if !reading.faults.isEmpty { throw DataFaults(reading.faults) }
    if reading.interventions.isEmpty {
      throw DataFaults([Diagnostic("plan.empty", .error, at: SourceLocation(file: name))])
    }
    return reading.interventions
  }

  fileprivate static func missing(_ columns: [RawIntervention.Column], _ name: String) -> DataFaults
  {
    DataFaults([
      Diagnostic(
        "plan.missing-columns", .error, at: SourceLocation(file: name, line: 1),
        ["columns": columns.map(\.rawValue).joined(separator: ", ")])
    ])
  }
}

/// The lines of the table as they are read.
private struct InterventionReading {
  private let name: String
  private let places: [RawIntervention.Column: Int]
  /// Columns of amounts, with their years.
  private let years: [(place: Int, year: Int)]
  private let header: [String]
  private var numbers: [String: Int] = [:]
  private(set) var interventions: [RawIntervention] = []
  var faults: [Diagnostic] = []

  init(_ header: [String], _ name: String) throws(DataFaults) {
    self.name = name
    self.header = header
    let keys = header.map { CellText.clean($0).lowercased() }
    var places: [RawIntervention.Column: Int] = [:]
    for column in RawIntervention.Column.allCases {
      places[column] = keys.firstIndex(of: column.rawValue)
    }
    let missing = RawIntervention.Column.required.filter { places[$0] == nil }
    if !missing.isEmpty { throw InterventionFile.missing(missing, name) }
    self.places = places
    years = keys.enumerated().compactMap { place, key in
      guard key.hasPrefix("euro_"), let year = Int(key.dropFirst("euro_".count)) else { return nil }
      return (place, year)
    }
  }

  private func cell(_ place: Int, _ record: KeptRecord) -> RawIntervention.Cell {
    RawIntervention.Cell(
      text: place < record.fields.count
        ? CellText.clean(RepairSheet.restored(record.fields[place])) : "",
      location: SourceLocation(
        file: name, line: record.line, column: place + 1, columnName: header[place]))
  }

  private func cell(_ column: RawIntervention.Column, _ record: KeptRecord) -> RawIntervention.Cell
  {
    cell(places[column]!, record)
  }

  mutating func add(_ record: KeptRecord) {
    if record.fields.allSatisfy({ CellText.clean($0).isEmpty }) { return }
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
    for (column, place) in places.sorted(by: { $0.value < $1.value }) where !column.isOfBody {
      let said = cell(place, record)
      if said.text.isEmpty { continue }
      let known = interventions[number].cells[column]
      if let known, CellText.collapsed(known.text) != CellText.collapsed(said.text) {
        faults.append(differing(said, known.text, firstLine: known.location.line))
      } else if known == nil {
        interventions[number].cells[column] = said
      }
    }
    for (place, year) in years { addAmount(cell(place, record), year, to: number) }
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
