import Region
import Testing

@testable import ReferenceData

@Suite("Resolution of place names")
struct TerritoryResolverTests {
  let resolver = library.resolver

  private func names(_ resolution: TerritoryResolution) -> [String]? {
    switch resolution {
    case .ambiguous(let candidates), .unknown(let candidates): candidates.map(\.description)
    default: nil
    }
  }

  @Test(
    "reads ISTAT codes",
    arguments: [
      ("016024", "016024", nil), ("16024", "016024", .codeRepaired),
      ("16.024", "016024", .codeRepaired), ("16024.0", "016024", .codeRepaired),
      ("108033", "108033", nil), ("108.033", "108033", .codeRepaired),
    ] as [(String, TerritoryCode, ResolutionNote?)])
  func codes(text: String, code: TerritoryCode, note: ResolutionNote?) {
    #expect(resolver.comune(text) == .resolved(code, note))
  }

  @Test("tells codes of other regions from codes that do not exist")
  func foreignCodes() {
    #expect(resolver.comune("058091") == .outside)
    #expect(resolver.comune("1001") == .outside)
    #expect(resolver.comune("016999") == .unknown([]))
    #expect(resolver.comune("900001") == .unknown([]))
    #expect(resolver.comune("12") == .unknown([]))
  }

  @Test(
    "reads names however they are written",
    arguments: [
      ("Salò", "BS", "017170"), ("SALO'", "BS", "017170"), ("Salo’", "Brescia", "017170"),
      ("  SAN  PELLEGRINO   TERME ", "BG", "016190"), ("Trezzo sull'Adda", "MI", "015221"),
      ("TREZZO SULL ADDA", nil, "015221"), ("Cantù", nil, "013041"),
      ("Cantu\u{300}", nil, "013041"),
      ("Bergamo (BG)", nil, "016024"), ("LOVERE BG", nil, "016128"), ("Lovere (BG)", "", "016128"),
      ("Lovere - BG", nil, "016128"),
      ("Comune di Lecco", nil, "097042"), ("COMUNE DI LECCO", "LC", "097042"),
      ("Lodi", "Provincia di Lodi", "098031"),
      ("Milano", "Città metropolitana di Milano", "015146"),
      ("Monza", "Monza e Brianza", "108033"), ("Bergamo", "016", "016024"),
      ("BERGAMO", "VIA MONTE GLENO, 49 - 24125 - BERGAMO - BG", "016024"),
    ] as [(String, String?, TerritoryCode)])
  func spellings(text: String, province: String?, code: TerritoryCode) {
    #expect(resolver.comune(text, province: province) == .resolved(code, nil))
  }

  @Test(
    "reads abbreviated names, with a note",
    arguments: [
      ("Sesto S. Giovanni", "015209"), ("SESTO S.GIOVANNI", "015209"),
      ("Cinisello B.mo", "015077"), ("Cernusco s/N", "015070"), ("S. Pellegrino Terme", "016190"),
      ("Borgovirgilio", "020071"),
    ] as [(String, TerritoryCode)])
  func abbreviations(text: String, code: TerritoryCode) {
    #expect(resolver.comune(text) == .resolved(code, .spelling))
  }

  @Test("does not choose among names that an abbreviation fits")
  func ambiguousAbbreviation() {
    #expect(resolver.comune("Cernusco L.") == .resolved("097020", .spelling))
    guard case .ambiguous(let candidates) = resolver.comune("Castel G.") else {
      Issue.record("\(resolver.comune("Castel G."))")
      return
    }
    #expect(candidates.count > 1)
  }

