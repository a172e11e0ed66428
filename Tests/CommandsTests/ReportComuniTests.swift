import Foundation
import Testing

@testable import Commands

/// Comuni with cells of their own, beside the ambito and the ATS that hold them.
struct ReportComuniTests {
  /// - Parameter offanengo: answers from the other comune of the ambito.
  private func states(offanengo: Int, _ descriptor: String) throws -> (
    status: CommandStatus, cells: [String: String], sheets: Set<String>, said: String
  ) {
    try SmallMapping.with { mapping in
      var rows = ["id,comune,provincia,lavoro,cura,estate,spesa"]
      for number in 0..<(60 + offanengo) {
        let status = number % 2 == 0 ? "Non trovo risposta" : "No"
        rows.append(
          "\(number),\(number < 60 ? "Crema" : "Offanengo"),CR,privato,Nessuno,\(status),\(status)")
      }
      try mapping.write("sources/indagine.csv", rows.joined(separator: "\n") + "\n")
      try mapping.replace("mappatura.yaml", "territorio: R03\n", descriptor)
      let (status, output, errors) = mapping.run()
      guard status == .done else { return (status, [:], [], output + errors) }
      let lines = try mapping.read("reports/data/celle.csv").split(separator: "\r\n")
      let header = lines[0].split(separator: ",", omittingEmptySubsequences: false)
      let state = try #require(header.firstIndex(of: "stato"))
      var cells: [String: String] = [:]
      for line in lines.dropFirst() {
        let fields = line.split(separator: ",", omittingEmptySubsequences: false)
        guard fields.contains("A3.1"), fields.contains("tutti") else { continue }
        cells[String(fields[1])] = String(fields[state])
      }
      let sheets = try mapping.files("reports").keys.filter { $0.hasSuffix(".html") }
      return (status, cells, Set(sheets), output + errors)
    }
  }

  @Test("a comune asked for has cells and a sheet; so has the one the mapping is about")
  func asked() throws {
    for descriptor in [
      "territorio: R03\ncomuni_nel_rapporto: [Crema]\n", "territorio: \"019035\"\n",
    ] {
      let found = try states(offanengo: 20, descriptor)
      #expect(found.status == .done, "\(found.said)")
      #expect(found.cells["019035"] == "published", "\(found.cells)")
      #expect(found.cells["A-cremasco"] == "published")
      #expect(found.sheets.contains("scheda-019035.html"), "\(found.sheets)")
    }
    #expect(try states(offanengo: 20, "territorio: R03\n").cells["019035"] == nil)
  }

  @Test("a comune is withheld where its ambito would tell the few people of the others")
  func fewOthers() throws {
    let found = try states(offanengo: 3, "territorio: R03\ncomuni_nel_rapporto: [Crema]\n")
    #expect(found.cells["019035"] == "suppressed", "\(found.cells)")
    #expect(found.cells["A-cremasco"] == "published")
  }

  @Test("what is no comune is told at its line, whatever else is wrong")
  func noComune() throws {
    let found = try states(
      offanengo: 0,
      "territorio: R03\ncomuni_nel_rapporto:\n  - A-cremasco\n  - Crema\n  - Atlantide\n")
    #expect(found.status == .dataFaults)
    #expect(
      found.said.contains("mappatura.yaml, riga 5, colonna 5: «A-cremasco»"), "\(found.said)")
    #expect(found.said.contains("mappatura.yaml, riga 7, colonna 5: «Atlantide»"), "\(found.said)")
  }
}
