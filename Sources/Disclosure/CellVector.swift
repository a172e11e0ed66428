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
  /// The people of one part, from the fewest to the most that they may be: one number unless a printed
  /// share leaves it open.
  struct Part: Hashable {
    var least: Int
    var most: Int

    init(_ count: Int) { (least, most) = (count, count) }

    init(_ counts: ClosedRange<Int>) { (least, most) = (counts.lowerBound, counts.upperBound) }

    /// Whether it is nobody or at least `threshold` people, whichever number it is.
    func isSafe(_ threshold: Int) -> Bool { most == 0 && least == 0 || least >= threshold }

    static func - (a: Part, b: Part) -> Part {
      var difference = a
      difference.least -= b.most
      difference.most -= b.least
      return difference
    }
  }

  var parts: [Part]
  /// n.
  private(set) var total: Int

  /// People of a survey, who were counted.
  init(_ counts: CellCounts, _ level: DetailLevel) {
    let met = [
      counts.metByService, counts.metPaid + counts.metByFamily, counts.metByWork,
      counts.metUnspecified,
    ]
    switch level {
    case .unmet: self.init(parts: [counts.unmet, counts.answered - counts.unmet])
    case .need: self.init(parts: [counts.unmet, counts.met, counts.none])
    case .answers: self.init(parts: [counts.unmet] + met + [counts.none])
    }
  }

  /// People of a cell as far as its source tells them.
  init(_ cell: CubeCell, _ level: DetailLevel) {
    if cell.assumption == nil {
      self.init(cell.counts, level)
    } else if cell[.unmet] == nil, cell[.inNeed] != nil {
      // The table tells no other split, whatever the level.
      self.init(needOf: cell)
    } else {
      self.init(table: cell, level)
    }
  }

  /// A table tells nobody apart among the met.
  private init(table cell: CubeCell, _ level: DetailLevel) {
    total = cell.counts.answered
    let unmet = Part(cell.possibleCounts(.unmet))
    if level == .unmet || cell[.inNeed] == nil {
      parts = [unmet, Part(total) - unmet]
      return
    }
    let others = level == .need ? [] : [Part(0), Part(0), Part(0)]
    parts =
      [unmet] + others + [
        Part(cell.possibleMet), Part(total) - Part(cell.possibleCounts(.inNeed)),
      ]
  }

  /// Need and no need alone.
  init(needOf cell: CubeCell) {
    total = cell.counts.answered
    let need = Part(cell.possibleCounts(.inNeed))
    parts = [need, Part(total) - need]
  }

  /// The people of any cell, split as it is told.
  init(parts: [Int]) {
    self.parts = parts.map { Part($0) }
    total = parts.reduce(0, +)
  }

  /// Whether every part is nobody or at least `threshold` people.
  func isSafe(_ threshold: Int) -> Bool { parts.allSatisfy { $0.isSafe(threshold) } }

  /// Whether they may be the same people.
  func mayEqual(_ other: CellVector) -> Bool {
    total == other.total
      && zip(parts, other.parts).allSatisfy { $0.least <= $1.most && $1.least <= $0.most }
  }

  static func - (a: CellVector, b: CellVector) -> CellVector {
    var difference = a
    for i in difference.parts.indices { difference.parts[i] = a.parts[i] - b.parts[i] }
    difference.total -= b.total
    return difference.total == 0 ? difference.nobody : difference
  }

  /// Parts that may be nobody are, where nobody is left.
  private var nobody: CellVector {
    guard parts.contains(where: { $0.least != $0.most }),
      parts.allSatisfy({ $0.least <= 0 && $0.most >= 0 })
    else { return self }
    return CellVector(parts: parts.map { _ in 0 })
  }
}
