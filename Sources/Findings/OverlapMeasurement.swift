public import Region

/// Shares of method section 9, step 1: how much of one side's targets and objectives the other has.
public struct OverlapMeasurement: Sendable {
  /// People by single year of age over the whole territory, where margins exist; nil otherwise.
  private let populationByAge: [Int: Double]?
  private let tree: ObjectiveTree

  /// Makes a measurement; margins weigh the ages, without them single years weigh the same.
  public init(tree: ObjectiveTree, populationByAge: [Int: Double]?) {
    self.tree = tree
    self.populationByAge = populationByAge
  }

  /// Residents by single year of age; nil without tables. A band of several years is spread over
  /// them evenly: what its table tells and no more.
  static func populationByAge(_ margins: [PopulationMargin]) -> [Int: Double]? {
    var population: [Int: Double] = [:]
    for margin in margins where margin.countsEverybody {
      let years = margin.ages.years
      for year in years {
        population[year, default: 0] += Double(margin.populationCount) / Double(years.count)
      }
    }
    return population.isEmpty ? nil : population
  }

  /// t = |S ∩ M| / |S|: the share of S's targets that M admits.
  ///
  /// Ages count in single years. Where a dimension is limited in M and not in S, and no margins
  /// weigh it, the share is known within bounds only. Unknown ages on either side leave [0, 1],
  /// unless the other dimensions already exclude each other.
  public func targetShare(of service: Admission, in measure: Admission) -> ShareBounds {
    if !service.set.intersects(measure.set) { return ShareBounds(0) }
    guard service.agesKnown, measure.agesKnown else { return .unknown }
    if service.set.isSubset(of: measure.set) { return ShareBounds(1) }
    var total = 0.0
    var low = 0.0
    var high = 0.0
    var slices: [ShareBounds] = []
    for age in ages(of: service.set) {
      let slice = TargetSet(TargetBox(ages: age.set))
      let part = service.set.intersection(slice)
      let share = Self.sliceShare(part, part.intersection(measure.set))
      slices.append(share)
      total += age.weight
      low += age.weight * share.low
      high += age.weight * share.high
    }
    let isOpen = service.set.boxes.contains { AgeSet.anyone.isSubset(of: $0.ages) }
    if isOpen, populationByAge == nil || slices.contains(where: { $0.low != $0.high }) {
      return ShareBounds(slices.map(\.low).min() ?? 0, slices.map(\.high).max() ?? 1)
    }
    return total > 0 ? ShareBounds(low / total, high / total) : .unknown
  }

  /// The dimension that leaves the share of targets within bounds only; nil when it is known.
  public func undecided(of service: Admission, in measure: Admission) -> MissingField? {
    func isKnown(_ set: TargetSet) -> Bool {
      let share = targetShare(of: service, in: Admission(set: set, agesKnown: measure.agesKnown))
      return share.low == share.high
    }
    if isKnown(measure.set) { return nil }
    guard service.agesKnown, measure.agesKnown else { return .ages }
    let boxes = measure.set.boxes
    let anyCondition = boxes.map { TargetBox(ages: $0.ages, workers: $0.workers) }
    if isKnown(TargetSet(anyCondition)) { return .conditions }
    let anyWorker = boxes.map { TargetBox(ages: $0.ages, conditions: $0.conditions) }
    if isKnown(TargetSet(anyWorker)) { return .workers }
    return isKnown(TargetSet(boxes.map { TargetBox(ages: $0.ages) })) ? .conditions : .ages
  }

  /// Within one age, condition and working position have no margins: all, none, or unknown.
  static func sliceShare(_ part: TargetSet, _ common: TargetSet) -> ShareBounds {
    if common.isEmpty { return ShareBounds(0) }
    return part.isSubset(of: common) ? ShareBounds(1) : .unknown
  }

  private func ages(of set: TargetSet) -> [(set: AgeSet, weight: Double)] {
    let all = set.boxes.reduce(AgeSet.empty) { $0.union($1.ages) }
    var slices = all.years.map { year in
      (set: AgeSet(year...year), weight: populationByAge.map { $0[year] ?? 0 } ?? 1)
    }
    if slices.allSatisfy({ $0.weight == 0 }) {
      slices = slices.map { (set: $0.set, weight: 1) }
    }
    if !all.intersection(.nobody).isEmpty { slices.append((set: .nobody, weight: 1)) }
    return slices
  }

  /// o = mean over S's leaves of the best match in M: 1 the leaf or a node above it, .5 another
  /// leaf of the same number, .25 another number of the same letter A-D, else 0.
  ///
  /// Objectives that M's text neither names nor excludes raise only the upper bound; those that S's
  /// text so leaves open may be among its own, each or not; a service coded with a node rather than a
  /// leaf is known only within its leaves.
  public func objectiveShare(
    of objectives: [ObjectiveCode], perhaps: [ObjectiveCode] = [], in known: [ObjectiveCode],
    possible: [ObjectiveCode] = []
  ) -> ShareBounds {
    func score(_ objective: ObjectiveCode) -> ShareBounds {
      let leaves = tree.isLeaf(objective) ? [objective] : tree.leaves(of: objective)
      let lows = leaves.map { leaf in known.map { Self.match(leaf, $0) }.max() ?? 0 }
      let highs = leaves.map { leaf in
        (known + possible).map { Self.match(leaf, $0) }.max() ?? 0
      }
      return ShareBounds(lows.min() ?? 0, highs.max() ?? 1)
    }
    let own = objectives.map(score)
    let open = perhaps.filter { !objectives.contains($0) }.map(score)
    if own.isEmpty, open.isEmpty { return .unknown }
    return ShareBounds(
      Self.lowestMean(own.map(\.low), open.map(\.low)),
      -Self.lowestMean(own.map { -$0.high }, open.map { -$0.high }))
  }

  /// The lowest mean of some numbers and any of some others.
  private static func lowestMean(_ sure: [Double], _ open: [Double]) -> Double {
    var (sum, count) = (sure.reduce(0, +), Double(sure.count))
    for number in open.sorted() where count == 0 || number < sum / count {
      sum += number
      count += 1
    }
    return sum / count
  }

  private static func match(_ leaf: ObjectiveCode, _ other: ObjectiveCode) -> Double {
    if other.contains(leaf) { return 1 }
    if let number = leaf.number, number == other.number { return 0.5 }
    return leaf.letter == other.letter && "ABCD".contains(leaf.letter) ? 0.25 : 0
  }
}
