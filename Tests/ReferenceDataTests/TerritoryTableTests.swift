import Diagnostics
import Foundation
import Region
import Testing

@testable import ReferenceData

@Suite("Local territory tables")
struct TerritoryTableTests {
  private let header = TerritoryTable.columns.joined(separator: ",") + "\n"

  private func adding(_ rows: String) throws -> (TerritoryRegister, [Diagnostic]) {
    let table = try TerritoryTable(bytes: Array((header + rows).utf8), shownAs: "locali.csv")
    let (register, diagnostics) = library.territories.adding(table)
    return (register, diagnostics)
  }

  @Test("a new ambito takes its comuni, beside their ATS and province")
  func ambito() throws {
    let (register, diagnostics) = try adding(
      """
      A-prova,ambito,Ambito di Prova,Prova|Ambito 99,ATS-325,,,,,,piano di zona
      016024,comune,Bergamo,,A-prova,2025-01-01,,,,,piano di zona
      016128,comune,,,A-prova,2025-01-01,2025-12-31,,,,piano di zona
      """)
    #expect(diagnostics.isEmpty)
    #expect(register.parent(of: "016024", level: .ambito, on: today) == "A-prova")
    #expect(register.parent(of: "016024", level: .ats, on: today) == "ATS-325")
    #expect(register.parent(of: "016128", level: .ambito, on: day("2025-06-30")) == "A-prova")
    #expect(register.parent(of: "016128", level: .ambito, on: today) == nil)
    #expect(register.descendants(of: "A-prova", level: .comune, on: today) == ["016024"])
    let resolver = library.resolver(over: register)
    #expect(resolver.resolve("PROVA", level: .ambito).code == "A-prova")
    #expect(library.territories["A-prova"] == nil)
  }

  @Test("a local link takes the place of the reference link to the same level while it is valid")
  func precedence() throws {
    let (register, _) = try adding(
      """
      A-nuovo,ambito,Nuovo,,ATS-321,,,,,,delibera
      098031,comune,Lodi,,A-nuovo,2026-01-01,,,,,delibera
      """)
    #expect(register.parents(of: "098031", level: .ambito, on: today) == ["A-nuovo"])
    #expect(register.parents(of: "098031", level: .ambito, on: day("2025-12-31")) == ["A-lodi"])
    #expect(!register.descendants(of: "A-lodi", on: today).contains("098031"))
  }

  @Test("custom areas come on top of one another")
  func areas() throws {
    let (register, _) = try adding(
      """
      Z-nord,area,Zona nord,,R03,,,,,,prova
      Z-lago,area,Zona lago,,R03,,,,,,prova
      016128,comune,Lovere,,Z-nord,,,,,,prova
      016128,comune,Lovere,,Z-lago,,,,,,prova
      """)
    #expect(register.parents(of: "016128", level: .custom, on: today) == ["Z-lago", "Z-nord"])
  }

  @Test("a mapping outside the region brings its own territories")
  func elsewhere() throws {
    let (register, diagnostics) = try adding(
      """
      R12,regione,Lazio,,,,,,,,ISTAT
      P-058,provincia,Roma,RM,R12,,,,,,ISTAT
      058116,comune,Ladispoli,,P-058,,,40000,41.95,12.07,ISTAT
      """)
    #expect(diagnostics.isEmpty)
    let resolver = library.resolver(over: register)
    #expect(resolver.comune("LADISPOLI").code == "058116")
    #expect(resolver.comune("Ladispoli", province: "RM").code == "058116")
    #expect(resolver.comune("58116").code == "058116")
    #expect(resolver.comune("Cerveteri", province: "RM") == .outside)
    #expect(register["058116"]?.populationCount == 40000)
    #expect(register.parent(of: "058116", level: .region, on: today) == "R12")
  }

  @Test(
    "faulty rows are told and left out",
    arguments: [
      (",ambito,Senza codice,,R03,,,,,,x", "territory.bad-code", "codice"),
      ("A x,ambito,Spazio,,R03,,,,,,x", "territory.bad-code", "codice"),
      ("A-x,ambitto,Nome,,R03,,,,,,x", "territory.unknown-level", "livello"),
      ("A-x,ambito,,,R03,,,,,,x", "territory.missing-name", "nome"),
      ("A-x,ambito,Nome,,ATS-32,,,,,,x", "territory.unknown-parent", "genitore"),
      ("A-x,ambito,Nome,,R03,2025-13-01,,,,,x", "reference.bad-value", "valido_dal"),
      ("A-x,ambito,Nome,,R03,2025-02-01,2025-01-01,,,,x", "territory.period-reversed", "valido_al"),
      ("A-x,ambito,Nome,,R03,,,tanti,,,x", "reference.bad-value", "popolazione"),
      ("A-x,ambito,Nome,,R03,,,,95.0,,x", "reference.bad-value", "lat"),
      ("A-x,ambito,Nome,,A-x,,,,,,x", "territory.cycle", "genitore"),
      ("R03,regione,Lombardia,,016024,,,,,,x", "territory.cycle", "genitore"),
      ("016024,ambito,Bergamo,,R03,,,,,,x", "territory.level-conflict", "livello"),
    ])
  func faults(row: String, code: String, column: String) throws {
    let (register, diagnostics) = try adding(row + "\n")
    #expect(diagnostics.map(\.code) == [code])
    #expect(diagnostics.first?.severity == .error)
    #expect(diagnostics.first?.location?.line == 2)
    #expect(diagnostics.first?.location?.columnName == column)
    #expect(register.links.count == library.territories.links.count)
  }

  @Test("a name that differs and a link twice are warnings")
  func warnings() throws {
    let (_, diagnostics) = try adding(
      """
      016024,comune,Bèrghem,,R03,,,,,,x
      016024,comune,Bergamo,,R03,,,,,,x
      """)
    #expect(diagnostics.map(\.code) == ["territory.name-differs", "territory.duplicate-link"])
    #expect(diagnostics.allSatisfy { $0.severity == .warning })
  }

  @Test("a table of another layout is refused with the layout it should have")
  func layout() throws {
    let error = #expect(throws: DataFaults.self) {
      try TerritoryTable(bytes: Array("codice,nome\nA-x,Prova\n".utf8), shownAs: "locali.csv")
    }
    let fault = try #require(error?.diagnostics.first)
    #expect(fault.code == "territory.table-header")
    #expect(fault.arguments["found"] == "codice,nome")
    #expect(fault.arguments["expected"]?.hasPrefix("codice,livello,nome,alias,genitore") == true)
  }

  @Test("a table that is not there leaves the register as it is and says so")
  func missingFile() {
    let (register, diagnostics) = library.territories.adding(
      path: packageRoot.appendingPathComponent("no-such-table.csv").path, shownAs: "locali.csv")
    #expect(register.territories.count == library.territories.territories.count)
    #expect(diagnostics.map(\.code) == ["csv.missing-file"])
  }
}
