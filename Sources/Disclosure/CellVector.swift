import Estimation

/// How much of a cell is told. Each level splits the answers of the one before.
enum DetailLevel: Int, CaseIterable, Comparable {
  /// Unmet, and the rest.
  case unmet = 1
  /// Unmet, met, no need.
  case need = 2
  /// Met by a service, carried by family or privately, by work, by nobody knows whom: the ends of a
  /// widened share tell the last.
  case answers = 3

  static func < (a: DetailLevel, b: DetailLevel) -> Bool { a.rawValue < b.rawValue }
}

/// Unweighted people of a cell, split as a level of detail tells them. The parts add up to n, and
/// are linked: whoever knows n and all parts but one knows that one.
struct CellVector: Hashable {
  var parts: [Int]

  init(_ counts: CellCounts, _ level: DetailLevel) {
    let others = counts.answered - counts.unmet
    if counts.inNeedUnsplit > 0 || counts.notUnmetUnsplit > 0 {
      // An aggregated table tells one split only, whatever the level.
      parts =
        counts.inNeedUnsplit > 0
        ? [counts.inNeed, counts.answered - counts.inNeed] : [counts.unmet, others]
      return
    }
    let carried = counts.metPaid + counts.metByFamily
    switch level {
    case .unmet: parts = [counts.unmet, others]
    case .need: parts = [counts.unmet, counts.met, counts.none]
    case .answers:
      parts = [
        counts.unmet, counts.metByService, carried, counts.metByWork, counts.metUnspecified,
        counts.none,
      ]
    }
  }

  /// The people of any cell, split as it is told.
  init(parts: [Int]) { self.parts = parts }

  var total: Int { parts.reduce(0, +) }

  /// Whether every part is nobody or at least `threshold` people.
  func isSafe(_ threshold: Int) -> Bool { parts.allSatisfy { $0 == 0 || $0 >= threshold } }

  static func + (a: CellVector, b: CellVector) -> CellVector {
    var sum = a
    for i in sum.parts.indices { sum.parts[i] += b.parts[i] }
    return sum
  }

  static func - (a: CellVector, b: CellVector) -> CellVector {
    var difference = a
    for i in difference.parts.indices { difference.parts[i] -= b.parts[i] }
    return difference
  }
}
