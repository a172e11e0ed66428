import Region
import Testing

@testable import Findings

private typealias World = PlacesWorld

/// Method 9, step 1: eligibility outside the dimensions.
struct AccessConditionsTests {
  private func upTo(_ euros: Int?, from least: Int? = nil, employer: String = "")
    -> AccessConditions
  {
    AccessConditions(income: .init(minimum: least, maximum: euros), employer: employer)
  }

  private func overlap(_ service: AccessConditions, _ measure: AccessConditions) -> OverlapFinding?
  {
    let offer = Service(
      code: "s:1", reference: RecordReference(instrument: "catalogo", line: 2), name: "Servizio",
      provider: "Ente", objectives: ["A4.2"],
      admission: Admission(set: World.children(3...5), agesKnown: true), conditions: service,
      location: "015001", catchment: ["015001"])
    var input = World.input([], services: [offer])
    input.measures = [
      MeasureLine(
        code: "prova.uno", measure: "prova", label: LocalizedLabel(it: "Prova"),
        admission: offer.admission, objectives: ["A4.2"], clause: "1", conditions: measure)
    ]
    input.participation = [
      Participation(
        reference: RecordReference(instrument: "adesioni", line: 2), measure: "prova",
        territory: "ATS-1", takesPart: true, period: .always, listIsComplete: true)
    ]
    return Analysis.findings(input).overlaps.first
  }

  @Test("incomes that exclude one another leave no common target, to the euro")
  func excluded() {
    let apart = overlap(upTo(15_000), upTo(nil, from: 15_001))
    #expect(apart?.target == ShareBounds(0) && apart?.overlap == .otherTarget)
    #expect(overlap(upTo(15_000), upTo(nil, from: 15_000))?.overlap == .strong)
  }

  @Test("a limit whose amount nobody states leaves an interval, and is named")
  func unknown() {
    let found = overlap(upTo(15_000), AccessConditions(income: .amountUnknown))
    #expect(found?.target == .unknown)
    #expect(found?.overlap == .toVerify && found?.deciding == .eligibility)
    // Where one side asks nothing, nothing can exclude.
    #expect(overlap(.notStated, AccessConditions(income: .amountUnknown))?.overlap == .strong)
  }

  @Test("a wider limit is an addition, a narrower one is none, and one side alone tells nothing")
  func additions() throws {
    let wider = try #require(overlap(upTo(20_000), upTo(15_000))?.additions)
    #expect(wider.added.contains(.eligibility))
    let narrower = try #require(overlap(upTo(10_000), upTo(15_000))?.additions)
    #expect(!narrower.added.contains(.eligibility) && !narrower.unknown.contains(.eligibility))
    let alone = try #require(overlap(upTo(10_000), .notStated)?.additions)
    #expect(alone.unknown.contains(.eligibility))
  }

  @Test("employers are told apart by code; names that differ are to verify")
  func employers() {
    func found(_ a: String, _ b: String) -> OverlapClass? {
      overlap(AccessConditions(employer: a), AccessConditions(employer: b))?.overlap
    }
    #expect(found("01234567890", "IT01234567890") == .strong)
    #expect(found("01234567890", "07654321098") == .otherTarget)
    #expect(found("Officine Larice SpA", "Officine Larice") == .strong)
    #expect(found("Officine Larice", "Tessitura Betulla") == .toVerify)
  }

  @Test("the lines of a measure admit together what any of them admits")
  func lines() {
    #expect(AccessConditions.any(of: [upTo(10_000), upTo(15_000)]) == upTo(15_000))
    #expect(AccessConditions.any(of: [upTo(10_000), .notStated]) == .notStated)
    #expect(
      AccessConditions.any(of: [upTo(10_000), AccessConditions(income: .amountUnknown)]).income
        == .amountUnknown)
  }
}
