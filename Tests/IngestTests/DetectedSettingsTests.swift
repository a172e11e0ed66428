import Diagnostics
import Ingest
import Testing

/// A profile that says nothing of the file.
private let profile = """
  tipo: rete
  titolo: Rete
  organizzazione: {colonna: organizzazione}
  componente: {colonna: componente}
  luogo: {ats: {colonna: ats}}
  """

private func accepted(_ text: String, file: String? = nil) throws -> (
  rows: [String], codes: [String]
) {
  try accepted(Array(text.utf8), file: file)
}

private func accepted(_ bytes: [UInt8], file: String? = nil) throws -> (
  rows: [String], codes: [String]
) {
  let text = profile + (file.map { "\nfile: {\($0)}" } ?? "")
  let read = try Profile.read(bytes: Array(text.utf8), shownAs: "p.yaml")
  var rows: [String] = []
  let summary = try SourceIngest.read(read, bytes: bytes, shownAs: "t.csv") { row in
    rows.append("\(row)")
    return .accepted
  }
  #expect(summary.account.rejected == 0)
  return (rows, summary.diagnostics.map(\.code).filter { $0 == "profile.detected" })
}

private let table = """
  organizzazione,componente,ats
  "Società, Coop",terzo settore,ATS 321
  Perché no,terzo settore,ATS 322
  Comune di Crema,ente locale,ATS 323

  """

struct `What a profile leaves unsaid` {
  @Test func `the usual table brings no note`() throws {
    let (rows, codes) = try accepted(table)
    #expect(rows.count == 3)
    #expect(codes == [])
  }

  @Test func `lines with a hash before the table are titles, within it rejected rows`() throws {
    let rows = (321...328).map { "Società \($0),terzo settore,ATS \($0)\n" }
    let text =
      "# esportato il 3 marzo 2026\n# fonte: anagrafe\norganizzazione,componente,ats\n"
      + rows.prefix(4).joined() + "# da qui i nuovi\n" + rows.suffix(4).joined()
    let read = try run(profile, text)
    #expect(read.account.accepted == 8)
    #expect(read.account.nonData == [.title: 2, .header: 1])
    #expect(read.rejected.flatMap(\.reasons).map(brief) == ["csv.ragged-row 8"])
    #expect(read.rejected.map(\.text) == ["# da qui i nuovi"])
    #expect(read.account.rowsRead == 12)
  }

  @Test(arguments: ["\r\n", "\r"])
  func `other line ends give the same rows`(end: String) throws {
    let other = table.replacing("\n", with: end)
    #expect(try accepted(other).rows.count == 3)
  }

  @Test func `another separator and encoding are found out and told`() throws {
    let semicolons = table.replacing(", Coop", with: "\u{0}").replacing(",", with: ";")
      .replacing("\u{0}", with: ", Coop")
    let ansi = semicolons.unicodeScalars.map { UInt8($0.value) }
    let (rows, codes) = try accepted(ansi)
    #expect(rows.count == 3)
    #expect(codes == ["profile.detected"])
    #expect(rows == (try accepted(semicolons).rows))
  }

  @Test func `titles, totals and notes are declared no data`() throws {
    let (rows, codes) = try accepted("Rete al 2026\n\n" + table + "\nFonte: Regione\n")
    #expect(rows.count == 3)
    #expect(codes == ["profile.detected"])
  }

  @Test func `what the profile says is not asked again`() {
    #expect(throws: DataFaults.self) { try accepted(table, file: "separatore: \";\"") }
  }
}
