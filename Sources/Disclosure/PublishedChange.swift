public import Findings

/// The change of one share from a wave to a later one, as readers may see it: only where the cell may
/// be shown as a number in both.
public struct PublishedChange: Hashable, Sendable {
  /// The shares whose change is told. Labels under `change.share.<id>`.
  public enum Share: String, CaseIterable, Hashable, Comparable, Sendable, Codable {
    case unmet, inNeed

    /// The unmet share first.
    public static func < (a: Share, b: Share) -> Bool { a == .unmet && b == .inNeed }
  }

  /// Cell of the earlier wave.
  public let earlier: CellAddress
  /// Cell of the later wave.
  public let later: CellAddress
  /// Which share.
  public let share: Share
  /// What may be shown; where the two cells differ, the reason of the one that tells less.
  public let sign: CellSign
  /// The share in the earlier wave; nil when not shown.
  public let first: PublishedValue?
  /// The share in the later wave; nil when not shown.
  public let second: PublishedValue?
  /// What the difference is; nil when not shown.
  public let difference: PublishedDifference?
}

/// A difference between two shown shares.
public struct PublishedDifference: Hashable, Sendable {
  /// Later − earlier, −1...1.
  public let value: Double
  /// Lower end of the 95 % interval; nil for a census, or where nothing may be tested.
  public let lower: Double?
  /// Upper end of the 95 % interval.
  public let upper: Double?
  /// p-value of the test, adjusted by Holm for all that the page compares; nil where nothing is
  /// tested.
  public let pValue: Double?
  /// The smallest true difference that such a test finds four times in five; nil where nothing is
  /// tested.
  public let smallestDetectable: Double?
  /// What the difference says.
  public let reading: ChangeReading
}
