/// People living in a territory, by age and sex, from an official table.
public struct PopulationMargin: Hashable, Sendable {
  /// Row of the official table.
  public let reference: RecordReference
  /// Where the people live.
  public let territory: TerritoryCode
  /// Their own ages in completed years, not those of persons cared for.
  public let ages: AgeSet
  /// `F`, `M` or "" for both.
  public let sex: String
  /// Residents, 0 or more.
  public let populationCount: Int

  /// Makes a margin.
  public init(
    reference: RecordReference, territory: TerritoryCode, ages: AgeSet, sex: String,
    populationCount: Int
  ) {
    self.reference = reference
    self.territory = territory
    self.ages = ages
    self.sex = sex
    self.populationCount = populationCount
  }
}
