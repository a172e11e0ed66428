import Findings
import Language
import Region
import Testing

@testable import Report

/// Names that mean one territory, whatever other territories are called.
struct TerritoryNamesTests {
  private static let frame = TerritoryFrame(
    places: [
      .init(code: "ATS-325", level: .ats, name: "ATS di Bergamo", parent: nil, comuni: []),
      .init(code: "A-lodi", level: .ambito, name: "Lodi", parent: nil, comuni: []),
      .init(code: "098", level: .province, name: "Lodi", parent: nil, comuni: []),
      .init(code: "098031", level: .comune, name: "Lodi", parent: nil, comuni: ["098031"]),
      .init(code: "X-lodi", level: .custom, name: "Lodi", parent: nil, comuni: []),
      .init(code: "016065", level: .comune, name: "Castro", parent: nil, comuni: ["016065"]),
      .init(code: "016198", level: .comune, name: "Sarnico", parent: nil, comuni: ["016198"]),
    ],
    comuneNames: ["098031": "Lodi", "017042": "Castro", "016065": "Castro", "016198": "Sarnico"])

  @Test(
    arguments: [
      ("ATS-325", "ATS di Bergamo", "ATS di Bergamo"),
      ("A-lodi", "Ambito Lodi", "Ambito Lodi"),
      ("098", "Provincia di Lodi", "Province of Lodi"),
      ("098031", "Comune di Lodi", "Comune of Lodi"),
      ("X-lodi", "Lodi [X-lodi]", "Lodi [X-lodi]"),
      ("016065", "Comune di Castro [016065]", "Comune of Castro [016065]"),
      ("016198", "Sarnico", "Sarnico"),
      ("nowhere", "nowhere", "nowhere"),
    ])
  func aNameMeansOneTerritory(_ code: String, _ italian: String, _ english: String) {
    #expect(TerritoryNames(Self.frame, Phrasebook(.it)).full(TerritoryCode(code)) == italian)
    #expect(TerritoryNames(Self.frame, Phrasebook(.en)).full(TerritoryCode(code)) == english)
  }

  @Test func headsOfColumnsAreShortOnlyBetweenTerritoriesOfOneLevel() {
    let names = TerritoryNames(Self.frame, Phrasebook(.it))
    #expect(names.apart(["A-lodi", "ATS-325"]) == ["Ambito Lodi", "ATS di Bergamo"])
    #expect(names.apart(["016065", "016198"]) == ["Castro", "Sarnico"])
    #expect(names.apart(["098031", "X-lodi"]) == ["Comune di Lodi", "Lodi [X-lodi]"])
  }
}
