import Region
import Testing

@testable import Findings

private typealias World = PlacesWorld

/// A service whose catchment could be read in part: sure where it was, possible around.
struct UnreadCatchmentTests {
  /// Surely in the north, possibly anywhere in the ATS.
  private let service = Self.service("s:1", sure: ["A-nord"], possible: ["ATS-1"])

  private static func service(
    _ code: ServiceCode, provider: String = "Ente", sure: [TerritoryCode],
    possible: [TerritoryCode] = []
  ) -> Service {
    Service(
      code: code, reference: RecordReference(instrument: "catalogo", line: 2),
      name: "Servizio \(code)", provider: provider, objectives: ["A4.2"],
      admission: Admission(set: World.children(3...5), agesKnown: true), location: "015001",
      catchment: sure, possibleCatchment: possible, places: 40)
  }

  private func offers(_ territory: TerritoryCode) -> CellOffers {
    OfferFinder(World.input([], services: [service]), services: [JoinedService([service])]).offers(
      objective: "A4.2", target: World.children(3...5), territory: territory)
  }

  @Test("it answers surely where it was read, and possibly in the rest of its ATS")
  func admission() {
    #expect(offers("A-nord").admission == .surely && offers("A-nord").missing == [])
    #expect(offers("A-sud").admission == .possibly && offers("A-sud").missing == [.territory])
    #expect(offers("015004").missing == [.territory])
  }

  @Test("none of its places is surely anywhere, and all of them may be")
  func capacity() {
    for territory: TerritoryCode in ["A-nord", "A-sud"] {
      let input = World.input([World.cell(territory, "A4.2")], services: [service])
      #expect(World.finding(input).places.capacity == CountBounds(0, 40))
    }
  }

  @Test("beside a service of a territory that was not read, nobody knows whether they overlap")
  func services() {
    func found(_ place: TerritoryCode) -> ServiceOverlaps {
      let other = Self.service("t:1", provider: "Altri", sure: [place])
      return Analysis.findings(World.input([], services: [service, other])).serviceOverlaps
    }
    #expect(found("015001").counts == [.strong: 1])
    #expect(found("015004").counts == [.toVerify: 1])
    #expect(found("015004").listed.isEmpty)
  }

  @Test("a measure that runs only in a territory that was not read is to be verified")
  func measure() {
    func overlap(_ service: Service) -> OverlapFinding? {
      var input = World.input([], services: [service])
      input.measures = [
        MeasureLine(
          code: "prova.uno", measure: "prova", label: LocalizedLabel(it: "Prova"),
          admission: service.admission, objectives: ["A4.2"], clause: "1")
      ]
      input.participation = [
        Participation(
          reference: RecordReference(instrument: "adesioni", line: 2), measure: "prova",
          territory: "A-sud", takesPart: true, period: .always, listIsComplete: true)
      ]
      return Analysis.findings(input).overlaps.first
    }
    #expect(overlap(service)?.overlap == .toVerify)
    #expect(overlap(service)?.deciding == .territory)
    #expect(overlap(Self.service("s:1", sure: ["A-nord"]))?.overlap == .replicable)
    let unread = Self.service("s:1", sure: [], possible: ["A-nord"])
    #expect(overlap(unread)?.overlap == .replicable)
  }
}