  @Test("follows merged comuni to the comune of today")
  func mergedComuni() {
    #expect(
      resolver.comune("Vermezzo") == .resolved("015251", .formerComune("Vermezzo")))
    #expect(
      resolver.comune("ZELO SURRIGONE", province: "MI")
        == .resolved("015251", .formerComune("Zelo Surrigone")))
    #expect(resolver.comune("015235") == .resolved("015251", .formerComune("Vermezzo")))
    #expect(resolver.comune("Bellagio") == .resolved("013250", nil))
    #expect(resolver.comune("013019") == .resolved("013250", .formerComune("Bellagio")))
    #expect(
      resolver.comune("Torre de' Busi", province: "LC")
        == .resolved("016215", .formerComune("Torre de' Busi")))
    #expect(resolver.comune("Torre de' Busi", province: "BG") == .resolved("016215", nil))
  }

  @Test("says that a comune ceased when its successor is not known")
  func ceasedComune() {
    guard case .ceased(let comune) = resolver.comune("MENAROLA") else {
      Issue.record("not ceased")
      return
    }
    #expect(comune.name == "Menarola")
    #expect(comune.end == day("2015-11-24"))
    #expect(resolver.comune("014042") == .ceased(comune))
  }

  @Test("accepts the province of before, with a note")
  func formerProvince() {
    #expect(
      resolver.comune("Monza", province: "MI") == .resolved("108033", .formerProvince("MI")))
    #expect(
      resolver.comune("LECCO", province: "Como") == .resolved("097042", .formerProvince("CO")))
  }

  @Test("does not choose between namesakes unless the province says which")
  func namesakes() {
    #expect(names(resolver.comune("Castro")) == ["Castro (BG)", "Castro (LE)"])
    #expect(names(resolver.comune("Valverde")) == ["Colli Verdi (PV)", "Valverde (CT)"])
    #expect(resolver.comune("Castro", province: "BG") == .resolved("016065", nil))
    #expect(resolver.comune("Castro", province: "LE") == .outside)
    #expect(resolver.comune("Castro (LE)") == .outside)
  }

  @Test("sees places of other regions by their province")
  func outside() {
    #expect(resolver.comune("ASSEMINI", province: "CA") == .outside)
    #expect(resolver.comune("Roma", province: "Roma") == .outside)
    #expect(resolver.comune("Bolzano/Bozen", province: "BZ") == .outside)
    #expect(
      resolver.comune("ASSEMINI", province: "LOC. PIRI PIRI - 9032 - ASSEMINI - CA") == .outside)
    #expect(resolver.resolve("Torino", level: .province) == .outside)
  }

  @Test("offers the nearest names for what it does not know, and decides nothing")
  func unknown() {
    #expect(names(resolver.comune("Treviglo"))?.first == "Treviglio (BG)")
    #expect(names(resolver.comune("Lonato")) == ["Lonato del Garda (BS)"])
    #expect(names(resolver.comune("Lovere", province: "BS")) == ["Lovere (BG)"])
    #expect(names(resolver.comune("Qwertyuiop")) == [])
    #expect(names(resolver.comune("")) == [])
    #expect(names(resolver.comune("---")) == [])
    #expect(names(resolver.comune(String(repeating: "Lovere ", count: 2000))) == [])
    #expect(names(resolver.resolve(String(repeating: "ATS ", count: 2000), level: .ats)) == [])
  }

  @Test("notes a province that is none")
  func strangeProvince() {
    #expect(
      resolver.comune("Bergamo", province: "ITALIA")
        == .resolved("016024", .provinceNotUnderstood("ITALIA")))
    #expect(resolver.comune("Bergamo", province: " ") == .resolved("016024", nil))
  }

  @Test(
    "knows ATS by code, name and alias",
    arguments: [
      ("325", "ATS-325"), ("030325", "ATS-325"), ("30325", "ATS-325"), ("ATS-325", "ATS-325"),
      ("ATS di Bergamo", "ATS-325"), ("ats bergamo", "ATS-325"), ("Bergamo", "ATS-325"),
      ("ATS DELL'INSUBRIA", "ATS-322"), ("ATS Milano", "ATS-321"),
      ("ATS DELLA CITTA' METROPOLITANA DI MILANO", "ATS-321"),
      ("ATS Città Metropolitana", "ATS-321"), ("Valpadana", "ATS-327"),
      ("ATS della Val Padana", "ATS-327"), ("Agenzia di Tutela della Salute di Pavia", "ATS-328"),
    ] as [(String, TerritoryCode)])
  func ats(text: String, code: TerritoryCode) {
    #expect(resolver.resolve(text, level: .ats) == .resolved(code, nil))
  }

  @Test(
    "knows ambiti, ASST, provinces and the region",
    arguments: [
      ("Ambito di Lodi", .ambito, "A-lodi"), ("LODI", .ambito, "A-lodi"),
      ("AMBITO TERRITORIALE N. 11 GARDA - SALO'", .ambito, "A-garda-salo"),
      ("GARDA - SALO' - 11", .ambito, "A-garda-salo"),
      ("Vallecamonica", .ambito, "A-valle-camonica"),
      ("ASST DI MANTOVA", .asst, "ASST-030725"), ("030709", .asst, "ASST-030709"),
      ("ASST DELLA BRIANZA", .asst, "ASST-030717"), ("ASST Vimercate", .asst, "ASST-030717"),
      ("BG", .province, "P-016"), ("Provincia di Bergamo", .province, "P-016"),
      ("16", .province, "P-016"), ("Monza Brianza", .province, "P-108"),
      ("Regione Lombardia", .region, "R03"), ("03", .region, "R03"),
    ] as [(String, TerritoryLevel, TerritoryCode)])
  func areas(text: String, level: TerritoryLevel, code: TerritoryCode) {
    #expect(resolver.resolve(text, level: level) == .resolved(code, nil))
  }

  @Test("finds the level in the text, or says that the name has several")
  func anyLevel() {
    #expect(resolver.resolve("R03") == .resolved("R03", nil))
    #expect(resolver.resolve("Lombardia") == .resolved("R03", nil))
    #expect(resolver.resolve("ATS Bergamo") == .resolved("ATS-325", nil))
    #expect(resolver.resolve("Provincia di Bergamo") == .resolved("P-016", nil))
    #expect(resolver.resolve("Comune di Bergamo") == .resolved("016024", nil))
    #expect(resolver.resolve("Insubria") == .resolved("ATS-322", nil))
    #expect(resolver.resolve("Cantù") == .resolved("013041", nil))
    #expect(resolver.resolve("016024") == .resolved("016024", nil))
    #expect(resolver.resolve("325") == .resolved("ATS-325", nil))
    #expect(
      names(resolver.resolve("Bergamo")) == [
        "ATS di Bergamo [ATS-325]", "Bergamo (BG)", "Bergamo [P-016]",
      ])
    #expect(names(resolver.resolve("Ambito di Lodii")) == ["Lodi [A-lodi]"])
  }

  @Test("resolves every name of the register with its province, and no name to another place")
  func ownNames() {
    for comune in library.territories.territories(at: .comune) {
      #expect(
        resolver.comune(comune.name, province: comune.provinceAbbreviation)
          == .resolved(comune.code, nil))
      #expect(resolver.comune(comune.name.uppercased()).code ?? comune.code == comune.code)
    }
  }
}
