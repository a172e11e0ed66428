public import Region

/// People living in a territory by age and sex, place not yet looked up.
public struct RawMargin: Hashable, Sendable {
  /// Physical line of the record's first byte.
  public let line: Int
  /// Which territory.
  public let place: RawPlace
  /// Ages in completed years; all of them for a total.
  public let ages: AgeSet
  /// Whether the row is the total over all ages (age 999 in tables of ISTAT).
  public let isTotal: Bool
  /// People counted, once per sex where the table has a column for each.
  public let people: [People]
  /// Conditions of the people counted; all where the table does not tell them apart.
  public let conditions: ConditionSet
  /// Working positions of the people counted; all where the table does not tell them apart.
  public let workers: WorkerSet

  /// People of one sex.
  public struct People: Hashable, Sendable {
    /// `F`, `M` or "" for both.
    public let sex: String
    /// 0 or more.
    public let count: Int

    /// Makes one.
    public init(sex: String = "", count: Int) {
      self.sex = sex
      self.count = count
    }
  }

  /// Makes one; what is left out is not stated.
  public init(
    line: Int, place: RawPlace, ages: AgeSet, isTotal: Bool = false,
    people: [People], conditions: ConditionSet = .all, workers: WorkerSet = .all
  ) {
    self.conditions = conditions
    self.workers = workers
    self.line = line
    self.place = place
    self.ages = ages
    self.isTotal = isTotal
    self.people = people
  }
}
