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
    /// Rows of one cell and band that are not of the same people: the first row that says another
    /// base, and the base of those before.
    case basesDiffer(RecordReference, base: Int, other: Int)
    /// A share, 0...1, that no number of people among the base can make up.
    case shareOfNobody(RecordReference, share: Double, base: Int)
    /// Counts of answers that exclude each other, which add up to more people than the base.
    case peopleAboveBase(RecordReference, counted: Int, base: Int)
    /// Shares that make up everybody while the people counted behind them do not.
    case peopleBesideShares(RecordReference, counted: Int, base: Int)
    /// One of the answers that exclude each other in other cells of the objective has no row here. The
    /// cell stays, with what the other rows tell.
    case rowMissing(RecordReference, AggregateCount.Quantity)
    /// Bands of respondents' age that do not tell the same things of their people.
    case bandsDiffer(RecordReference)
    /// People with and without the need who do not add up to the base: some answers are counted as
    /// neither.
    case answersBelowBase(RecordReference, counted: Int, base: Int)
    /// The same of printed shares, as a share of everybody.
    case sharesBelowWhole(RecordReference, sum: Double)
    /// Printed shares of answers that exclude each other, which add up to more than everybody.
    case sharesAboveWhole(RecordReference, sum: Double)
    /// More people with the need unmet than with the need; shares of the same base.
    case unmetAboveNeed(RecordReference, unmet: Double, need: Double)

    /// The row where it is seen.
    public var reference: RecordReference {
      switch self {
      case .countOutsideBase(let row), .basesDiffer(let row, _, _), .shareOfNobody(let row, _, _),
        .peopleAboveBase(let row, _, _), .peopleBesideShares(let row, _, _),
        .rowMissing(let row, _), .bandsDiffer(let row), .answersBelowBase(let row, _, _),
        .sharesBelowWhole(let row, _), .sharesAboveWhole(let row, _),
        .unmetAboveNeed(let row, _, _):
        row
      }
    }
  }

  /// Cells, and what is wrong with rows.
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
    var faults: [Fault] = []
    var groups: [Group: [AggregateCount]] = [:]
    for row in rows.sorted(by: { $0.reference < $1.reference }) {
      guard row.count.map({ $0 >= 0 && $0 <= row.base ?? .max }) ?? true else {
        faults.append(.countOutsideBase(row.reference))
        continue
      }
      let key = CellKey(
        wave: wave, territory: row.territory, objective: row.objective, target: row.target)
      groups[
        Group(key: key, instrument: row.reference.instrument, band: row.respondentBand), default: []
      ].append(row)
    }
    let whole = Set(groups.keys.filter { $0.band.isEmpty }.map(\.key))
    let readings = readings(groups)
    var bands: [CellKey: [(split: NeedSplit, instrument: InstrumentCode)]] = [:]
    // Without the people of one band the others are not everybody.
    var broken: Set<CellKey> = []
    for (group, rows) in groups.sorted(by: { precedes($0.key, $1.key) }) {
      if !group.band.isEmpty, whole.contains(group.key) { continue }
      do throws(Fault) {
        let (split, missing) = try split(rows, as: readings[Topic(group)])
        bands[group.key, default: []].append((split, group.instrument))
        if let missing { faults.append(.rowMissing(rows[0].reference, missing)) }
      } catch {
        faults.append(error)
        broken.insert(group.key)
      }
    }
    var cells: [CubeCell] = []
    for (key, bands) in bands.sorted(by: { $0.key < $1.key }) where !broken.contains(key) {
      // Bands of which one tells nothing tell nothing of all of them, and what one does not tell is
      // not known of all.
      let common = bands.dropFirst().reduce(bands[0].split.available) {
        $0.intersection($1.split.available)
      }
      func cell(_ split: NeedSplit, _ instrument: InstrumentCode) -> CubeCell {
        .simpleRandom(
          key: key, instruments: [instrument], population: population, sampling: sampling,
          counts: split.counts, available: common, told: split.told)
      }
      if !common.isEmpty, let made = try? CubeCell.combining(bands.map { cell($0.0, $0.1) }) {
        cells.append(made)
        continue
      }
      cells.append(cell(NeedSplit(), bands[0].instrument))
      if bands.allSatisfy({ !$0.split.available.isEmpty }) {
        let place = groups.filter { $0.key.key == key }.map { $0.value[0].reference }.min()!
        faults.append(.bandsDiffer(place))
      }
    }
    return Result(cells: cells, faults: faults.sorted { $0.reference < $1.reference })
  }

  /// What a table tells of the need for an objective, in whatever cell.
  private struct Topic: Hashable {
    let instrument: InstrumentCode
    let objective: ObjectiveCode

    init(_ group: Group) {
      instrument = group.instrument
      objective = group.key.objective
    }
  }

  /// How the table is to be read by topic, seen from the cells that tell need, unmet and no need.
  private static func readings(_ groups: [Group: [AggregateCount]]) -> [Topic: AnswerReading] {
    var found: [Topic: Set<AnswerReading>] = [:]
    for (group, rows) in groups {
      func told(_ quantity: AggregateCount.Quantity) -> ToldRows? {
        let own = rows.filter { $0.quantity == quantity }
        return own.isEmpty ? nil : try? ToldRows(own)
      }
      guard let need = told(.inNeed), let unmet = told(.unmet), let none = told(.noNeed),
        let reading = AnswerReading(need, unmet, none)
      else { continue }
      // Where nobody is unmet the two are the same.
      if reading == .nested, unmet.share?.value == 0 { continue }
      found[Topic(group), default: []].insert(reading)
    }
    return found.compactMapValues { $0.count == 1 ? $0.first : nil }
  }

  private static func precedes(_ a: Group, _ b: Group) -> Bool {
    if a.key != b.key { return a.key < b.key }
    return (a.instrument.rawValue, a.band) < (b.instrument.rawValue, b.band)
  }

  /// What the rows of a cell and band tell.
  ///
  /// - Parameter reading: of the answers in cells of the table that have them all.
  /// - Returns: beside it an answer that other cells have and this one needs.
  private static func split(_ rows: [AggregateCount], as reading: AnswerReading?) throws(Fault)
    -> (NeedSplit, missing: AggregateCount.Quantity?)
  {
    let place = rows[0].reference
    let needBase = try base(of: rows.filter { !$0.quantity.isBarrier })
    let barrierBase = try base(of: rows.filter(\.quantity.isBarrier))
    var told: [AggregateCount.Quantity: ToldRows] = [:]
    for row in rows where told[row.quantity] == nil {
      told[row.quantity] = try ToldRows(rows.filter { $0.quantity == row.quantity })
    }
    // Of answers that exclude each other none tells what another one would; rows of barriers alone
    // tell nothing of the need.
    let isAboutNeed = rows.contains { !$0.quantity.isBarrier }
    let missing = [.noNeed, .unmet, .inNeed].filter {
      isAboutNeed && reading == .exclusive && told[$0] == nil
    }
    for quantity in missing { told[quantity] = .missing }
    var split = try NeedSplit(
      base: needBase ?? 0, inNeed: told[.inNeed], unmet: told[.unmet], noNeed: told[.noNeed],
      elsewhere: reading, at: place)
    for (index, barrier) in Barrier.allCases.enumerated() {
      guard let one = told[.barrier(barrier)]?.told, let base = barrierBase else { continue }
      guard one.share <= 1 + one.rounding + 1e-9 else {
        throw one.isCount
          ? .peopleAboveBase(place, counted: one.nearest, base: base)
          : .sharesAboveWhole(place, sum: one.share)
      }
      split.counts.barrierAnswered = base
      split.counts.barriers[index] = one.nearest
      split.available.insert(.barrier(barrier))
      split.told[.barrier(barrier)] = one
    }
    // The met are what the other two leave.
    return (split, missing.first { $0 != .inNeed })
  }

  /// The one base of some rows; nil where none says it.
  private static func base(of rows: [AggregateCount]) throws(Fault) -> Int? {
    guard let first = rows.first(where: { $0.base != nil }), let base = first.base else {
      return nil
    }
    for row in rows {
      if let other = row.base, other != base {
        throw .basesDiffer(row.reference, base: other, other: base)
      }
    }
    return base
  }
}

extension AggregateCount.Quantity {
  fileprivate var isBarrier: Bool {
    if case .barrier = self { true } else { false }
  }
}
