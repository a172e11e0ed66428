public import Estimation
internal import Region

extension StoreWriter {
  /// Replaces how the shares of two waves vary together; the order given is kept.
  public func replaceWaveCovariances(_ covariances: [WaveCovariance]) throws {
    try PreparedStatement(database, "DELETE FROM cube_wave_covariance").run()
    let statement = try PreparedStatement(
      database,
      """
      INSERT INTO cube_wave_covariance (position, earlier, wave, territory, objective, target,
        shared_units, unmet, in_need)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    for (position, entry) in covariances.enumerated() {
      statement.bind(position)
      statement.bind(entry.earlier)
      statement.bind(entry.key.wave)
      statement.bind(entry.key.territory)
      statement.bind(entry.key.objective)
      statement.bind(entry.key.target)
      statement.bind(entry.sharedUnits)
      statement.bind(entry.unmet)
      statement.bind(entry.inNeed)
      try statement.run()
    }
  }
}

extension StoreReader {
  /// How the shares of two waves vary together, in the order in which they were given.
  public func waveCovariances() throws -> [WaveCovariance] {
    try rows(
      """
      SELECT earlier, wave, territory, objective, target, shared_units, unmet, in_need
      FROM cube_wave_covariance ORDER BY position
      """
    ) { row in
      WaveCovariance(
        earlier: row.code(),
        key: CellKey(
          wave: row.code(), territory: row.code(), objective: row.code(), target: row.code()),
        sharedUnits: row.int(), unmet: row.double(), inNeed: row.double())
    }
  }
}
