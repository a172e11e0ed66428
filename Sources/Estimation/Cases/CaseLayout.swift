/// How a case lies in a record: what is known of it, its answers in numbers, its packed answers.
struct CaseLayout: Sendable {
  let objectiveCount: Int
  let numberCount: Int
  private static let head = max(MemoryLayout<StoredCase>.stride, MemoryLayout<OrderedCase>.stride)

  /// Bytes of a record.
  var stride: Int { (answers + 2 * objectiveCount + 7) & ~7 }
  /// Where the numbers begin: NaN where not asked, infinite where unknown.
  var numbers: Int { Self.head }
  /// Where the answers begin, by objective.
  var answers: Int { Self.head + 8 * numberCount }
}

/// A case as it was taken in.
struct StoredCase: Sendable {
  var weight: Double
  /// Fingerprint of what the case says, without any name.
  var content: UInt64
  /// Fingerprint of stratum and unit; 0: the person is the unit.
  var unit: UInt64
  /// What all people of the unit say, once that is known.
  var unitContent: UInt64 = 0
  /// Fingerprint of the company; 0: none.
  var company: UInt64
  /// In the order of their first people, then that of the design.
  var stratum: Int32
  /// Position in the table of groups.
  var group: Int32
  /// Categories of the margins, by position.
  var pattern: Int32
  /// Whether nobody else is in the unit.
  var isAlone = false
}

/// A case in its place among all.
struct OrderedCase: Sendable {
  var weight: Double
  /// The weight that entered calibration; `weight` where there was none.
  var base: Double
  /// Fingerprint of the company; 0: none.
  var company: UInt64
  /// Number of the unit, rising without gaps.
  var unit: Int32
  /// Position in the strata of the design, rising.
  var stratum: Int32
  /// Position in the table of groups.
  var group: Int32
  /// Position in the columns of the calibration.
  var pattern: Int32
  /// Whether nobody else is in the unit.
  var isAlone: Bool
}
