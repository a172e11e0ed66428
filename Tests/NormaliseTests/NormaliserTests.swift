import Diagnostics
import Foundation
import Ingest
import ReferenceData
import Region
import Testing

@testable import Normalise

/// Raw rows into the regional vocabulary: resolved, or said, never guessed.
struct NormaliserTests {
  static let reference: ReferenceLibrary = {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return try! ReferenceLibrary.load(at: root.appendingPathComponent("Data/reference"))
  }()
  static let date = CalendarDate(iso: "2026-06-30")!

  private func normaliser(kind: InstrumentKind = .catalogue, countsOutside: Bool = false)
    -> Normaliser
  {
    Normaliser(
      instrument: Instrument(code: "fonte", kind: kind, title: "", wave: "fonte"),
      reference: Self.reference, register: Self.reference.territories,
      resolver: Self.reference.resolver, date: Self.date, countsOutside: countsOutside,
      file: "fonte.csv")
  }

  private func service(
    _ name: String = "Centro", place: RawPlace, catchment: RawService.Catchment = .level(.comune),
    words: [String] = ["minori"], ages: (Int?, Int?) = (nil, nil), code: String? = nil
  ) -> RawRow {
    .service(
      RawService(
        line: 7, code: code, name: name, provider: "Ente", providerCode: nil, objectives: ["A3.1"],
        targetWords: words, minimumAge: ages.0, maximumAge: ages.1, place: place,
        catchment: catchment, places: nil, price: .unknown, hours: nil, period: .always,
        stage: .unknown, provision: .unknown))
  }

  /// The service of a row, and what became of the row.
  private func normalised(_ row: RawRow, _ normaliser: Normaliser) -> (Service?, RowVerdict) {
    var found: Service?
    let verdict = normaliser.normalise(row) {
      if case .service(let service) = $0 { found = service }
    }
    return (found, verdict)
  }

  private func reasons(_ verdict: RowVerdict) -> [Diagnostic] {
    if case .rejected(let reasons) = verdict { return reasons }
    return []
  }

  @Test("a comune is resolved whatever its spelling, and a catchment follows from it")
  func place() {
    let normaliser = normaliser()
    let (found, _) = normalised(
      service(place: RawPlace(comune: "SALO'", provincia: "BS"), catchment: .level(.ats)),
      normaliser)
    #expect(found?.location == "017170")
    #expect(found?.catchment == ["ATS-326"])
    #expect(normaliser.diagnostics.isEmpty)
  }

  @Test("a territory served that cannot be read leaves the service possible in its ATS, not sure")
  func unreadCatchment() {
    func catchment(_ names: [String]) -> (Service?, [String]) {
      let normaliser = normaliser()
      let place = RawPlace(comune: "Bergamo", provincia: "BG")
      let (found, _) = normalised(service(place: place, catchment: .named(names)), normaliser)
      return (found, normaliser.diagnostics.map(\.code))
    }
    let (read, none) = catchment(["Crema (CR)", "ATS di Bergamo"])
    #expect(read?.catchment == ["019035", "ATS-325"] && read?.possibleCatchment == [])
    #expect(none == [])
    let (partly, warnings) = catchment(["Crema (CR)", "Vattelapesca"])
    #expect(partly?.catchment == ["019035"] && partly?.possibleCatchment == ["ATS-325"])
    #expect(warnings.map { $0.hasPrefix("territory.unknown") } == [true])
    let (unread, _) = catchment(["Vattelapesca"])
    #expect(unread?.catchment == [] && unread?.possibleCatchment == ["ATS-325"])
    // Elsewhere is known: nothing is possible for it.
    let (outside, notes) = catchment(["Crema (CR)", "Roma (RM)"])
    #expect(outside?.catchment == ["019035"] && outside?.possibleCatchment == [])
    #expect(notes == ["territory.outside"])
  }

  @Test("a comune that cannot be resolved rejects the row; its province is no substitute")
  func unknownComune() {
    let (found, verdict) = normalised(
      service(place: RawPlace(comune: "Bergamasco", provincia: "BG")), normaliser())
    #expect(found == nil)
    let reason = reasons(verdict).first
    #expect(reason?.code.hasPrefix("territory.unknown") == true)
    #expect(reason?.location == SourceLocation(file: "fonte.csv", line: 7))
    #expect(reason?.arguments["value"] == "Bergamasco")
  }

  @Test("a place outside is counted apart where the profile says so, else rejected")
  func outside() {
    let rome = service(place: RawPlace(comune: "Roma", provincia: "RM"))
    #expect(reasons(normalised(rome, normaliser()).1).map(\.code) == ["territory.outside"])
    guard case .nonData(.outsideTerritory) = normalised(rome, normaliser(countsOutside: true)).1
    else {
      Issue.record("not counted apart")
      return
    }
  }

