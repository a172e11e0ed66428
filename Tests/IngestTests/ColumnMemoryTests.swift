import CSVReading
import Diagnostics
import Region
import Testing

@testable import Ingest

@Suite("Distinct texts of a column")
struct ColumnMemoryTests {
  private static let profile = """
    tipo: indagine
    titolo: t
    rilevazione: r
    popolazione: popolazione
    campionamento: probabilistico
    identificativo: {colonna: id}
    luogo: {comune: {colonna: comune}}
    bisogni:
      - obiettivo: A3.1
        stato: {colonna: a, valori: {sì: non_coperto, no: nessun_bisogno}}

    """

  private func table(_ rows: Int, comune: (Int) -> String, answer: (Int) -> String) -> String {
    "id,comune,a\n"
      + (1...rows).map { "\($0),\(comune($0)),\(answer($0))\n" }.joined()
  }

  @Test func `texts beyond what a column keeps are read like the others`() throws {
    let long = String(repeating: "è", count: 300)
    let read = try run(
      Self.profile,
      table(5000) {
        $0.isMultiple(of: 2) ? "C\($0)" : long
      } answer: {
        $0 > 4990 ? "sì" : "no"
      })
    #expect(read.respondents.count == 5000)
    #expect(read.respondents[4999].place == RawPlace(comune: "C5000"))
    #expect(read.respondents[4998].place == RawPlace(comune: long))
    #expect(read.respondents.count { $0.answers[0].status == .unmet } == 10)
    #expect(read.faults == [])
  }

  @Test func `an unknown answer is counted on every row and told with its first line`() throws {
    let read = try run(
      Self.profile,
      table(7000) {
        "C\($0)"
      } answer: {
        $0 > 6000 ? "boh" : $0 > 5 ? "no" : "x\($0)"
      })
    #expect(
      read.faults == [
        "value.unknown-code 2:a 'x1' x1", "value.unknown-code 3:a 'x2' x1",
        "value.unknown-code 4:a 'x3' x1", "value.unknown-code 5:a 'x4' x1",
        "value.unknown-code 6:a 'x5' x1", "value.unknown-code 6002:a 'boh' x1000",
      ])
  }

  @Test func `an identifier that comes back is told with the line that had it first`() throws {
    let rows = "id,comune,a\n" + [1, 2, 3, 2].map { "\($0),C,no\n" }.joined()
    #expect(try run(Self.profile, rows).faults == ["row.repeated 5:id"])
    #expect(
      try run(
        Self.profile,
        table(9000) { _ in
          "C"
        } answer: { _ in
          "no"
        }
      ).faults == [])
  }

  @Test func `texts that differ only in spaces around them have one reading`() throws {
    let read = try run(
      Self.profile, "id,comune,a\n1, Lodi ,\u{A0}sì\n2,Lodi,sì \n3,Lodi, no\n")
    #expect(read.respondents.map(\.place.comune) == ["Lodi", "Lodi", "Lodi"])
    #expect(read.respondents.map(\.answers[0].status) == [.unmet, .unmet, .none])
  }

  @Test func `a check is told of every distinct text once, and of their numbers at the end`() throws
  {
    let check = Listing()
    let table = Array("id,comune,a,altro\n1,Lodi,no,x\n2,Lodi,sì,y\n3,Como,no,x\n".utf8)
    let summary = try SourceIngest.read(
      try Profile.read(bytes: Array(Self.profile.utf8), shownAs: "p.yaml"), checks: [check],
      rejected: { _ in }, take: { _ in .accepted }
    ) { () throws(DataFaults) in try TableReader(bytes: table, shownAs: "t.csv") }
    #expect(check.told == ["2 comune Lodi", "2 altro x", "3 altro y", "4 comune Como"])
    #expect(check.records == ["1", "2", "3"])
    #expect(
      summary.diagnostics.filter { $0.code.hasPrefix("test.") } == [
        Diagnostic(
          "test.listed", .warning, at: SourceLocation(file: "t.csv", line: 2),
          ["texts": "Lodi ×2, Como ×1, x ×2, y ×1"])
      ])
    #expect(summary.diagnostics.contains { $0.arguments["columns"] == "altro" })
  }
}

/// Writes down all that a check is told.
private final class Listing: TableCheck {
  var told: [String] = []
  var records: [String] = []
  private var id: CheckedColumn?

  func columns(of header: [String]) -> [Int] { [0, 1, 3] }

  func begin(_ columns: [CheckedColumn]) { id = columns[0] }

  func meet(_ text: String, in column: CheckedColumn, line: Int) {
    if column.index > 0 { told.append("\(line) \(column.label.name) \(text)") }
  }

  var seesRecords: Bool { true }

  func meet(_ record: RawRecord) { records.append(record.text(id!.place)) }

  func finish(_ columns: [CheckedColumn]) -> [Diagnostic] {
    let texts = columns.dropFirst().flatMap(\.memory.cells).map { "\($0.text) ×\($0.count)" }
    return [
      Diagnostic(
        "test.listed", .warning, at: SourceLocation(file: "t.csv", line: 2),
        ["texts": texts.joined(separator: ", ")])
    ]
  }
}
