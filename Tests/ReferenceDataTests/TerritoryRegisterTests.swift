import Region
import Testing

@testable import ReferenceData

@Suite("Register of territories")
struct TerritoryRegisterTests {
  let register = library.territories

  @Test("holds the comuni, provinces and ATS of 2026")
  func counts() {
    #expect(register.territories(at: .comune).count == 1501)
    #expect(register.territories(at: .province).count == 12)
    #expect(register.territories(at: .ats).count == 8)
    #expect(register.territories(at: .region).map(\.name) == ["Lombardia"])
    #expect(register.ceasedComuni.count == 71)
    #expect(register.ceasedComuni.filter { $0.successor != nil }.count == 63)
  }

  @Test(
    "knows the comuni of each province",
    arguments: [
      ("BG", 243), ("BS", 205), ("PV", 184), ("CO", 147), ("VA", 136), ("MI", 133), ("CR", 113),
      ("LC", 84), ("SO", 77), ("MN", 64), ("LO", 60), ("MB", 55),
    ])
  func provinces(abbreviation: String, count: Int) throws {
    let province = try #require(
      register.territories(at: .province).first { $0.provinceAbbreviation == abbreviation })
    #expect(register.descendants(of: province.code, level: .comune, on: today).count == count)
  }

  @Test(
    "knows the comuni of each ATS",
    arguments: [
      ("ATS-321", 193), ("ATS-322", 267), ("ATS-323", 134), ("ATS-324", 139), ("ATS-325", 243),
      ("ATS-326", 164), ("ATS-327", 177), ("ATS-328", 184),
    ])
  func ats(code: String, count: Int) {
    #expect(
      register.descendants(of: TerritoryCode(code), level: .comune, on: today).count == count)
  }

  @Test("gives every comune one ATS, one province and the region")
  func everyComuneHasItsParents() {
    for comune in register.territories(at: .comune) {
      #expect(register.parent(of: comune.code, level: .ats, on: today) != nil, "\(comune.name)")
      #expect(register.parent(of: comune.code, level: .province, on: today) != nil)
      #expect(register.parent(of: comune.code, level: .region, on: today) == .region)
    }
  }

  @Test("puts valleys and lakes where the law puts them")
  func exceptions() throws {
    let inMontagna = Set(register.descendants(of: "ATS-323", level: .comune, on: today))
    let from = { (province: TerritoryCode) in
      register.descendants(of: province, level: .comune, on: today).filter(inMontagna.contains)
    }
    #expect(from("P-017").count == 41)
    #expect(register.descendants(of: "A-valle-camonica", level: .comune, on: today).count == 41)
    #expect(from("P-013").count == 16)
    for comune in register.descendants(of: "P-098", level: .comune, on: today) {
      #expect(register.parent(of: comune, level: .ats, on: today) == "ATS-321")
    }
  }

  @Test("moves the Medio Lario from Montagna to Insubria in 2019")
  func medioLario() {
    let before = register.descendants(of: "ATS-323", level: .comune, on: day("2018-06-30"))
    let after = register.descendants(of: "ATS-323", level: .comune, on: day("2019-01-01"))
    let moved = Set(before).subtracting(after)
    #expect(moved.count == 29)
    for comune in moved {
      #expect(register.parent(of: comune, level: .ats, on: day("2018-06-30")) == "ATS-323")
      #expect(register.parent(of: comune, level: .ats, on: today) == "ATS-322")
    }
  }

  @Test("tells what a comune lies in, and what it does not know")
  func ancestors() {
    #expect(
      register.ancestors(of: "098031", on: today) == [
        "A-lodi", "ASST-030709", "ATS-321", "P-098", "R03",
      ])
    #expect(register.parent(of: "015146", level: .ambito, on: today) == nil)
    #expect(register.name(of: "098031") == "Lodi")
    #expect(register.name(of: "999999") == "999999")
    #expect(register.ancestors(of: "R03", on: today).isEmpty)
  }

  @Test("agrees with the inhabitants that the act counts")
  func populations() {
    let ats = register.territories(at: .ats).compactMap(\.populationCount)
    #expect(ats.reduce(0, +) == 10_012_054)
    #expect(register[.region]?.populationCount == 10_012_054)
  }

  @Test("has coordinates in Lombardy and a population for every comune")
  func comuneFacts() {
    for comune in register.territories(at: .comune) {
      #expect((44.6...46.7).contains(comune.latitude ?? 0), "\(comune.name)")
      #expect((8.4...11.5).contains(comune.longitude ?? 0), "\(comune.name)")
      #expect((comune.populationCount ?? 0) > 0, "\(comune.name)")
    }
  }

  @Test("says of every link who says so")
  func sources() {
    for link in register.links { #expect(!link.source.isEmpty) }
  }
}
