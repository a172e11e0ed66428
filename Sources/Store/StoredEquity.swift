public import Estimation
internal import Region

extension StoreWriter {
  func insert(_ equity: [EquityShare]) throws {
    let statement = try PreparedStatement(
      database,
      """
      INSERT INTO cube_equity (position, wave, territory, objective, equity_group, one_company,
        shares)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """)
    for (position, share) in equity.enumerated() {
      statement.bind(position)
      statement.bind(share.key.wave)
      statement.bind(share.key.territory)
      statement.bind(share.key.objective)
      statement.bind(case: share.group)
      statement.bind(share.isOneCompany)
      statement.bind(PackedCells.encode(share))
      try statement.run()
    }
  }
}

extension StoreReader {
  /// The shares of groups beside everybody's, in the order in which they were given.
  public func equity() throws -> [EquityShare] {
    try rows(
      """
      SELECT wave, territory, objective, equity_group, one_company, shares
      FROM cube_equity ORDER BY position
      """
    ) { row in
      let key = CellKey(
        wave: row.code(), territory: row.code(), objective: row.code(), target: .everyone)
      let group: EquityGroup = try row.word()
      let isOneCompany = row.int() != 0
      let (members, everybody, covariance) = try row.withBlob(PackedCells.decodeEquity)
      return EquityShare(
        key: key, group: group, members: members, everybody: everybody, covariance: covariance,
        isOneCompany: isOneCompany)
    }
  }
}
