import Foundation
import Region
import Testing

@testable import Commands

/// Territories are named as people name them; what is not clear is asked back with codes.
struct NamedTerritoryTests {
  @Test("the scope may be a name without its level where one territory bears it")
  func scope() throws {
    try SmallMapping.with { mapping in
      try mapping.replace("mappatura.yaml", "territorio: R03", "territorio: Cremasco")
      #expect(try Mapping(path: mapping.folder.path).scope == "A-cremasco")
      try mapping.replace("mappatura.yaml", "territorio: Cremasco", "territorio: Bergamo")
      let (status, _, errors) = mapping.check()
      #expect(status == .dataFaults)
      for choice in ["ATS di Bergamo [ATS-325]", "Bergamo [P-016]", "Bergamo (BG) [016024]"] {
        #expect(errors.contains(choice), "\(errors)")
      }
    }
  }

  @Test("a name that several of the territories meant bear is not decided by chance")
  func several() throws {
    try SmallMapping.with { mapping in
      let mapping = try Mapping(path: mapping.folder.path)
      let known: [TerritoryCode] = ["R03", "ATS-325", "P-016"]
      guard case .several(let codes) = NamedTerritory("Bergamo", among: known, mapping.resolver)
      else {
        Issue.record("decided")
        return
      }
      #expect(codes == ["ATS-325", "P-016"])
      #expect(
        mapping.choices("Bergamo", codes, mapping.book)
          == "«Bergamo» è il nome di più territori: scrivere il codice di quello che si intende. "
          + "Ci sono: ATS di Bergamo [ATS-325], Bergamo [P-016].")
      guard
        case .found("P-016") = NamedTerritory(
          "Provincia di Bergamo", among: known, mapping.resolver)
      else {
        Issue.record("not found")
        return
      }
    }
  }

  @Test("explain and report take names as well as codes")
  func commands() throws {
    try SmallMapping.with { mapping in
      mapping.run()
      let folder = mapping.folder.path
      func run(_ arguments: String...) -> (CommandStatus, output: String, errors: String) {
        ExampleRun.mappa(arguments)
      }
      let byCode = run("explain", "ATS-325:A3.1", folder)
      #expect(byCode.0 == .done)
      #expect(run("explain", "ATS di Bergamo:A3.1", folder).output == byCode.output)
      // Only one territory of that name has a sheet.
      #expect(run("explain", "Bergamo:A3.1", folder).output == byCode.output)
      #expect(run("report", folder, "--territory", "ats bergamo").0 == .done)
      #expect(run("report", folder, "--territory", "Lombardia").0 == .done)
      let unknown = run("report", folder, "--territory", "Atlantide")
      #expect(unknown.0 == .usage)
      #expect(unknown.errors.contains("R03"))
    }
  }
}
