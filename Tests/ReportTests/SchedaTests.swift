import Findings
import Foundation
import Language
import Region
import Testing

@testable import Disclosure
@testable import Report

@Suite struct SchedaTests {
  func page(_ territory: TerritoryCode, _ mapping: SampleMapping = SampleMapping()) throws -> Page {
    try #require(SchedaBuilder(mapping.context()).page(of: territory))
  }

  func rank(_ place: Int, _ places: ClosedRange<Int>) -> PublishedRank {
    PublishedRank(
      address: CellAddress(wave: "w", territory: "R03", objective: "A1", target: "tutti"),
      place: place, places: places, surelyAfter: [], surelyBefore: [])
  }

  @Test func theTenSectionsStandInOrderWithTheAppendixLast() throws {
    let ids = try page("ATS-327").sections.map(\.id)
    #expect(
      ids == [
        "sintesi", "dove", "ordine", "chi", "iniziative", "territorio", "voci", "non-sappiamo",
        "esito", "metodo", "tracce",
      ])
    let first = try page("ATS-327").sections.filter(\.printsFirst).map(\.id)
    #expect(first == ["sintesi", "ordine", "iniziative", "non-sappiamo"])
  }

  @Test func aTitleSaysThatSomeStandApartOnlyIfTheirPlacesDo() {
    #expect(SchedaPage.standingApart([rank(1, 1...2), rank(2, 1...2), rank(3, 3...4)]) == 2)
    #expect(SchedaPage.standingApart([rank(1, 1...1), rank(2, 2...3), rank(3, 2...3)]) == 1)
    #expect(SchedaPage.standingApart([rank(1, 1...2), rank(2, 1...3), rank(3, 2...3)]) == nil)
    #expect(SchedaPage.standingApart([rank(1, 1...1)]) == nil)
    #expect(SchedaPage.standingApart([]) == nil)
  }

  @Test func everySignLooksDifferentFromZeroAndFromTheOthers() {
    let marks = DataSign.allCases.map(\.mark) + ["0"]
    #expect(Set(marks).count == marks.count)
    for tongue in Tongue.allCases {
      let meanings = DataSign.allCases.map { Phrasebook(tongue).text("sign.\($0.rawValue)") }
      #expect(Set(meanings).count == meanings.count)
    }
    let values = ValueCells(words: Phrasebook(.it))
    #expect(values.unmet(nil) == .sign(.notAsked))
  }

  @Test func zeroIsPrintedWithItsUpperBound() throws {
    let text = MarkdownRenderer().render(try page("ATS-322"))
    #expect(text.contains("**0** [m] (al massimo 3)"))
  }

  @Test func anUpperBoundThatRoundsToZeroIsNotPrintedAsZero() {
    let none = PublishedValue(.none(upper: 0.004, isFlagged: false))
    #expect(
      ValueCells(words: Phrasebook(.it)).sentence(none) == "0\u{A0}% (meno di 1)")
    #expect(ValueCells(words: Phrasebook(.en)).sentence(none) == "0% (less than 1)")
  }

  @Test func groupsThatLackLessAreNotToldAsLeftOutMore() throws {
    let text = MarkdownRenderer().render(try page("ATS-327"))
    #expect(text.contains("### Gruppi a confronto con tutti"))
    #expect(!text.contains("Chi resta fuori"))
    #expect(text.contains("- Donne: senza risposta più spesso dell’insieme per «Custodia"))
    #expect(text.contains("- Donne: senza risposta meno spesso dell’insieme per «Dopo scuola»"))
    let english = MarkdownRenderer().render(
      try #require(SchedaBuilder(SampleMapping().context(.en)).page(of: "ATS-327")))
    #expect(english.contains("### Groups beside everybody"))
    #expect(english.contains("- Women: unmet less often than all together for “Dopo scuola”"))
  }

  @Test(arguments: [(0.154, 0.125, true), (0.15, 0.12, false)])
  func aDifferenceThatDoesNotFollowFromPrintedSharesIsExplained(
    _ first: Double, _ second: Double, _ isExplained: Bool
  ) throws {
    let cells = ["ATS-327", "ATS-325"].map {
      CellAddress(
        wave: "conciliazione-2026", territory: TerritoryCode($0), objective: "A3.1", target: "tutti"
      )
    }
    func share(_ value: Double) -> PublishedValue {
      PublishedValue(
        .share(value: value, lower: value - 0.01, upper: value + 0.01, isFlagged: false))
    }
    let entry = PublishedComparison(
      kind: .territories, cell: cells[0], other: cells[1], share: .unmet, sign: .published,
      value: share(first), otherValue: share(second),
      difference: PublishedDifference(
        value: first - second, lower: 0.01, upper: 0.05, pValue: 0.01, smallestDetectable: 0.02,
        reading: .higher))
    let mapping = SampleMapping(comparisons: [cells[0]: [entry]])
    for (tongue, note) in [
      (Tongue.it, "una differenza può distare di un punto"),
      (.en, "a difference may be one point away"),
    ] {
      let page = try #require(SchedaBuilder(mapping.context(tongue)).page(of: "ATS-327"))
      let text = MarkdownRenderer().render(page)
      #expect(text.contains("**+3** (+1 … +5)"))
      #expect(text.contains(note) == isExplained)
    }
  }

  @Test func theScaleOfDrawingsHoldsEveryInterval() {
    #expect(SchedaPage.scale([0.12, 0.41]) == 60)
    #expect(SchedaPage.scale([0.004]) == 20)
    #expect(SchedaPage.scale([0.97]) == 100)
    #expect(SchedaPage.scale([]) == 100)
  }

  @Test func everyATSHasItsOwnPlaceOnTheMap() {
    let places = HexLayout.places(
      SampleMapping.places.filter { $0.level == .ats }.map(\.code) + ["ATS-999"])
    #expect(Set(places).count == 9)
  }

  @Test func everyPageOfSyntheticDataSaysSoFirst() throws {
    let builder = SchedaBuilder(SampleMapping().context())
    for page in try builder.territories.map({ try #require(builder.page(of: $0)) })
      + [builder.indexPage]
    {
      #expect(page.banner?.contains("Dati sintetici") == true)
    }
  }

  @Test func noWordingIsMissing() throws {
    for tongue in Tongue.allCases {
      let builder = SchedaBuilder(SampleMapping().context(tongue))
      let pages = try builder.territories.map { try #require(builder.page(of: $0)) }
      for page in pages + [builder.indexPage] {
        #expect(!MarkdownRenderer().render(page).contains("⟦"), "\(page.title)")
      }
    }
  }

  @Test func whenAllIsSuppressedNoNumberAboutPeopleIsShown() throws {
    let page = try page("R03", SampleMapping(isSuppressed: true))
    let html = SamplePage.renderer.render(page)
    #expect(html.matches(of: #/class="(?:c[0-4]|[^"]* c[0-4])[^"]*" data-v/#).isEmpty)
    #expect(!html.contains("<b>"))
    #expect(!html.contains("bisogno non coperto</span>"), "no question is proposed")
    #expect(page.sections[2].title.contains("nessun ordine pubblicabile"))
    #expect(html.contains("non sono pubblicati per riservatezza"))
    let data = DataFiles(SampleMapping(isSuppressed: true).context()).files[0].table
    #expect(data.rows.allSatisfy { $0[8] == .text("*") && $0[12] == .missing })
  }

  @Test func aMappingWithoutDataStillHasAnIndex() {
    let builder = SchedaBuilder(SampleMapping(isEmpty: true).context())
    #expect(builder.territories.isEmpty)
    #expect(builder.mainFindings == ["Nessun territorio ha dati pubblicabili."])
    #expect(builder.page(of: "R03") == nil)
    #expect(SamplePage.renderer.render(builder.indexPage).contains("</html>"))
  }

  @Test func hostileNamesStayText() throws {
    let page = try page("ATS-327", SampleMapping(isHostile: true))
    let html = SamplePage.renderer.render(page)
    #expect(html.matches(of: #/<script/#).count == 2)
    for file in DataFiles(SampleMapping(isHostile: true).context()).files {
      for line in file.table.text.split(separator: "\r\n") {
        #expect(!["=", "+", "-", "@"].contains(line.prefix(1)))
      }
    }
  }

  @Test func anEarlierDecisionIsShownBesideItsQuestion() throws {
    let cell = try #require(
      SampleMapping().publication.cells.values.first {
        $0.address.territory == "ATS-327" && $0.address.objective == "A4.1"
          && $0.address.target == "tutti"
      })
    var context = SampleMapping().context()
    context.decisions = DecisionRecord([
      Decision(
        finding: try #require(cell.verdict).id, outcome: .disagreed, reason: "Già coperto.",
        date: try #require(CalendarDate(iso: "2025-10-08")), decidedClass: "covered")
    ])
    let page = try #require(SchedaBuilder(context).page(of: "ATS-327"))
    let text = MarkdownRenderer().render(page)
    #expect(
      text.contains(
        "non condiviso (8 ottobre 2025). Già coperto. L’esito è cambiato: allora era «coperto»."))
  }

  @Test func aQuestionSpeaksOfThoseTheObjectiveIsForWhereTheirClassIsShown() throws {
    let builder = SchedaBuilder(SampleMapping().context())
    let region = SchedaPage(builder.index, try #require(SampleMapping.places.first))
    #expect(region.told("A3.1")?.address.target == "famiglie-figli")
    #expect(region.told("A4.1")?.address.target == "tutti", "no typical target")
    #expect(region.told("B3")?.address.target == "tutti")
    let text = MarkdownRenderer().render(region.page)
    #expect(text.contains("«Custodia dei figli nella chiusura estiva», tra le famiglie con figli"))
    #expect(text.contains("», tra le persone interpellate: "))
    #expect(builder.mainFindings.contains { $0.contains(", tra ") })

    let hidden = SchedaBuilder(SampleMapping(isSuppressed: true).context())
    let page = SchedaPage(hidden.index, try #require(SampleMapping.places.first))
    #expect(page.told("A3.1")?.address.target == "tutti", "nothing is shown of families")
  }

  @Test func everyReportTargetHasItsWords() {
    for tongue in Tongue.allCases {
      let names = ReportNames(SampleMapping().context(tongue))
      for code in Set(SampleMapping.typicalTargets.values) {
        #expect(!names.among(code).contains(":"), "\(code)")
      }
      #expect(names.among("famiglie-x").hasSuffix(": famiglie-x"))
    }
  }

  @Test func aNeedWithoutAPlaceInTheOrderIsListedWithItsShare() throws {
    let ranked = MarkdownRenderer().render(try page("R03"))
    #expect(!ranked.contains("Senza posto nell’ordine"))
    let text = MarkdownRenderer().render(try page("R03", SampleMapping(unranked: ["A1", "B1"])))
    let note = try #require(text.split(separator: "\n").first { $0.contains("Senza posto") })
    #expect(note.contains("non chiesti a quasi tutti gli interpellati"))
    let highest = try #require(note.firstRange(of: "«Servizi di care giving a domicilio"))
    let other = try #require(note.firstRange(of: "«Recapito della spesa» "))
    #expect(highest.lowerBound < other.lowerBound, "the highest first")
    #expect(note.matches(of: #/\d+\u{A0}% \(\d+–\d+\)/#).count == 2)
  }

  @Test func theNetworkIsHeldAgainstTheActOnlyWhereItWasLoaded() throws {
    let loaded = MarkdownRenderer().render(try page("ATS-327"))
    #expect(loaded.contains("| Associazioni sindacali | prevista | 1 | 2 |"))
    #expect(loaded.contains("| Ordini professionali | facoltativa | 0 | 0 |"))
    #expect(
      loaded.contains("Nell’elenco caricato nessuna organizzazione della CdP per «Camera di "))
    #expect(loaded.contains("non sostituisce l’istruttoria (paragrafo 4.1)"))
    let ambito = MarkdownRenderer().render(try page("A-cremasco"))
    #expect(ambito.contains("| Associazioni sindacali | prevista | 1 | 2 |"), "that of its ATS")
    #expect(
      MarkdownRenderer().render(try page("ATS-328")).contains(
        "Nell’elenco caricato ci sono tutte le componenti"))
    let unknown = MarkdownRenderer().render(try page("ATS-321"))
    #expect(unknown.contains("Composizione non caricata."))
    let region = MarkdownRenderer().render(try page("R03"))
    #expect(region.contains("ATS della Val Padana: nell’elenco caricato nessuna organizzazione"))
    #expect(region.contains("In 1 ATS l’elenco caricato ha tutte le componenti"))
    #expect(region.contains("ATS di Bergamo e ATS di Brescia: composizione non caricata."))
  }

  @Test func usersOfServicesTellOfBarriersAndNeverOfNeeds() throws {
    let mapping = SampleMapping(isOfUsers: true)
    let page = try page("ATS-327", mapping)
    let text = MarkdownRenderer().render(page)
    let sentence = "ha interpellato utenti di servizi (Indagine conciliazione 2026): informa su"
    #expect(text.components(separatedBy: sentence).count == 3, "in sections 1 and 8")
    #expect(text.contains("la tabella non si può fare"))
    #expect(!text.contains("senza risposta per"))
    let cells = DataFiles(mapping.context()).files[0].table
    #expect(cells.rows.allSatisfy { $0[12] == .missing }, "no share is a need")
  }

  @Test func companiesSpeakApartFromPeople() throws {
    let text = MarkdownRenderer().render(try page("ATS-327", SampleMapping(isOfCompanies: true)))
    #expect(text.contains("### Che cosa dicono le imprese"))
    #expect(text.contains("per cento delle imprese che hanno risposto"))
    #expect(!text.contains("### Da che cosa dipende la priorità"), "no order of people's needs")
    let people = MarkdownRenderer().render(try page("ATS-327"))
    #expect(!people.contains("### Che cosa dicono le imprese"))
    #expect(people.contains("### Da che cosa dipende la priorità"))
  }

  @Test func aProvinceIsNamedAsOne() {
    var context = SampleMapping().context()
    context.frame = TerritoryFrame(places: [
      .init(code: "P-016", level: .province, name: "Bergamo", parent: nil, comuni: [])
    ])
    #expect(ReportNames(context).fullTerritory("P-016") == "Provincia di Bergamo")
  }

  @Test func linksLeadToPlacesOfThePage() throws {
    let html = SamplePage.renderer.render(try page("R03"))
    let ids = Set(html.matches(of: #/ id="([^"]+)"/#).map { String($0.1) })
    for match in html.matches(of: #/href="#([^"]+)"/#) {
      #expect(ids.contains(String(match.1)), "#\(match.1)")
    }
    #expect(html.matches(of: #/ id="([^"]+)"/#).count == ids.count, "ids are unique")
  }

  @Test func theAmbitoPageMatchesItsSnapshot() throws {
    let text = MarkdownRenderer().render(try page("A-cremasco"))
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Snapshots/scheda-A-cremasco.md")
    if ProcessInfo.processInfo.environment["MAPPA_SNAPSHOTS"] == "rewrite" {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(text == (try String(contentsOf: file, encoding: .utf8)))
  }
}
