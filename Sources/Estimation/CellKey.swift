public import Region

/// Address of a cell of the cube: one survey wave, territory, objective and report target.
public struct CellKey: Hashable, Comparable, Sendable, Codable {
  /// Survey wave, or the name of an aggregated table.
  public let wave: WaveCode
  /// Where people are counted, by residence or by work as the wave declares.
  public let territory: TerritoryCode
  /// What was asked.
  public let objective: ObjectiveCode
  /// Among whom.
  public let target: TargetCode

  /// Makes an address.
  public init(
    wave: WaveCode, territory: TerritoryCode, objective: ObjectiveCode, target: TargetCode
  ) {
    self.wave = wave
    self.territory = territory
    self.objective = objective
    self.target = target
  }

  /// The same wave, objective and target in another territory.
  public func moved(to territory: TerritoryCode) -> CellKey {
    CellKey(wave: wave, territory: territory, objective: objective, target: target)
  }

  /// Order of files and tables: wave, territory, objective, target.
  public static func < (a: CellKey, b: CellKey) -> Bool {
    if a.wave != b.wave { return a.wave < b.wave }
    if a.territory != b.territory { return a.territory < b.territory }
    if a.objective != b.objective { return a.objective < b.objective }
    return a.target < b.target
  }
}
