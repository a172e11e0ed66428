public import Region

/// Cells from tables that somebody else aggregated, with what they have. Where a table prints no
/// uncertainty of its own, its people are taken as a simple random sample
/// (`DesignAssumption.simpleRandom`); bands of respondents' own age are strata of it. What a table
/// does not tell has no estimate; where it does not say of how many people, nothing has.
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
    /// The same of printed shares, as a share of everybody.
    case sharesBelowWhole(RecordReference, sum: Double)
    /// Printed shares of answers that exclude each other, which add up to more than everybody.
    case sharesAboveWhole(RecordReference, sum: Double)
    /// More people with the need unmet than with the need; shares of the same base.
    case unmetAboveNeed(RecordReference, unmet: Double, need: Double)
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
      guard row.count.map({ $0 >= 0 && $0 <= row.base ?? .max }) ?? true else {
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
      // Bands of which one has no base tell nothing of all of them.
      if let unknown = bands.first(where: \.hasNoBase) {
        cells.append(unknown)
        continue
      }
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
    func bases(_ isBarrier: Bool) -> Set<Int> {
      Set(rows.filter { $0.quantity.isBarrier == isBarrier }.compactMap(\.base))
    }
    let needBases = bases(false)
    let barrierBases = bases(true)
    guard needBases.count <= 1, barrierBases.count <= 1 else { throw .inconsistentRows(place) }
    var told: [AggregateCount.Quantity: ToldQuantity] = [:]
    for row in rows {
      guard let base = row.base, base > 0 else { continue }
      guard let one = ToldQuantity(row, of: base) else { throw .inconsistentRows(row.reference) }
      told[row.quantity] = told[row.quantity].map { $0 + one } ?? one
    }
    // A quantity of which one row has no base is not told.
    for row in rows where row.base == nil { told[row.quantity] = nil }
    var split = try NeedSplit(
      base: needBases.first ?? 0, inNeed: told[.inNeed], unmet: told[.unmet],
      noNeed: told[.noNeed], at: place)
    for (index, barrier) in Barrier.allCases.enumerated() {
      guard let one = told[.barrier(barrier)], let base = barrierBases.first else { continue }
      guard one.share <= 1 + one.rounding + 1e-9 else { throw .inconsistentRows(place) }
      split.counts.barrierAnswered = base
      split.counts.barriers[index] = one.nearest
      split.available.insert(.barrier(barrier))
      split.told[.barrier(barrier)] = one
    }
    return .simpleRandom(
      key: key, instruments: [instrument], population: population, sampling: sampling,
      counts: split.counts, available: split.available, told: split.told)
  }
}

extension AggregateCount.Quantity {
  fileprivate var isBarrier: Bool {
    if case .barrier = self { true } else { false }
  }
}
