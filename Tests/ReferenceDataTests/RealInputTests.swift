import CSVReading
import Foundation
import Region
import Testing

@testable import ReferenceData

@Suite("Places in real files", .enabled(if: hasSharedInputs, "needs ../shared"))
struct RealInputTests {
  private func rows(_ file: String) throws -> [[String: String]] {
    let path = shared.appendingPathComponent("inputs/catalog/\(file)").path
    let table = try TableReader.readAll(path: path, shownAs: file)
    return table.records.map { record in
      Dictionary(zip(table.header, record.fields), uniquingKeysWith: { first, _ in first })
    }
  }

  @Test("all 740 elder homes lie in the ATS that the file itself names")
  func elderHomes() throws {
    let rows = try rows("lombardia-rsa.csv")
    #expect(rows.count == 740)
    for row in rows {
      let stated = library.resolver.resolve(row["COD_ASL"]!, level: .ats).code
      let byCode = library.resolver.comune(row["COD_ISTAT_COMUNE_UBICAZIONE"]!).code
      let byName = library.resolver.comune(
        row["COMUNE_UBICAZIONE"]!, province: row["PROV_COMUNE_UBICAZIONE"]!
      ).code
      #expect(stated != nil)
      #expect(byCode != nil && byCode == byName, "\(row["COMUNE_UBICAZIONE"]!)")
      let ats = byCode.flatMap { library.territories.parent(of: $0, level: .ats, on: today) }
      #expect(ats == stated, "\(row["COMUNE_UBICAZIONE"]!)")
    }
  }

  @Test("family clinics lie in Lombardy or outside, none is left unknown")
  func familyClinics() throws {
    let lombard: Set<String> = [
      "BG", "BS", "CO", "CR", "LC", "LO", "MB", "MI", "MN", "PV", "SO", "VA",
    ]
    for row in try rows("consultori-italia.csv") {
      let address = row["indirizzo"]!
      let province = address.split(separator: " ").last.map(String.init) ?? ""
      let result = library.resolver.comune(row["comune"]!, province: address)
      if lombard.contains(province) {
        #expect(result.code != nil, "\(address)")
      } else {
        #expect(result == .outside, "\(address)")
      }
    }
  }

  @Test("the register of social services names ATS, ASST and ambiti that are known")
  func socialServices() throws {
    for row in try rows("lombardia-offerta-sociale-excerpt.csv") {
      let byCode = library.resolver.resolve(row["CODICE_ATS"]!, level: .ats)
      #expect(byCode.code != nil)
      #expect(library.resolver.resolve(row["ATS"]!, level: .ats) == byCode)
      let asst = library.resolver.resolve(row["CODICE_ASST"]!, level: .asst)
      #expect(asst.code != nil)
      #expect(library.resolver.resolve(row["ASST"]!, level: .asst) == asst, "\(row["ASST"]!)")
      let ambito = library.resolver.resolve(row["AMBITO"]!, level: .ambito).code
      #expect(ambito != nil, "\(row["AMBITO"]!)")
      #expect(
        ambito.flatMap { library.territories.parent(of: $0, level: .ats, on: today) }
          == byCode.code)
      let comune = library.resolver.comune(row["COMUNE_DI_UBICAZIONE"]!, province: row["PROV"]!)
      #expect(comune.code != nil)
    }
  }
}
