import Findings
import Region
import Testing

/// Entries put together into services: transitive, decided by the table.
struct IdentityGroupsTests {
  private func service(_ code: ServiceCode) -> Service {
    Service(
      code: code, reference: RecordReference(instrument: "a", line: 2), name: "Nido", provider: "",
      objectives: ["F1.1"], admission: Admission(set: .everyone, agesKnown: true),
      location: "015146", catchment: ["015146"])
  }

  private func pair(
    _ a: ServiceCode, _ b: ServiceCode, _ state: IdentityState, _ score: Double = 10
  ) -> IdentityFinding {
    IdentityFinding(a, b, state: state, score: score, evidence: [])
  }

  private let services = ["a:1", "a:2", "b:1", "b:2"].map { ServiceCode($0) }

  @Test("one service listed three times counts once, though only two pairs were recognised")
  func transitive() {
    let groups = IdentityGroups([pair("a:2", "b:1", .certain), pair("a:1", "a:2", .certain)])
    #expect(groups.distinct(services.map { service($0) }).map(\.code) == ["a:1", "b:2"])
  }

  @Test("a probable pair counts as one only once the table said so")
  func confirmed() {
    let found = [pair("a:1", "b:1", .probable, 5)]
    let all = services.map { service($0) }
    #expect(IdentityGroups(found).distinct(all).count == 4)
    let decided = IdentityGroups(found, confirmed: [.identity("b:1", "a:1")])
    #expect(decided.distinct(all).map(\.code) == ["a:1", "a:2", "b:2"])
  }

  @Test("what the table denied stays apart, also through a third entry")
  func denied() {
    let found = [
      pair("a:1", "b:1", .certain, 12), pair("b:1", "b:2", .certain, 11),
      pair("a:1", "b:2", .certain, 10),
    ]
    let groups = IdentityGroups(found, denied: [.identity("a:1", "b:2")])
    #expect(
      groups.distinct(services.map { service($0) }).map(\.code) == ["a:1", "a:2", "b:2"])
  }
}
