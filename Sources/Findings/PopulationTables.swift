import Region

/// The population tables of a mapping, looked up by territory and age.
struct PopulationTables {
  /// One table.
  struct Table {
    let instrument: Instrument
    /// What one unit of its rows is: a person where it does not say otherwise.
    var unit: CountedUnit { instrument.counted?.unit ?? .person }
    fileprivate let rows: [TerritoryCode: [(ages: AgeSet, count: Double)]]
  }

  /// All tables, by code.
  let tables: [Table]
  private let frame: TerritoryFrame

  init(_ input: AnalysisInput) {
    frame = input.frame
    let margins = Dictionary(grouping: input.margins, by: \.reference.instrument)
    tables = input.instruments.sorted { $0.code < $1.code }.compactMap { instrument in
      guard instrument.kind == .margins, let rows = margins[instrument.code] else { return nil }
      let places = Dictionary(grouping: rows, by: \.territory)
      return Table(instrument: instrument, rows: places.mapValues(Self.withoutTotals))
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
  func territories(of table: Table) -> [TerritoryCode] {
    table.rows.keys.sorted {
      let (a, b) = (frame.extent(of: $0)?.count ?? 0, frame.extent(of: $1)?.count ?? 0)
      return a != b ? a > b : $0 < $1
    }
  }

  /// People of some ages in a territory: from its own rows, else from those of territories that
  /// make it up exactly; nil when the table does not tell. Years of a band count evenly.
  func count(_ table: Table, in territory: TerritoryCode, ages: AgeSet) -> Double? {
    if let rows = table.rows[territory] { return Self.count(rows, ages) }
    guard let whole = frame.extent(of: territory) else { return nil }
    var union: ComuneSet?
    var sum = 0.0
    for part in territories(of: table) {
      guard let extent = frame.extent(of: part), extent.isSubset(of: whole),
        !(union.map { $0.intersects(extent) } ?? false)
      else { continue }
      if union == nil { union = extent } else { union!.formUnion(extent) }
      sum += Self.count(table.rows[part]!, ages)
    }
    return union == whole ? sum : nil
  }

  private static func count(_ rows: [(ages: AgeSet, count: Double)], _ ages: AgeSet) -> Double {
    rows.reduce(0) { sum, row in
      let common = row.ages.intersection(ages).count
      return sum + row.count * Double(common) / Double(max(1, row.ages.count))
    }
  }
}
