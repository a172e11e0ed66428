import Testing

@testable import Language

@Suite struct PhrasebookTests {
  let it = Phrasebook(.it)
  let en = Phrasebook(.en)

  @Test func aMissingKeyOrArgumentStaysVisible() {
    #expect(it.text("no.such.key") == "⟦no.such.key⟧")
    #expect(it.text("date.since") == "dal ⟦start⟧")
  }

  @Test func pluralFollowsTheArgument() throws {
    let phrase = try #require(Phrase("{count} {count:riga|righe} in {{file}}"))
    #expect(phrase.filled(with: ["count": "1"]) == "1 riga in {file}")
    #expect(phrase.filled(with: ["count": "0"]) == "0 righe in {file}")
    let number = try #require(Phrase("peso {value:#}"))
    #expect(number.filled(with: ["value": "1.5"]) { $0.replacing(".", with: ",") } == "peso 1,5")
    #expect(phrase.argumentNames == ["count"])
    let more = try #require(Phrase("{count:un’altra|altre #}"))
    #expect(more.filled(with: ["count": "1"]) == "un’altra")
    #expect(more.filled(with: ["count": "1.234"]) == "altre 1.234")
    #expect(more.filled(with: [:]) == "altre ⟦count⟧")
  }

  @Test(
    arguments: [
      (
        "run.cells",
        ["published": "1", "assessed": "1", "ats": "1", "atsAssessed": "1", "withheld": "1"],
        "1 cella pubblicabile su 1 (1 su 1 di ATS); 1 trattenuta per riservatezza.",
        "1 of 1 cell can be published (1 of 1 at ATS level); 1 withheld for confidentiality."
      ),
      (
        "matrix.title.zero", ["all": "1", "share": "10 %"],
        "Dove manca la risposta: nessun bisogno supera il 10 % nella stima più prudente, su 1 misurato",
        "Where an answer is lacking: no need is surely above 10 %, of 1 measured"
      ),
      (
        "ranking.rest", ["count": "1"], "Un altro bisogno è in appendice.",
        "1 more need is in the appendix."
      ),
      ("unknown.more", ["objectives": "A", "count": "1"], "A e un altro", "A and 1 other"),
      (
        "trace.units", ["count": "1"], "Tra loro ci sono persone di 1 azienda.",
        "They include people of 1 company."
      ),
      ("bench.moreOffers", ["offers": "A", "count": "1"], "A e un’altra", "A and 1 more"),
      ("parts.more", ["parts": "A", "count": "1"], "A; e un’altra parte", "A; and 1 more part"),
      (
        "offer.places.range", ["least": "0", "count": "1"],
        "da 0 a 1 posto (le fonti non dicono lo stesso numero)",
        "from 0 to 1 place (sources do not tell the same number)"
      ),
      (
        "diagnostic.ingest.more", ["code": "x", "count": "1"],
        "un’altra riga respinta per lo stesso motivo (x).",
        "1 more row refused for the same reason (x)."
      ),
      (
        "diagnostic.source.mostly-rejected", ["rejected": "1", "total": "1"],
        "1 riga su 1 è stata respinta: il profilo non è quello di questo file.",
        "1 row of 1 was rejected: the profile is not the one of this file."
      ),
      (
        "comparison.atLeast", ["points": "1", "count": "1"],
        "nessuna differenza rilevabile (servirebbe almeno 1 punto)",
        "no detectable difference (at least 1 point would be needed)"
      ),
      (
        "explain.territory",
        [
          "share": "q", "first": "A", "value": "3", "second": "B", "other": "2", "difference": "+1",
          "points": "1", "reading": "r",
        ],
        "  q: A 3, B 2, +1 punto; r", "  q: A 3, B 2, +1 point; r"
      ),
    ] as [(String, [String: String], String, String)])
  func oneIsSaidAsOne(
    _ key: String, _ arguments: [String: String], _ italian: String, _ english: String
  ) {
    #expect(it.text(key, arguments) == italian)
    #expect(en.text(key, arguments) == english)
  }

  @Test(arguments: ["open {", "{}", "close }", "{a:one}", "{a:one|two|three}", "{a b}"])
  func aBrokenWordingIsRefused(_ wording: String) {
    #expect(Phrase(wording[...]) == nil)
  }

  @Test func argumentsAreNotReadAsTemplates() throws {
    let phrase = try #require(Phrase("il valore «{value}»"))
    #expect(phrase.filled(with: ["value": "{value}"]) == "il valore «{value}»")
  }

  @Test func numbersTakeTheFormOfTheLanguage() {
    #expect(it.whole(1_234_567) == "1.234.567")
    #expect(en.whole(-1234) == "−1,234")
    #expect(it.decimal(1234.56, places: 1) == "1.234,6")
    #expect(en.decimal(0.005, places: 2) == "0.01")
    #expect(it.decimal(-0.04, places: 1) == "0,0")
    #expect(it.decimal(.nan) == "–")
    #expect(it.percent(0.845, places: 0) == "85\u{A0}%")
    #expect(en.percent(0.845, places: 1) == "84.5%")
    #expect(it.percentRange(0.8, 0.87) == "80–87\u{A0}%")
    #expect(it.range(80_700, 108_700) == "80.700–108.700")
    #expect(it.range(3, 3) == "3")
  }

  @Test func halvesRoundAwayFromZeroWhateverTheBinaryNoise() {
    #expect(it.percent(0.285) == "29\u{A0}%")
    #expect(Phrasebook.machine(0.285 * 100, places: 0) == "29")
    #expect(Phrasebook.machine(-1234.5, places: 1) == "-1234.5")
    #expect(Phrasebook.machine(.infinity, places: 1) == nil)
    #expect(Phrasebook.machine(0.05, places: 4) == "0.0500")
  }

  @Test func placesAreOrdinal() {
    #expect(it.place(3) == "3ª")
    #expect(
      [1, 2, 3, 4, 11, 12, 13, 21, 111].map(en.place) == [
        "1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "111th",
      ])
  }

  @Test func datesAreReadAsPeopleReadThem() {
    #expect(it.date(year: 2026, month: 3, day: 1) == "1º marzo 2026")
    #expect(en.date(year: 2026, month: 6, day: 30) == "30 June 2026")
    let eighth = it.date(year: 2026, month: 2, day: 8)
    #expect(it.span(from: eighth, to: nil) == "dall’8 febbraio 2026")
    #expect(it.span(from: nil, to: "18 maggio 2026") == "fino al 18 maggio 2026")
    #expect(it.span(from: "a", to: "b") == "a – b")
    #expect(it.span(from: nil, to: nil) == nil)
  }

  @Test func listsReadAsSentences() {
    #expect(it.list([]) == "")
    #expect(it.list(["a"]) == "a")
    #expect(it.list(["a", "b", "c"]) == "a, b e c")
    #expect(it.list(["comuni", "enti"]) == "comuni ed enti")
    #expect(en.list(["a", "b"]) == "a and b")
    #expect(it.capitalised("è così") == "È così")
  }
}
