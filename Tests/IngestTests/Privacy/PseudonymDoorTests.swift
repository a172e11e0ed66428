import Diagnostics
import Ingest
import Region
import Testing

@Suite struct `Pseudonyms at the door` {
  private let profile = surveyProfile(
    """
    identificativo: {colonna: E-mail}
    unita: {colonna: E-mail}
    pseudonimizza: [E-mail]
    bisogni: [{obiettivo: A1, stato: {fisso: non_so}}]
    """)
  private let table = "E-mail,comune\nrosa@example.org,Lodi\n,Lodi\nmarco@example.org,Crema\n"

  @Test func `a pseudonym takes the place of each value, and of none that is missing`() throws {
    var units: [String?] = []
    let summary = try SourceIngest.read(
      try Profile.read(bytes: Array(profile.utf8), shownAs: "p.yaml"), bytes: Array(table.utf8),
      shownAs: "t.csv", pseudonym: { "p" + String($0.count) }
    ) { row in
      if case .respondent(let respondent) = row {
        units += [respondent.unit, respondent.identifier]
      }
      return .accepted
    }
    #expect(units == ["p16", "p16", nil, nil, "p17", "p17"])
    #expect(!"\(summary.diagnostics)".contains("@"))
  }

  @Test func `without a key nothing is read`() {
    let faults = stopping { () throws(DataFaults) in _ = try run(profile, table) }
    #expect(faults.map(\.code) == ["privacy.no-key"])
  }
}
