/// People living in a territory, by age and sex, from an official table.
public struct PopulationMargin: Hashable, Sendable {
  public let reference: RecordReference
  public let territory: TerritoryCode
  public let ages: AgeSet
  /// `F`, `M` or "" for both.
  public let sex: String
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
