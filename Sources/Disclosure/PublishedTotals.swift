public import Region

/// How many people of the population stand behind the shares of a cell, by the weights of those who
/// answered.
public struct PublishedTotals: Hashable, Sendable {
  /// Whom the weights stand for.
  public let represented: RepresentedPeople
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
  /// Standard error over value.
  public let variation: Double
  /// Square root of the design variance, people.
  public let standardError: Double
}
