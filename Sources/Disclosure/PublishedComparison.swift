public import Findings

/// One share in two cells, as readers may see it: only where both may be shown as a number.
public struct PublishedComparison: Hashable, Sendable {
  /// The shares that are compared. Labels under `comparison.share.<id>`.
  public enum Share: String, CaseIterable, Hashable, Comparable, Sendable, Codable {
    case unmet, inNeed

    /// The unmet share first.
    public static func < (a: Share, b: Share) -> Bool { a == .unmet && b == .inNeed }
  }

  /// Why the two are compared.
  public let kind: ComparisonFinding.Kind
  /// The later wave, or the first territory.
  public let cell: CellAddress
  /// The cell it is set beside: the earlier wave, the second territory, the whole.
  public let other: CellAddress
  /// Which share.
  public let share: Share
  /// What may be shown; where the two cells differ, the reason of the one that tells less.
  public let sign: CellSign
  /// The share of `cell`; nil when not shown.
  public let value: PublishedValue?
  /// The share of `other`; nil when not shown.
  public let otherValue: PublishedValue?
  /// What the difference is; nil when not shown.
  public let difference: PublishedDifference?
}

/// A difference between two shown shares.
public struct PublishedDifference: Hashable, Sendable {
  /// The share of the cell − that of the other, −1...1.
  public let value: Double
  /// Lower end of the 95 % interval; nil for a census, where nothing may be tested, and where it would
  /// tell of few units.
  public let lower: Double?
  /// Upper end of the 95 % interval.
  public let upper: Double?
  /// p-value of the test, adjusted for all that is read together: by Holm where it was declared, by
  /// Benjamini and Hochberg on a map; nil where the interval is.
  public let pValue: Double?
  /// The smallest true difference that such a test finds four times in five; nil where the interval
  /// is.
  public let smallestDetectable: Double?
  /// What the difference says.
  public let reading: ComparisonReading
}
