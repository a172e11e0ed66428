public import Region

/// Address of a cell of the cube: one survey wave, territory, objective and report target.
public struct CellKey: Hashable, Comparable, Sendable, Codable {
  public let wave: WaveCode
  public let territory: TerritoryCode
  public let objective: ObjectiveCode
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

  public static func < (a: CellKey, b: CellKey) -> Bool {
    if a.wave != b.wave { return a.wave < b.wave }
    if a.territory != b.territory { return a.territory < b.territory }
    if a.objective != b.objective { return a.objective < b.objective }
    return a.target < b.target
  }
}
