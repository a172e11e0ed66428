import Foundation
import ReferenceData
import Region

@testable import Findings

/// Synthetic pairs of services with the truth about them, two rows of the fixture each.
struct LabelledPair {
  let number: String
  let part: String
  let isOneService: Bool
  let kind: String
  let services: [Service]

  /// The fixtures: the authors' own pairs, and those of somebody who had not seen the program.
  static let files = [
    "coppie-servizi.csv", "coppie-cieche-1.csv", "coppie-cieche-2.csv",
    "coppie-cieche-3.csv", "coppie-cieche-4.csv", "coppie-cieche-5.csv",
    "coppie-cieche-6.csv", "coppie-cieche-7.csv", "coppie-cieche-8.csv",
  ]

  static func read(_ file: String) throws -> [LabelledPair] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    let text = try String(
      contentsOf: folder.appending(path: "Fixtures").appending(path: file), encoding: .utf8)
    let rows = text.split(separator: "\n").filter { !$0.hasPrefix("#") }.dropFirst().map {
      $0.split(separator: ";", omittingEmptySubsequences: false).map(unquoted)
    }
    return Dictionary(grouping: rows, by: { $0[0] }).values.map { pair in
      LabelledPair(
        number: pair[0][0], part: pair[0][1], isOneService: pair[0][2] == "stesso",
        kind: pair[0][3], services: pair.map(service))
    }.sorted { Int($0.number)! < Int($1.number)! }
  }

  /// A cell without the quotation marks of CSV; no cell of the fixtures holds a semicolon.
  private static func unquoted(_ cell: Substring) -> String {
    guard cell.count > 1, cell.hasPrefix("\""), cell.hasSuffix("\"") else { return String(cell) }
    return String(cell.dropFirst().dropLast()).replacing("\"\"", with: "\"")
  }

  private static func service(_ row: [String]) -> Service {
    func date(_ text: String) -> CalendarDate? { CalendarDate(iso: text) }
    // A source's code of a comune is read as the program reads it: lost zeros, ceased comuni.
    let comune =
      row[10].isEmpty
      ? nil : Shipped.library.resolver.comune(row[10]).code ?? TerritoryCode(row[10])
    let ages = Self.ages(row[12])
    return Service(
      code: ServiceCode("\(row[4]):\(row[5])"),
      reference: RecordReference(instrument: InstrumentCode(row[4]), line: 2), name: row[6],
      provider: row[7], providerCode: row[8].isEmpty ? nil : row[8],
      objectives: row[9].split(separator: ",").map { ObjectiveCode(String($0)) },
      admission: Admission(
        set: ages.map { TargetSet(TargetBox(ages: AgeSet($0))) } ?? .everyone,
        agesKnown: ages != nil), location: comune, address: row[11],
      catchment: comune.map { [$0] } ?? [], places: Int(row[13]),
      period: Period(start: date(row[14]), end: date(row[15])))
  }

  /// Ages as offices write them: `0-3`, `65+`, `over 65`, `3-36 mesi`; nil for words.
  private static func ages(_ text: String) -> ClosedRange<Int>? {
    let numbers = text.split { !$0.isNumber }.compactMap { Int($0) }
    guard let first = numbers.first else { return nil }
    let isOpen = text.hasSuffix("+") || text.hasPrefix("over") || text.hasPrefix("oltre")
    var bounds = (first, numbers.count > 1 ? numbers[1] : isOpen ? 110 : first)
    if let months = text.range(of: "mesi") {
      bounds.0 /= 12
      // "3 mesi-3 anni" has its months before the years.
      if text[months.upperBound...].isEmpty { bounds.1 /= 12 }
    }
    return bounds.0...max(bounds.0, bounds.1)
  }
}
