/// Who: a set of (cared-for age, condition, working position), held as disjoint boxes.
public struct TargetSet: Hashable, Sendable {
  /// Disjoint, non-empty boxes in canonical order.
  public let boxes: [TargetBox]

  /// The union of some boxes, which may overlap.
  public init(_ boxes: [TargetBox]) {
    var disjoint: [TargetBox] = []
    for box in boxes where !box.isEmpty {
      var pieces = [box]
      for known in disjoint { pieces = pieces.flatMap { $0.subtracting(known) } }
      disjoint += pieces
    }
    self.boxes = disjoint.sorted {
      ($0.ages.bits, $0.conditions.rawValue, $0.workers.rawValue)
        < ($1.ages.bits, $1.conditions.rawValue, $1.workers.rawValue)
    }
  }

  /// The set of one box.
  public init(_ box: TargetBox) { self.init([box]) }

  /// Nobody at all.
  public static let empty = TargetSet([])
  /// Every dimension open, those who care for nobody included.
  public static let everyone = TargetSet(TargetBox())

  /// Whether nobody can be in it.
  public var isEmpty: Bool { boxes.isEmpty }

  /// Who is in either set.
  public func union(_ other: TargetSet) -> TargetSet { TargetSet(boxes + other.boxes) }

  /// The part common to two sets.
  public func intersection(_ other: TargetSet) -> TargetSet {
    TargetSet(boxes.flatMap { a in other.boxes.map { a.intersection($0) } })
  }

  /// What is left of the set without another.
  public func subtracting(_ other: TargetSet) -> TargetSet {
    TargetSet(
      boxes.flatMap { box in
        other.boxes.reduce([box]) { pieces, hole in pieces.flatMap { $0.subtracting(hole) } }
      })
  }

  /// Whether the other holds every atom of the set; true of the empty set.
  public func isSubset(of other: TargetSet) -> Bool { subtracting(other).isEmpty }

  /// Whether the two sets share an atom.
  public func intersects(_ other: TargetSet) -> Bool { !intersection(other).isEmpty }

  /// Number of atoms (single age x condition x position), each weighing the same.
  public var atomCount: Int {
    boxes.reduce(0) {
      $0 + $1.ages.count * $1.conditions.rawValue.nonzeroBitCount
        * $1.workers.rawValue.nonzeroBitCount
    }
  }
}
