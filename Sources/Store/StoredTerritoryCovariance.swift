public import Estimation
internal import Region

extension StoreWriter {
  /// Replaces how the shares of territories vary together; the order given is kept.
  public func replaceTerritoryCovariances(_ covariances: [TerritoryCovariance]) throws {
    try PreparedStatement(database, "DELETE FROM cube_territory_covariance").run()
    let statement = try PreparedStatement(
      database,
      """
      INSERT INTO cube_territory_covariance (position, wave, territory, second, objective, target,
        unmet, in_need)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """)
    for (position, entry) in covariances.enumerated() {
      statement.bind(position)
      statement.bind(entry.key.wave)
      statement.bind(entry.key.territory)
      statement.bind(entry.second)
      statement.bind(entry.key.objective)
      statement.bind(entry.key.target)
      statement.bind(entry.unmet)
      statement.bind(entry.inNeed)
      try statement.run()
    }
  }
}

extension StoreReader {
  /// How the shares of territories vary together, in the order in which they were given.
  public func territoryCovariances() throws -> [TerritoryCovariance] {
    try rows(
      """
      SELECT wave, territory, second, objective, target, unmet, in_need
      FROM cube_territory_covariance ORDER BY position
      """
    ) { row in
      let (wave, territory): (WaveCode, TerritoryCode) = (row.code(), row.code())
      let second: TerritoryCode = row.code()
      return TerritoryCovariance(
        key: CellKey(wave: wave, territory: territory, objective: row.code(), target: row.code()),
        second: second, unmet: row.double(), inNeed: row.double())
    }
  }
}
