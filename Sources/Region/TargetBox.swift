/// A box of the target space: the product of one set per dimension. Empty when any set is.
public struct TargetBox: Hashable, Sendable {
  /// Ages of the person cared for, "nobody" included where it may be.
  public let ages: AgeSet
  /// Conditions of the person cared for.
  public let conditions: ConditionSet
  /// Working positions of the person asked.
  public let workers: WorkerSet

  /// Makes a box; a dimension left out is open.
  public init(
    ages: AgeSet = .all, conditions: ConditionSet = .all, workers: WorkerSet = .all
  ) {
    self.ages = ages
    self.conditions = conditions
    self.workers = workers
  }

  /// Whether any dimension is empty, so that nobody can be in the box.
  public var isEmpty: Bool { ages.isEmpty || conditions.isEmpty || workers.isEmpty }

  /// The part common to two boxes, possibly empty.
  public func intersection(_ other: TargetBox) -> TargetBox {
    TargetBox(
      ages: ages.intersection(other.ages), conditions: conditions.intersection(other.conditions),
      workers: workers.intersection(other.workers))
  }

  /// What is left of the box without another: at most three disjoint boxes.
  public func subtracting(_ other: TargetBox) -> [TargetBox] {
    let common = intersection(other)
    if common.isEmpty { return isEmpty ? [] : [self] }
    return [
      TargetBox(
        ages: ages.subtracting(common.ages), conditions: conditions, workers: workers),
      TargetBox(
        ages: common.ages, conditions: conditions.subtracting(common.conditions), workers: workers),
      TargetBox(
        ages: common.ages, conditions: common.conditions,
        workers: workers.subtracting(common.workers)),
    ].filter { !$0.isEmpty }
  }
}
