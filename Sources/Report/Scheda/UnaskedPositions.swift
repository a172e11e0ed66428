internal import Disclosure
internal import Region

/// The group of those whose working position nobody knows, where a wave asked nobody for it: there
/// the group is everybody, and showing it would make a missing question look like an answer.
struct UnaskedPositions {
  private struct Place: Hashable {
    let wave: WaveCode
    let territory: TerritoryCode
  }

  private let rests: Set<TargetCode>
  private let asked: Set<Place>

  init(_ context: ReportContext) {
    let parted = context.targets.filter { $0.partition != nil }
    let rests = parted.filter { target in
      !target.set.boxes.isEmpty
        && target.set.boxes.allSatisfy { $0.workers == WorkerSet(.unknown) }
    }
    let partitions = Set(rests.map(\.partition))
    self.rests = Set(rests.map(\.code))
    let positions = Set(parted.filter { partitions.contains($0.partition) }.map(\.code))
      .subtracting(self.rests)
    let cells = context.publication.cells.values.lazy.filter {
      positions.contains($0.address.target) && $0.sign != .notAsked
    }.map { Place(wave: $0.address.wave, territory: $0.address.territory) }
    let numbers = context.publication.numbers.values.lazy.filter {
      positions.contains($0.address.target) && $0.sign != .notAsked
    }.map { Place(wave: $0.address.wave, territory: $0.address.territory) }
    asked = Set(cells).union(numbers)
  }

  /// Whether a wave put no question that the group could be the rest of.
  func contains(_ wave: WaveCode, _ territory: TerritoryCode, _ target: TargetCode) -> Bool {
    rests.contains(target) && !asked.contains(Place(wave: wave, territory: territory))
  }
}
