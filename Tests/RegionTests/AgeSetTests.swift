import Region
import Testing

@Suite("Sets of ages")
struct AgeSetTests {
  @Test("hold closed ranges of single years, the oldest together")
  func ranges() {
    let ages = AgeSet(3...5).union(AgeSet(11...13)).union(AgeSet(14...17))
    #expect(ages.ranges == [3...5, 11...17])
    #expect(ages.count == 10)
    #expect(ages.contains(year: 12))
    #expect(!ages.contains(year: 6))
    #expect(AgeSet(65...200).ranges == [65...110])
    #expect(AgeSet(110...110).count == 1)
  }

  @Test("keep nobody apart from every age")
  func nobody() {
    #expect(AgeSet.all.count == 112)
    #expect(AgeSet.anyone.count == 111)
    #expect(AgeSet.nobody.years.isEmpty)
    #expect(AgeSet.anyone.intersection(.nobody).isEmpty)
    #expect(AgeSet.all.subtracting(.anyone) == .nobody)
  }

  @Test("obey the laws of sets", arguments: [0...2, 0...17, 3...18, 65...110, 18...64])
  func laws(years: ClosedRange<Int>) {
    let ages = AgeSet(years)
    for other in [AgeSet.empty, .nobody, .all, AgeSet(10...70)] {
      let rest = ages.subtracting(other)
      #expect(rest.intersection(other).isEmpty)
      #expect(rest.union(ages.intersection(other)) == ages)
      #expect(ages.isSubset(of: ages.union(other)))
      #expect(ages.intersection(other) == other.intersection(ages))
    }
  }
}
