import Region
import Testing

@testable import Findings

/// An entry of one list is one entry of another at most.
struct IdentityRivalsTests {
  private func settled(
    _ pairs: [(ServiceCode, ServiceCode, IdentityState, Double)]
  ) -> [IdentityState] {
    let found = pairs.map {
      IdentityFinding($0.0, $0.1, state: $0.2, score: $0.3, evidence: [])
    }
    let codes = Set(pairs.flatMap { [$0.0, $0.1] })
    let lists = Dictionary(
      uniqueKeysWithValues: codes.map { code in
        (code, InstrumentCode(String(code.rawValue.prefix { $0 != ":" })))
      })
    return IdentityRivals(found, lists: lists).settled.map(\.state)
  }

  @Test("what surely is one entry of a list is no other of it without a person's word")
  func surely() {
    #expect(
      settled([("a:1", "b:1", .certain, 8), ("a:1", "b:2", .probable, 4)])
        == [.certain, .possible])
    #expect(
      settled([("a:1", "b:1", .certain, 8), ("a:1", "c:2", .probable, 4)])
        == [.certain, .probable])
  }

  @Test("of two that may be it the one that fits better by three bits stays probable")
  func better() {
    #expect(
      settled([("a:1", "b:1", .probable, 4), ("a:1", "b:2", .probable, 1)])
        == [.probable, .possible])
    #expect(
      settled([("a:1", "b:1", .probable, 4), ("a:1", "b:2", .probable, 1.5)])
        == [.probable, .probable])
  }

  @Test("two that fit equally well are for a person to choose between")
  func alike() {
    #expect(
      settled([("a:1", "b:1", .certain, 8), ("a:1", "b:2", .certain, 8)])
        == [.probable, .probable])
    #expect(
      settled([("a:1", "b:1", .certain, 8), ("a:1", "b:2", .certain, 6)])
        == [.certain, .probable])
  }

  @Test("a list that repeats an entry has no rivals in it")
  func repeated() {
    #expect(
      settled([
        ("a:1", "b:1", .certain, 8), ("a:1", "b:2", .certain, 6), ("b:1", "b:2", .certain, 9),
      ]) == [.certain, .certain, .certain])
  }

  @Test("the reason why a pair is less sure is told")
  func reason() {
    func service(_ code: ServiceCode, _ name: String, address: String) -> Service {
      Service(
        code: code,
        reference: RecordReference(
          instrument: InstrumentCode(String(code.rawValue.prefix(1))), line: 2),
        name: name, provider: "Coop Resede", objectives: ["F10.1"],
        admission: Admission(set: .everyone, agesKnown: false), location: "015146",
        address: address, catchment: ["015146"])
    }
    let found = IdentityFinder(words: .shipped).findings([
      service("a:1", "RSA Betulla", address: "Via Po 1"),
      service("b:1", "R.S.A. BETULLA", address: "VIA PO, 1"),
      service("b:2", "R.S.A. GINEPRO", address: "VIA PO, 1"),
    ]).filter { $0.first == "a:1" }
    #expect(found.map(\.state) == [.certain, .possible])
    #expect(found[1].contradictions.contains(.betterTwin))
  }
}