  @Test("an ATS stated beside a comune is checked, and the comune decides")
  func contradiction() {
    let normaliser = normaliser()
    let (found, _) = normalised(
      service(place: RawPlace(comune: "Bergamo", provincia: "BG", ats: "ATS di Pavia")), normaliser)
    #expect(found?.location == "016024")
    #expect(normaliser.diagnostics.map(\.code) == ["territory.contradiction"])
    #expect(normaliser.diagnostics.first?.arguments["known"] == "ATS di Bergamo")
  }

  @Test("six rows with one doubt are one warning that counts them")
  func tally() {
    let normaliser = normaliser()
    for _ in 0..<6 {
      _ = normalised(
        service(place: RawPlace(comune: "Bergamo"), words: ["marziani"]), normaliser)
    }
    #expect(normaliser.diagnostics.count == 1)
    #expect(normaliser.diagnostics.first?.arguments["rows"] == "6")
  }

  @Test("a word that nobody knows leaves the ages unknown, never everybody and never nobody")
  func unknownWord() {
    let (found, _) = normalised(
      service(place: RawPlace(comune: "Bergamo"), words: ["marziani"]), normaliser())
    #expect(found?.admission.agesKnown == false)
    #expect(found?.admission.sure.isEmpty == true)
    #expect(found?.admission.possible == .everyone)
  }

  @Test("age limits narrow the words, and stand alone where there are none")
  func ages() {
    let (narrowed, _) = normalised(
      service(place: RawPlace(comune: "Bergamo"), words: ["minori"], ages: (6, 10)), normaliser())
    #expect(narrowed?.admission.set.boxes.map(\.ages) == [AgeSet(6...10)])
    #expect(narrowed?.admission.agesKnown == true)
    let (alone, _) = normalised(
      service(place: RawPlace(comune: "Bergamo"), words: [], ages: (65, nil)), normaliser())
    #expect(alone?.admission.set.boxes.map(\.ages) == [AgeSet(65...AgeSet.oldest)])
  }

  @Test("a service without a code gets one from what it says, whatever its line")
  func contentCode() {
    let a = normalised(service("Uno", place: RawPlace(comune: "Bergamo")), normaliser()).0
    let again = normalised(service("Uno", place: RawPlace(comune: "Bergamo")), normaliser()).0
    let other = normalised(service("Due", place: RawPlace(comune: "Bergamo")), normaliser()).0
    #expect(a?.code == again?.code)
    #expect(a?.code != other?.code)
  }

  @Test("a code that repeats keeps both services and says so")
  func repeatedCode() {
    let normaliser = normaliser()
    let first = normalised(service(place: RawPlace(comune: "Bergamo"), code: "9"), normaliser).0
    let second = normalised(service(place: RawPlace(comune: "Lodi"), code: "9"), normaliser).0
    #expect(first?.code == "fonte:9")
    #expect(second?.code == "fonte:9~2")
    #expect(normaliser.diagnostics.map(\.code) == ["service.repeated-code"])
  }

  @Test("an unknown measure is rejected with those of the registry")
  func unknownMeasure() {
    let verdict = normaliser(kind: .participation).normalise(
      .participation(
        RawParticipation(
          line: 3, measure: "sprynt", place: RawPlace(ambito: "Lodi"), takesPart: true,
          periods: [.always], site: "", listIsComplete: false))
    ) { _ in }
    let reason = reasons(verdict).first
    #expect(reason?.code == "measure.unknown")
    #expect(reason?.arguments["candidates"]?.contains("sprint") == true)
  }
}

/// Paragraph 4.3 of the act.
struct RecipientRuleTests {
  private let child = [CaredPerson(ages: AgeSet(3...5))]

  @Test("a worker with care duties who lives in Lombardy is a recipient")
  func recipient() {
    #expect(
      RecipientRule.recipient(worker: .selfEmployed, caredFor: child, isInRegion: true) == .yes)
    #expect(
      RecipientRule.recipient(worker: .unemployedWithPact, caredFor: child, isInRegion: true)
        == .yes)
  }

  @Test("one condition that surely fails is enough for a no")
  func notRecipient() {
    #expect(RecipientRule.recipient(worker: .selfEmployed, caredFor: [], isInRegion: true) == .no)
    #expect(
      RecipientRule.recipient(worker: .unemployedWithoutPact, caredFor: child, isInRegion: true)
        == .no)
    #expect(
      RecipientRule.recipient(worker: .selfEmployed, caredFor: child, isInRegion: false) == .no)
  }

  @Test("what nobody stated stays unknown")
  func unknown() {
    #expect(
      RecipientRule.recipient(worker: .unknown, caredFor: child, isInRegion: true) == .unknown)
    #expect(
      RecipientRule.recipient(worker: .selfEmployed, caredFor: nil, isInRegion: true) == .unknown)
    #expect(
      RecipientRule.recipient(worker: .selfEmployed, caredFor: child, isInRegion: nil) == .unknown)
    #expect(
      RecipientRule.recipient(worker: .notWorking, caredFor: child, isInRegion: true) == .unknown)
  }
}
