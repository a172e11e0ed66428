import Region

/// The population tables of a mapping, looked up by territory and age.
struct PopulationTables {
  /// One table.
  struct Table {
    let instrument: Instrument
    /// What one unit of its rows is: a person where it does not say otherwise.
    var unit: CountedUnit { instrument.counted?.unit ?? .person }
    fileprivate let rows: [TerritoryCode: [(ages: AgeSet, count: Double)]]
    /// Territories with rows, those of most comuni first, then by code.
    fileprivate let places: [TerritoryCode]
    /// Rows that count people of some condition or working position only.
    fileprivate let parts: [TerritoryCode: [PopulationMargin]]
    /// Whether it counts people whatever their condition and working position.
    var countsEverybody: Bool { !rows.isEmpty }
  }

  /// All tables, by code.
  let tables: [Table]
  private let frame: TerritoryFrame

  init(_ input: AnalysisInput) {
    frame = input.frame
    let margins = Dictionary(grouping: input.margins, by: \.reference.instrument)
    tables = input.instruments.sorted { $0.code < $1.code }.compactMap { instrument in
      guard instrument.kind == .margins, let rows = margins[instrument.code] else { return nil }
      let places = Dictionary(grouping: rows.filter(\.countsEverybody), by: \.territory)
      return Table(
        instrument: instrument, rows: places.mapValues(Self.withoutTotals),
        places: Self.widestFirst(places.keys, input.frame),
        parts: Dictionary(grouping: rows.filter { !$0.countsEverybody }, by: \.territory))
    }
  }

  /// Rows of each age once: where a table gives both sexes and their sum, the sum counts.
  private static func withoutTotals(_ rows: [PopulationMargin]) -> [(ages: AgeSet, count: Double)] {
    Dictionary(grouping: rows, by: \.ages).map { ages, rows in
      let sums = rows.filter { $0.sex.isEmpty }
      let counted = sums.isEmpty ? rows : sums
      return (ages, counted.reduce(0) { $0 + Double($1.populationCount) })
    }.sorted { $0.ages.bits < $1.ages.bits }
  }

  /// Territories with rows in a table, those of most comuni first, then by code.
  func territories(of table: Table) -> [TerritoryCode] { table.places }

  private static func widestFirst(
    _ codes: some Sequence<TerritoryCode>, _ frame: TerritoryFrame
  ) -> [TerritoryCode] {
    codes.map { (code: $0, count: frame.extent(of: $0)?.count ?? 0) }.sorted {
      ($1.count, $0.code) < ($0.count, $1.code)
    }.map(\.code)
  }

  /// People of some ages in a territory: from its own rows, else from those of territories that
  /// make it up exactly; nil when the table does not tell. Years of a band count evenly.
  func count(_ table: Table, in territory: TerritoryCode, ages: AgeSet) -> Double? {
    sum(table.rows, table.places, in: territory) { Self.count($0, ages) }
  }

  /// The part of a table's people who are of some ages; nil where its rows there do not tell apart the
  /// ages among which these are.
  func share(
    of ages: AgeSet, among admitted: AgeSet, in territory: TerritoryCode, _ table: Table
  ) -> Double? {
    let wanted = admitted.intersection(.anyone)
    func told(_ rows: [(ages: AgeSet, count: Double)]) -> (some: Double, all: Double)? {
      var found = (some: 0.0, all: 0.0)
      var years = AgeSet.empty
      for row in rows where row.ages != .anyone {
        let common = row.ages.intersection(ages).count
        found.some += row.count * Double(common) / Double(max(1, row.ages.count))
        found.all += row.count
        years = years.union(row.ages)
      }
      return wanted.isSubset(of: years) ? found : nil
    }
    if let own = table.rows[territory] {
      return told(own).flatMap { $0.all > 0 ? $0.some / $0.all : nil }
    }
    guard let some = sum(table.rows, table.places, in: territory, { told($0)?.some }),
      let all = sum(table.rows, table.places, in: territory, { told($0)?.all }), all > 0
    else { return nil }
    return some / all
  }

  /// People of some conditions or working positions and ages: only where rows tell these and no
  /// others; nil elsewhere. Nobody knows how a wider row divides.
  func count(_ table: Table, in territory: TerritoryCode, of box: TargetBox, ages: AgeSet)
    -> Double?
  {
    sum(table.parts, Self.widestFirst(table.parts.keys, frame), in: territory) {
      Self.count($0, box, ages)
    }
  }

  private func sum<Row>(
    _ rows: [TerritoryCode: [Row]], _ order: [TerritoryCode], in territory: TerritoryCode,
    _ count: ([Row]) -> Double?
  ) -> Double? {
    if let own = rows[territory] { return count(own) }
    guard let whole = frame.extent(of: territory) else { return nil }
    var union: ComuneSet?
    var sum = 0.0
    for part in order {
      guard let extent = frame.extent(of: part), extent.isSubset(of: whole),
        !(union.map { $0.intersects(extent) } ?? false)
      else { continue }
      guard let people = count(rows[part]!) else { return nil }
      if union == nil { union = extent } else { union!.formUnion(extent) }
      sum += people
    }
    return union == whole ? sum : nil
  }

  /// Rows within the target, by what they tell apart: together they must be the target, each of the
  /// same ages as the others, and count nobody twice.
  private static func count(_ rows: [PopulationMargin], _ box: TargetBox, _ ages: AgeSet) -> Double?
  {
    let inside = rows.filter {
      $0.conditions.isSubset(of: box.conditions) && $0.workers.isSubset(of: box.workers)
        && $0.ages.isSubset(of: ages)
    }
    let kinds = Dictionary(grouping: inside) {
      TargetBox(conditions: $0.conditions, workers: $0.workers)
    }
    var sum = 0.0
    for members in kinds.values {
      let found = withoutTotals(members)
      let years = found.reduce(AgeSet.empty) { $0.union($1.ages) }
      guard years == ages, found.reduce(0, { $0 + $1.ages.count }) == years.count else {
        return nil
      }
      sum += found.reduce(0) { $0 + $1.count }
    }
    let wanted = TargetSet(TargetBox(conditions: box.conditions, workers: box.workers))
    let isOnce = kinds.keys.reduce(0) { $0 + TargetSet($1).atomCount } == wanted.atomCount
    return isOnce && wanted.isSubset(of: TargetSet(Array(kinds.keys))) ? sum : nil
  }

  private static func count(_ rows: [(ages: AgeSet, count: Double)], _ ages: AgeSet) -> Double {
    rows.reduce(0) { sum, row in
      let common = row.ages.intersection(ages).count
      return sum + row.count * Double(common) / Double(max(1, row.ages.count))
    }
  }
}
