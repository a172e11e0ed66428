internal import Dispatch
internal import Foundation
internal import Synchronization

/// The sums of one territory, while the people of the sample pass by in their order.
protocol TerritorySum: AnyObject {
  associatedtype Part: Sendable
  /// Takes the people of the territory among those of a block.
  func take(_ block: CaseBlock, _ people: [Int32])
  /// Closes the units that are over, all but `unit`; called after every block.
  func settle(except unit: Int32)
  /// The result, after the last block.
  func parts() -> [Part]
}

/// Sums territory by territory over cases that are read in their order and never held: as many
/// territories at a time as the memory for sums allows, on as many processors as there are. What one
/// territory holds does not depend on the others.
struct TerritoryPass: Sendable {
  private struct Batch: Sendable {
    var territories: [Int] = []
    var bytes = 0
    var people = 0
  }

  let cases: OrderedCases
  let order: CanonicalOrder
  let model: CalibrationModel?
  /// The groups of people of each territory.
  let groups: [[GroupTable.Group]]

  init(_ order: CanonicalOrder, model: CalibrationModel?, territoryCount: Int) {
    self.order = order
    self.model = model
    cases = order.cases
    groups = order.groups.byTerritory(territoryCount)
  }

  /// The same over another sequence of cases, of which nobody wants calibrated sums.
  init(_ other: TerritoryPass, over cases: OrderedCases) {
    self.cases = cases
    order = other.order
    model = nil
    groups = other.groups
  }

  /// What comes of every territory that has people, in any order.
  ///
  /// - Parameters:
  ///   - bytes: how much memory the sums of a territory take.
  ///   - make: starts the sums of a territory; nil where nothing is wanted of it.
  func run<Sum: TerritorySum>(
    bytes: (Int) -> Int, _ make: @Sendable (Int, CalibrationPassage?) -> Sum?
  ) throws(ScratchFault) -> [Sum.Part] {
    let sizes = groups.indices.map { groups[$0].isEmpty ? 0 : max(1, bytes($0)) }
    let processors = ProcessInfo.processInfo.activeProcessorCount
    let workers = max(1, min(processors, cases.room.sums / max(1, sizes.max() ?? 1)))
    let batches = batches(sizes, workers: workers)
    let next = Mutex(0)
    let found = Mutex([Result<[Sum.Part], ScratchFault>]())
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      while true {
        let index = next.withLock { next in
          next += 1
          return next - 1
        }
        guard index < batches.count else { return }
        let result = Result { () throws(ScratchFault) in
          try sweep(batches[index].territories, make)
        }
        found.withLock { $0.append(result) }
      }
    }
    var parts: [Sum.Part] = []
    for result in found.withLock({ $0 }) { parts += try result.get() }
    return parts
  }

  /// The largest territories go first and apart, so that no processor is left with one at the end.
  private func batches(_ sizes: [Int], workers: Int) -> [Batch] {
    let people = groups.map { $0.reduce(0) { $0 + $1.people } }
    let room = cases.room.sums / workers
    var batches = [Batch](repeating: Batch(), count: workers)
    for territory in groups.indices.filter({ sizes[$0] > 0 })
      .sorted(by: { (people[$1], $0) < (people[$0], $1) })
    {
      let fitting = batches.indices.filter {
        batches[$0].bytes == 0 || batches[$0].bytes + sizes[territory] <= room
      }
      var place = fitting.min { batches[$0].people < batches[$1].people }
      if place == nil {
        place = batches.count
        batches.append(Batch())
      }
      batches[place!].territories.append(territory)
      batches[place!].bytes += sizes[territory]
      batches[place!].people += people[territory]
    }
    return batches.filter { $0.bytes > 0 }.sorted { $0.people > $1.people }
  }

  /// One passage for some territories.
  private func sweep<Sum: TerritorySum>(
    _ territories: [Int], _ make: (Int, CalibrationPassage?) -> Sum?
  ) throws(ScratchFault) -> [Sum.Part] {
    let passage = model.map {
      CalibrationPassage(model: $0, units: UnitWindow(patternCount: $0.patternCount))
    }
    var sums: [Sum] = []
    var place = [Int](repeating: -1, count: groups.count)
    for territory in territories {
      guard let sum = make(territory, passage) else { continue }
      place[territory] = sums.count
      sums.append(sum)
    }
    if sums.isEmpty { return [] }
    var people = [[Int32]](repeating: [], count: sums.count)
    let reader = CaseReader(cases, units: passage?.units)
    while let block = try reader.next() {
      for index in 0..<block.count {
        let group = order.groups[block[index].group]
        for territory in order.groups.territories(of: group) {
          let sum = place[Int(territory)]
          if sum >= 0 { people[sum].append(Int32(index)) }
        }
      }
      for (index, sum) in sums.enumerated() {
        if !people[index].isEmpty {
          sum.take(block, people[index])
          people[index].removeAll(keepingCapacity: true)
        }
        sum.settle(except: block.openUnit)
      }
    }
    return sums.flatMap { $0.parts() }
  }
}
