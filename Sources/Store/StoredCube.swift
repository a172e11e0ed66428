public import Estimation
public import Region

/// The joint shares of a ranking, and the wave they are of.
public struct WaveRanking: Hashable, Sendable {
  /// The survey wave.
  public let wave: WaveCode
  /// Shares with their joint covariance.
  public let shares: JointShares

  /// Makes a ranking of a wave.
  public init(wave: WaveCode, shares: JointShares) {
    self.wave = wave
    self.shares = shares
  }
}

extension StoreWriter {
  /// Replaces the cube and what belongs to it. The order of the cells does not matter, their keys
  /// are unique; rankings, equity and notes keep the order given.
  public func replaceCube(
    _ cells: [CubeCell], rankings: [WaveRanking] = [], equity: [EquityShare] = [],
    notes: [DesignNote] = []
  ) throws {
    for table in ["cube_cell", "cube_ranking", "cube_equity", "cube_note"] {
      try PreparedStatement(database, "DELETE FROM \(table)").run()
    }
    try insert(cells)
    try insert(equity)
    let ranking = try PreparedStatement(
      database,
      "INSERT INTO cube_ranking (position, wave, territory, target, shares) VALUES (?, ?, ?, ?, ?)")
    for (position, entry) in rankings.enumerated() {
      ranking.bind(position)
      ranking.bind(entry.wave)
      ranking.bind(entry.shares.ranking.territory)
      ranking.bind(entry.shares.ranking.target)
      try ranking.bind(json: entry.shares)
      try ranking.run()
    }
    let note = try PreparedStatement(
      database, "INSERT INTO cube_note (position, note) VALUES (?, ?)")
    for (position, entry) in notes.enumerated() {
      note.bind(position)
      try note.bind(json: entry)
      try note.run()
    }
  }

  private func insert(_ cells: [CubeCell]) throws {
    let statement = try PreparedStatement(
      database,
      """
      INSERT INTO cube_cell (wave, territory, objective, target, position, instruments, population,
        sampling, assumption, \(CellCounts.storedColumns), barriers, bases, totals, printed)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, \(CellCounts.storedMarks), ?, ?, ?, ?)
      """)
    let fields = CellCounts.storedFields
    var instruments: [[InstrumentCode]: String] = [:]
    let sorted = cells.sorted { $0.key < $1.key }
    for (position, cell) in sorted.enumerated() {
      statement.bind(cell.key.wave)
      statement.bind(cell.key.territory)
      statement.bind(cell.key.objective)
      statement.bind(cell.key.target)
      statement.bind(position)
      statement.bind(
        try instruments.remembering(cell.instruments) { try PreparedStatement.json($0) })
      statement.bind(case: cell.population)
      statement.bind(case: cell.sampling)
      statement.bind(cell.assumption?.rawValue)
      for field in fields { statement.bind(cell.counts[keyPath: field.path]) }
      statement.bind(cell.counts.barriers.map(String.init).joined(separator: " "))
      statement.bind(PackedCells.encode(cell.bases))
      statement.bind(PackedCells.encode(cell.totals))
      statement.bind(
        cell.printed.isEmpty ? nil : try PreparedStatement.json(PrintedEntry.list(cell.printed)))
      try statement.run()
    }
  }
}

extension StoreReader {
  /// The joint shares of the rankings, in the order in which they were given.
  public func rankings() throws -> [WaveRanking] {
    try rows("SELECT wave, shares FROM cube_ranking ORDER BY position") {
      WaveRanking(wave: $0.code(), shares: try $0.json())
    }
  }

  /// What the analyst should know about the designs behind the cube.
  public func designNotes() throws -> [DesignNote] {
    try rows("SELECT note FROM cube_note ORDER BY position") { try $0.json() }
  }

  /// All cells of the cube, by key.
  public func cube() throws -> [CubeCell] {
    let fields = CellCounts.storedFields
    var instrumentLists: [String: [InstrumentCode]] = [:]
    return try rows(
      """
      SELECT wave, territory, objective, target, instruments, population, sampling, assumption,
        \(CellCounts.storedColumns), barriers, bases, totals, printed
      FROM cube_cell ORDER BY position
      """
    ) { row in
      let key = CellKey(
        wave: row.code(), territory: row.code(), objective: row.code(), target: row.code())
      let instruments = try instrumentLists.remembering(row.text()) {
        try row.stored($0) { PreparedStatement.value(json: $0) }
      }
      let (population, sampling): (PopulationAsked, Sampling) = (try row.word(), try row.word())
      let assumption = try row.optionalText().map {
        try row.stored($0, DesignAssumption.init(rawValue:))
      }
      var counts = CellCounts()
      for field in fields { counts[keyPath: field.path] = row.int() }
      counts.barriers = try row.text().split(separator: " ").map {
        try row.stored(String($0)) { Int($0) }
      }
      return CubeCell(
        key: key, instruments: instruments, population: population, sampling: sampling,
        counts: counts, bases: try row.withBlob(PackedCells.decodeBases),
        totals: try row.withBlob(PackedCells.decodeTotals), assumption: assumption,
        printed: try PrintedEntry.shares(row.optionalJSON() ?? []))
    }
  }
}

/// A printed share of a cell, with the code of its indicator.
private struct PrintedEntry: Codable {
  let indicator: String
  let share: PrintedShare

  static func list(_ shares: [Indicator: PrintedShare]) -> [PrintedEntry] {
    shares.sorted { $0.key.index < $1.key.index }
      .map { PrintedEntry(indicator: $0.key.code, share: $0.value) }
  }

  static func shares(_ entries: [PrintedEntry]) throws -> [Indicator: PrintedShare] {
    var found: [Indicator: PrintedShare] = [:]
    for entry in entries {
      guard let indicator = Indicator(code: entry.indicator) else {
        throw StoredValueFault(detail: "indicator \(entry.indicator)")
      }
      found[indicator] = entry.share
    }
    return found
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
