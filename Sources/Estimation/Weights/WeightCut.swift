/// Cuts the weights of people that are fitted to no margin, in passes over the same people as
/// `WeightFitting`, of whom it keeps nothing but sums by group: the people of one part and stratum.
///
/// No weight moves from one group to another, since the sum of a group is what it stands for. In each
/// a weight becomes min(L, c·d), with L the limit and c the one factor for which the group keeps its
/// sum: those that c lifts above the limit are cut in their turn, until nobody is. Where even L for
/// everybody is less than the sum, all weights of the group become its mean, which is as near to the
/// limit as its sum allows.
///
/// The sum of min(L, c·d) is concave in c, so Newton's steps from c = 1 rise to the solution without
/// passing it, and every step but the last cuts one more person at least. What is missing times the
/// slope falls to a quarter or less by each step: cycles are few even among a million people.
struct WeightCut {
  /// What a pass is for.
  private enum Pass {
    case range, design, cutting, final, done
  }

  /// The people of a part and stratum.
  private struct Group {
    var people = 0
    var smallest = Double.infinity
    var largest = 0.0
    /// Σ of the design weights, which stays.
    var sum = 0.0
    var factor = 1.0
    /// People at the limit.
    var cut = 0
    /// Whether the limit cannot hold, and weights are the mean.
    var isEven = false
    /// Whether another pass may still cut somebody.
    var isOpen = false
  }

  private let names: [String]
  private let trimming: Double
  private var pass = Pass.range
  private var groups: [Group]
  private var sums = WeightSums(smallest: 0, largest: 0)
  private var byGroup: [OrderFreeSum] = []
  private var counts: [Int] = []
  private var limit = Double.infinity

  private(set) var designSummary = WeightSummary([])
  private(set) var summary = WeightSummary([])
  private(set) var notes: [CalibrationNote] = []

  /// - Parameters:
  ///   - names: the stratum of every group, in the order in which notes tell them.
  ///   - trimming: how many times the mean of all weights a weight may be.
  init(groups names: [String], trimming: Double) {
    self.names = names
    self.trimming = trimming
    groups = names.map { _ in Group() }
  }

  /// Takes somebody of a group with his or her design weight.
  mutating func take(_ weight: Double, _ group: Int) {
    switch pass {
    case .range:
      groups[group].people += 1
      groups[group].smallest = min(groups[group].smallest, weight)
      groups[group].largest = max(groups[group].largest, weight)
    case .design:
      sums.add(weight)
      byGroup[group].add(weight)
    case .cutting:
      guard groups[group].isOpen else { break }
      if isCut(weight, groups[group]) { counts[group] += 1 } else { byGroup[group].add(weight) }
    case .final: sums.add(self.weight(of: weight, group))
    case .done: break
    }
  }

  /// Ends a pass over everybody; whether another one is wanted.
  mutating func endPass() throws(CalibrationFault) -> Bool {
    switch pass {
    case .range:
      guard groups.contains(where: { $0.people > 0 }) else { throw .noPeople }
      expect { weight, _ in weight }
      begin(.design)
    case .design:
      designSummary = sums.summary
      summary = designSummary
      for (index, sum) in byGroup.enumerated() { groups[index].sum = sum.value }
      let most = trimming * designSummary.sum / Double(designSummary.count)
      // Nobody is above the limit where the largest weight is not.
      guard designSummary.maximum > most else {
        pass = .done
        break
      }
      limit = most
      for index in groups.indices { prepare(&groups[index]) }
      begin(groups.contains(where: \.isOpen) ? .cutting : .final)
    case .cutting:
      for index in groups.indices where groups[index].isOpen {
        advance(&groups[index], to: counts[index], rest: byGroup[index].value)
      }
      begin(groups.contains(where: \.isOpen) ? .cutting : .final)
    case .final:
      summary = sums.summary
      tell()
      pass = .done
    case .done: break
    }
    return pass != .done
  }

  /// The weight that somebody ends with.
  func weight(of weight: Double, _ group: Int) -> Double {
    let own = groups[group]
    if own.isEven { return own.sum / Double(own.people) }
    return isCut(weight, own) ? limit : weight * own.factor
  }

  private func isCut(_ weight: Double, _ group: Group) -> Bool { weight * group.factor > limit }

  private func prepare(_ group: inout Group) {
    guard group.largest > limit else { return }
    group.isEven = Double(group.people) * limit <= group.sum
    group.isOpen = !group.isEven
  }

  /// One step: the factor with which those below the limit make up what the others lost.
  private func advance(_ group: inout Group, to count: Int, rest: Double) {
    // Nobody was lifted above the limit: the factor stands.
    guard count > group.cut else {
      group.isOpen = false
      return
    }
    group.cut = count
    guard rest > 0 else {
      // Up to rounding, everybody is at the limit.
      (group.isEven, group.isOpen) = (true, false)
      return
    }
    group.factor = max(group.factor, (group.sum - limit * Double(count)) / rest)
  }

  private mutating func begin(_ next: Pass) {
    byGroup = groups.map { OrderFreeSum(largest: $0.largest) }
    counts = groups.map { _ in 0 }
    if next == .final {
      let fitted = self
      expect { fitted.weight(of: $0, $1) }
    }
    pass = next
  }

  /// Makes room for the sum of weights that rise with the design weights of their group.
  private mutating func expect(_ weight: (Double, Int) -> Double) {
    let taken = groups.indices.filter { groups[$0].people > 0 }
    sums = WeightSums(
      smallest: taken.map { weight(groups[$0].smallest, $0) }.min() ?? 0,
      largest: taken.map { weight(groups[$0].largest, $0) }.max() ?? 0)
  }

  private mutating func tell() {
    let cut = groups.reduce(0) { $0 + ($1.isEven ? 0 : $1.cut) }
    if cut > 0 { notes.append(.cut(people: cut, limit: limit)) }
    for (name, group) in zip(names, groups) where group.isEven {
      notes.append(
        .evened(
          stratum: name, people: group.people, weight: group.sum / Double(group.people),
          limit: limit))
    }
  }
}
