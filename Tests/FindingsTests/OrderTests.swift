import Region
import Testing

@testable import Findings

/// What is kept in sets comes out in one order, and what is equal is equal.
struct OrderTests {
  @Test("one zone whose ages come from several places is told in one order")
  func assumedAges() {
    let sources: [AssumedAges.Source] = [
      .territory("ATS-1"), .territory("R03"), .otherZones, .even,
    ]
    let all = sources.map { AssumedAges(zone: "A-nord", source: $0) }
    #expect(all.reversed().sorted() == all)
    for a in all {
      for b in all { #expect((a == b) == !(a < b || b < a)) }
    }
  }

  @Test("sets of the same comuni are one key, whatever room they have")
  func comuneSets() {
    var small = ComuneSet.empty
    var large = ComuneSet(capacity: 200)
    #expect(small == large && Set([small, large]).count == 1)
    var one = ComuneSet(capacity: 1)
    one.insert(0)
    small.formUnion(one)
    large.insert(0)
    #expect(small == large && Set([small, large]).count == 1)
    large.insert(150)
    #expect(small != large)
  }
}
