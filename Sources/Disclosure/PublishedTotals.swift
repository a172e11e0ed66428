public import Region

/// How many people of the population stand behind the shares of a cell, by the weights of those who
/// answered.
public struct PublishedTotals: Hashable, Sendable {
  /// Whom the weights stand for.
  public let represented: RepresentedPeople
  /// The sums that the totals are made of, or would be.
  public let sums: PublishedSums
  /// In the order of the kinds.
  public let totals: [PublishedTotal]

  /// The total of some people; nil where their share is no number.
  public subscript(kind: PublishedTotal.Kind) -> PublishedTotal? {
    totals.first { $0.kind == kind }
  }
}

/// A total of people. It follows the pattern of its share, and is there only where the share is told as
/// a number.
public struct PublishedTotal: Hashable, Sendable {
  /// Which people; raw values are the codes of the indicators.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case inNeed, unmet, metByService, carried, metByWork
  }

  /// Which people.
  public let kind: Kind
  /// People, with the 95 % interval; nil where it varies too much to be told.
  public let amount: PublishedAmount?
  /// Standard error over value; of a rounded mean in whole per cents, rounded up.
  public let variation: Double
  /// Square root of the design variance, people; nil for a rounded mean, of which it would tell more, and
  /// where the total is not told.
  public let standardError: Double?
}
