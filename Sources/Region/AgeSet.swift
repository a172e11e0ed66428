/// A set of ages of the cared-for person in completed single years, 0 to 110, plus "nobody": the
/// person asked cares for no one. Ages above 110 count as 110.
public struct AgeSet: Hashable, Sendable {
  /// Bit n is age n; bit 127 is "nobody".
  public let bits: UInt128

  init(bits: UInt128) { self.bits = bits }

  /// The oldest single year kept apart.
  public static let oldest = 110
  /// Neither an age nor "nobody": the set that nobody falls in.
  public static let empty = AgeSet(bits: 0)
  /// Caring for nobody.
  public static let nobody = AgeSet(bits: 1 << 127)
  /// Any cared-for person, whatever the age.
  public static let anyone = AgeSet(0...oldest)
  /// Anybody or nobody.
  public static let all = anyone.union(nobody)

  /// The ages of a closed range in years, clipped to 0...110.
  public init(_ years: ClosedRange<Int>) {
    let low = max(0, min(years.lowerBound, Self.oldest))
    let high = max(0, min(years.upperBound, Self.oldest))
    let width = UInt128(high - low + 1)
    bits = ((UInt128(1) << width) - 1) << UInt128(low)
  }

  /// Whether it holds neither an age nor "nobody".
  public var isEmpty: Bool { bits == 0 }
  /// Number of members, "nobody" counting as one.
  public var count: Int { bits.nonzeroBitCount }
  /// The ages in years, rising, without "nobody".
  public var years: [Int] { (0...Self.oldest).filter { contains(year: $0) } }
  /// Whether it holds an age in completed years, 0 to 110.
  public func contains(year: Int) -> Bool { bits & (UInt128(1) << UInt128(year)) != 0 }
  /// What is in either set, "nobody" included.
  public func union(_ other: AgeSet) -> AgeSet { AgeSet(bits: bits | other.bits) }
  /// What is in both sets, "nobody" included; possibly empty.
  public func intersection(_ other: AgeSet) -> AgeSet { AgeSet(bits: bits & other.bits) }
  /// What is in the set and not in the other; possibly empty.
  public func subtracting(_ other: AgeSet) -> AgeSet { AgeSet(bits: bits & ~other.bits) }
  /// Whether the other holds everything in the set; true of the empty set.
  public func isSubset(of other: AgeSet) -> Bool { bits & ~other.bits == 0 }

  /// The years as closed ranges, rising: 3-5 and 11-13 give two.
  public var ranges: [ClosedRange<Int>] {
    var found: [ClosedRange<Int>] = []
    for year in years {
      if let last = found.last, last.upperBound == year - 1 {
        found[found.count - 1] = last.lowerBound...year
      } else {
        found.append(year...year)
      }
    }
    return found
  }
}
