public import Region

/// Cells from tables that somebody else aggregated, with what they have. Their people are taken as
/// a simple random sample (`DesignAssumption.simpleRandom`); bands of respondents' own age are
/// strata of it. What a table does not tell has no estimate.
public enum AggregateCells {
  /// Why rows of a table give no cell.
  public enum Fault: Error, Hashable, Sendable {
    /// A count above its base, or below 0.
    case countOutsideBase(RecordReference)
    /// Quantities of one cell and band that cannot be of the same people: bases differ, or met,
    /// unmet and no need exceed the base.
    case inconsistentRows(RecordReference)
    /// People with and without the need who do not add up to the base: some answers are counted as
    /// neither.
    case answersBelowBase(RecordReference, counted: Int, base: Int)
  }

  /// Cells and the rows that gave none.
  public struct Result: Hashable, Sendable {
    /// In the order of their keys.
    public let cells: [CubeCell]
    /// In the order of the rows.
    public let faults: [Fault]
  }

  private struct Group: Hashable {
    let key: CellKey
    let instrument: InstrumentCode
    let band: String
  }

  /// Makes the cells. Rows of the same quantity, cell and band add up: answers to a single-choice
  /// question that mean the same. Where a table has rows for everybody beside rows by band, those
  /// for everybody are used.
  public static func make(
    from rows: [AggregateCount], wave: WaveCode, population: PopulationAsked, sampling: Sampling
  ) -> Result {
    var faults: [(RecordReference, Fault)] = []
    var groups: [Group: [AggregateCount]] = [:]
    for row in rows.sorted(by: { $0.reference < $1.reference }) {
      guard row.count >= 0, row.count <= row.base else {
        faults.append((row.reference, .countOutsideBase(row.reference)))
        continue
      }
      let key = CellKey(
        wave: wave, territory: row.territory, objective: row.objective, target: row.target)
      groups[
        Group(key: key, instrument: row.reference.instrument, band: row.respondentBand), default: []
      ].append(row)
    }
    let whole = Set(groups.keys.filter { $0.band.isEmpty }.map(\.key))
    var parts: [CellKey: [CubeCell]] = [:]
    for (group, rows) in groups.sorted(by: { precedes($0.key, $1.key) }) {
      if !group.band.isEmpty, whole.contains(group.key) { continue }
      do throws(Fault) {
        parts[group.key, default: []].append(
          try cell(
            group.key, rows, instrument: group.instrument, population: population,
            sampling: sampling))
      } catch {
        faults.append((rows[0].reference, error))
      }
    }
    var cells: [CubeCell] = []
    for key in parts.keys.sorted() {
      let bands = parts[key]!
      do {
        cells.append(try CubeCell.combining(bands))
      } catch {
        let place = groups.filter { $0.key.key == key }.map { $0.value[0].reference }.min()!
        faults.append((place, .inconsistentRows(place)))
      }
    }
    return Result(cells: cells, faults: faults.sorted { $0.0 < $1.0 }.map(\.1))
  }

  private static func precedes(_ a: Group, _ b: Group) -> Bool {
    if a.key != b.key { return a.key < b.key }
    return (a.instrument.rawValue, a.band) < (b.instrument.rawValue, b.band)
  }

  private static func cell(
    _ key: CellKey, _ rows: [AggregateCount], instrument: InstrumentCode,
    population: PopulationAsked, sampling: Sampling
  ) throws(Fault) -> CubeCell {
    let place = rows[0].reference
    var sums: [AggregateCount.Quantity: Int] = [:]
    for row in rows { sums[row.quantity, default: 0] += row.count }
    func bases(_ isBarrier: Bool) -> Set<Int> {
      Set(rows.filter { $0.quantity.isBarrier == isBarrier }.map(\.base))
    }
    let needBases = bases(false)
    let barrierBases = bases(true)
    guard needBases.count <= 1, barrierBases.count <= 1 else { throw .inconsistentRows(place) }
    var split = try NeedSplit(
      base: needBases.first ?? 0, inNeed: sums[.inNeed], unmet: sums[.unmet],
      noNeed: sums[.noNeed], at: place)
    if let base = barrierBases.first {
      split.counts.barrierAnswered = base
      for (index, barrier) in Barrier.allCases.enumerated() {
        guard let count = sums[.barrier(barrier)] else { continue }
        guard count <= base else { throw .inconsistentRows(place) }
        split.counts.barriers[index] = count
        split.available.insert(.barrier(barrier))
      }
    }
    return .simpleRandom(
      key: key, instruments: [instrument], population: population, sampling: sampling,
      counts: split.counts, available: split.available)
  }
}

extension AggregateCount.Quantity {
  fileprivate var isBarrier: Bool {
    if case .barrier = self { true } else { false }
  }
}

/// How far a table tells need, unmet and no need apart.
private struct NeedSplit {
  var counts = CellCounts()
  var available: Set<Indicator> = []

  /// Where need and no need are told, they make up the base: either need holds the unmet, or the
  /// three are answers to one question that exclude each other.
  init(base: Int, inNeed: Int?, unmet: Int?, noNeed: Int?, at place: RecordReference)
    throws(AggregateCells.Fault)
  {
    var need = inNeed ?? noNeed.map { base - $0 }
    if let inNeed, let noNeed, inNeed + noNeed != base {
      let told = inNeed + noNeed + (unmet ?? 0)
      if inNeed + noNeed > base || told > base { throw .inconsistentRows(place) }
      guard told == base else {
        throw .answersBelowBase(place, counted: told, base: base)
      }
      need = base - noNeed
    }
    if let need, let unmet, unmet > need { throw .inconsistentRows(place) }
    if (need ?? 0) < 0 || (unmet ?? 0) > base { throw .inconsistentRows(place) }
    switch (need, unmet) {
    case (let need?, let unmet?):
      counts.unmet = unmet
      counts.metUnspecified = need - unmet
      counts.none = base - need
      available = Set(Indicator.allCases.filter { $0.base != .barrierAnswered })
    case (let need?, nil):
      counts.inNeedUnsplit = need
      counts.none = base - need
      available = [.inNeed]
    case (nil, let unmet?):
      counts.unmet = unmet
      counts.notUnmetUnsplit = base - unmet
      available = [.unmet]
    case (nil, nil):
      break
    }
  }
}
