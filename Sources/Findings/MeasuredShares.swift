import Region

/// Shares of ``OverlapMeasurement`` computed once for each pair of admissions and of objective
/// lists: catalogues repeat few of them.
final class MeasuredShares {
  /// What is compared of one side.
  struct Side: Hashable {
    let admission: Admission
    var conditions = AccessConditions.notStated
    let objectives: [ObjectiveCode]
    var possible: [ObjectiveCode] = []
  }

  /// What the share of targets depends on.
  private struct Admitted: Hashable {
    let admission: Admission
    let conditions: AccessConditions
  }

  private struct Pair: Hashable {
    let first: Int
    let second: Int
  }

  private let measurement: OverlapMeasurement
  private let words: ServiceVocabulary
  private var sides: [Side] = []
  private var numbers: [Side: Int] = [:]
  private var targets: [Admitted: Int] = [:]
  private var targetNumbers: [Int] = []
  private var targetShares: [Pair: ShareBounds] = [:]
  private var objectiveShares: [Pair: ShareBounds] = [:]
  private var undecided: [Pair: MissingField?] = [:]

  init(_ measurement: OverlapMeasurement, words: ServiceVocabulary) {
    self.measurement = measurement
    self.words = words
  }

  /// Numbers given so far.
  var count: Int { sides.count }

  /// A number for a side, the same for equal sides.
  func number(of side: Side) -> Int {
    if let known = numbers[side] { return known }
    let number = sides.count
    sides.append(side)
    numbers[side] = number
    let admitted = Admitted(admission: side.admission, conditions: side.conditions)
    let target = targets[admitted] ?? targets.count
    targets[admitted] = target
    targetNumbers.append(target)
    return number
  }

  /// The objectives of a side.
  func objectives(of side: Int) -> [ObjectiveCode] { sides[side].objectives }

  /// Share of one side's targets that the other has too.
  func target(of side: Int, in other: Int) -> ShareBounds {
    let pair = Pair(first: targetNumbers[side], second: targetNumbers[other])
    if let known = targetShares[pair] { return known }
    var share = measurement.targetShare(of: sides[side].admission, in: sides[other].admission)
    switch sides[side].conditions.meets(sides[other].conditions, words) {
    case .yes: break
    case .no: share = ShareBounds(0)
    case .unknown: share = ShareBounds(0, share.high)
    }
    targetShares[pair] = share
    return share
  }

  /// Share of one side's objectives that the other has too.
  func objective(of side: Int, in other: Int) -> ShareBounds {
    let pair = Pair(first: side, second: other)
    if let known = objectiveShares[pair] { return known }
    let (s, m) = (sides[side], sides[other])
    let share = measurement.objectiveShare(
      of: s.objectives, perhaps: s.possible, in: m.objectives, possible: m.possible)
    objectiveShares[pair] = share
    return share
  }

  /// The dimension that leaves the share of targets within bounds only; nil when it is known.
  func undecided(of side: Int, in other: Int) -> MissingField? {
    let pair = Pair(first: targetNumbers[side], second: targetNumbers[other])
    if let known = undecided[pair] { return known }
    var field = measurement.undecided(of: sides[side].admission, in: sides[other].admission)
    switch sides[side].conditions.meets(sides[other].conditions, words) {
    case .yes: break
    case .no: field = nil
    case .unknown: field = field ?? .eligibility
    }
    undecided[pair] = .some(field)
    return field
  }
}
