public import Estimation
internal import Region

extension StoreWriter {
  /// Replaces the whole cube; the order of the cells does not matter, their keys are unique.
  public func replaceCube(_ cells: [CubeCell]) throws {
    try PreparedStatement(database, "DELETE FROM cube_cell").run()
    let statement = try PreparedStatement(
      database,
      """
      INSERT INTO cube_cell (wave, territory, objective, target, position, instruments, population,
        sampling, assumption, \(CellCounts.storedColumns), barriers, bases, totals)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, \(CellCounts.storedMarks), ?, ?, ?)
      """)
    let sorted = cells.sorted { $0.key < $1.key }
    for (position, cell) in sorted.enumerated() {
      statement.bind(cell.key.wave)
      statement.bind(cell.key.territory)
      statement.bind(cell.key.objective)
      statement.bind(cell.key.target)
      statement.bind(position)
      try statement.bind(json: cell.instruments)
      statement.bind(case: cell.population)
      statement.bind(case: cell.sampling)
      statement.bind(cell.assumption?.rawValue)
      for field in CellCounts.storedFields { statement.bind(cell.counts[keyPath: field.path]) }
      try statement.bind(json: cell.counts.barriers)
      statement.bind(PackedCells.encode(cell.bases))
      statement.bind(PackedCells.encode(cell.totals))
      try statement.run()
    }
  }
}

extension StoreReader {
  /// All cells of the cube, by key.
  public func cube() throws -> [CubeCell] {
    try rows(
      """
      SELECT wave, territory, objective, target, instruments, population, sampling, assumption,
        \(CellCounts.storedColumns), barriers, bases, totals
      FROM cube_cell ORDER BY position
      """
    ) { row in
      let key = CellKey(
        wave: row.code(), territory: row.code(), objective: row.code(), target: row.code())
      let instruments: [InstrumentCode] = try row.json()
      let (population, sampling): (PopulationAsked, Sampling) = (try row.word(), try row.word())
      let assumption = try row.optionalText().map {
        try row.stored($0, DesignAssumption.init(rawValue:))
      }
      var counts = CellCounts()
      for field in CellCounts.storedFields { counts[keyPath: field.path] = row.int() }
      counts.barriers = try row.json()
      return CubeCell(
        key: key, instruments: instruments, population: population, sampling: sampling,
        counts: counts, bases: try row.withBlob(PackedCells.decodeBases),
        totals: try row.withBlob(PackedCells.decodeTotals), assumption: assumption)
    }
  }
}

extension CellCounts {
  /// The counts that are columns of their own, in the order of the schema.
  static var storedFields: [(column: String, path: WritableKeyPath<CellCounts, Int>)] {
    [
      ("no_need", \.none), ("met_by_service", \.metByService), ("met_by_work", \.metByWork),
      ("met_paid", \.metPaid), ("met_by_family", \.metByFamily),
      ("met_unspecified", \.metUnspecified), ("unmet", \.unmet),
      ("in_need_unsplit", \.inNeedUnsplit), ("not_unmet_unsplit", \.notUnmetUnsplit),
      ("unknown", \.unknown), ("not_asked", \.notAsked),
      ("membership_unknown", \.membershipUnknown), ("barrier_answered", \.barrierAnswered),
      ("companies", \.companies), ("largest_company_count", \.largestCompanyCount),
    ]
  }

  fileprivate static var storedColumns: String {
    storedFields.map(\.column).joined(separator: ", ")
  }

  fileprivate static var storedMarks: String {
    storedFields.map { _ in "?" }.joined(separator: ", ")
  }
}
