/// People living in a territory, by age and sex, and by condition or working position where the table
/// tells them, from an official table.
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
  /// Conditions of the people counted; all where the table does not tell them apart.
  public let conditions: ConditionSet
  /// Working positions of the people counted; all where the table does not tell them apart.
  public let workers: WorkerSet

  /// Makes a margin.
  public init(
    reference: RecordReference, territory: TerritoryCode, ages: AgeSet, sex: String,
    populationCount: Int, conditions: ConditionSet = .all, workers: WorkerSet = .all
  ) {
    self.conditions = conditions
    self.workers = workers
    self.reference = reference
    self.territory = territory
    self.ages = ages
    self.sex = sex
    self.populationCount = populationCount
  }

  /// Whether it counts people whatever their condition and working position.
  public var countsEverybody: Bool { conditions == .all && workers == .all }
}
