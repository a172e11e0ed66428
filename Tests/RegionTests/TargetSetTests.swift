import Region
import Testing

@Suite("Sets of people")
struct TargetSetTests {
  let children = TargetSet(TargetBox(ages: AgeSet(0...17)))
  let older = TargetSet(TargetBox(ages: AgeSet(65...110)))
  let disabled = TargetSet(TargetBox(ages: .anyone, conditions: .disability))
  let workers = TargetSet(TargetBox(workers: .working))

  private var all: [TargetSet] { [children, older, disabled, workers, .empty, .everyone] }

  @Test("obey the laws of sets whatever the boxes")
  func laws() {
    for a in all {
      for b in all {
        let (common, rest) = (a.intersection(b), a.subtracting(b))
        #expect(common.atomCount + rest.atomCount == a.atomCount)
        #expect(!rest.intersects(b))
        #expect(rest.union(common).isSubset(of: a) && a.isSubset(of: rest.union(common)))
        #expect(a.union(b).atomCount == a.atomCount + b.atomCount - common.atomCount)
        #expect(a.isSubset(of: b) == rest.isEmpty)
      }
    }
  }

  @Test("count the atoms of overlapping boxes once")
  func overlaps() {
    let union = TargetSet([
      TargetBox(ages: AgeSet(0...17)), TargetBox(ages: AgeSet(10...20)),
    ])
    #expect(union.atomCount == 21 * 4 * 14)
    #expect(TargetSet.everyone.atomCount == 112 * 4 * 14)
    for (i, a) in union.boxes.enumerated() {
      for b in union.boxes[(i + 1)...] { #expect(a.intersection(b).isEmpty) }
    }
  }

  @Test("are the same whatever the order of their parts")
  func order() {
    let parts = [TargetBox(ages: AgeSet(0...2)), TargetBox(ages: AgeSet(65...110))]
    #expect(TargetSet(parts) == TargetSet(parts.reversed()))
  }

  @Test("drop boxes in which a dimension is empty")
  func emptyBoxes() {
    #expect(TargetSet(TargetBox(conditions: [])).isEmpty)
    #expect(TargetSet(TargetBox(workers: [])) == .empty)
  }

  @Test("list working positions in the order of the vocabulary")
  func workerOrder() {
    #expect(WorkerSet(.unknown, .privateFixedTerm).types == [.privateFixedTerm, .unknown])
    #expect(WorkerSet.working.types.count == 10)
    #expect(WorkerSet.all.types == WorkerType.allCases)
  }
}
