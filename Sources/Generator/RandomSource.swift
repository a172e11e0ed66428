/// A seeded stream of pseudo-random numbers (xoshiro256**, Blackman and Vigna 2018, seeded through
/// SplitMix64), with its own draws: the same seed gives the same numbers on every platform and
/// with every version of the standard library.
package struct RandomSource {
  private var s0: UInt64
  private var s1: UInt64
  private var s2: UInt64
  private var s3: UInt64

  /// A stream named for its topic, so that a change in one topic leaves the others as they were.
  package init(seed: UInt64, topic: String) {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in topic.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    var state = seed ^ hash
    func splitMix() -> UInt64 {
      state &+= 0x9e37_79b9_7f4a_7c15
      var z = state
      z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
      z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
      return z ^ (z >> 31)
    }
    s0 = splitMix()
    s1 = splitMix()
    s2 = splitMix()
    s3 = splitMix()
  }

  package mutating func next() -> UInt64 {
    func rotated(_ x: UInt64, _ k: UInt64) -> UInt64 { (x << k) | (x >> (64 - k)) }
    let result = rotated(s1 &* 5, 7) &* 9
    let t = s1 << 17
    s2 ^= s0
    s3 ^= s1
    s1 ^= s2
    s0 ^= s3
    s2 ^= t
    s3 = rotated(s3, 45)
    return result
  }

  /// A whole number from 0 up to, and without, the bound.
  package mutating func below(_ bound: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// A whole number of a closed range.
  mutating func within(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.count)
  }

  /// A number from 0 up to, and without, 1.
  package mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// True with the given probability.
  package mutating func chance(_ probability: Double) -> Bool { unit() < probability }

  mutating func pick<T>(_ choices: [T]) -> T { choices[below(choices.count)] }

  /// Draws one of some choices in proportion to their weights.
  mutating func pick<T>(_ weighted: [(T, Double)]) -> T {
    var left = unit() * weighted.reduce(0) { $0 + $1.1 }
    for (choice, weight) in weighted {
      left -= weight
      if left < 0 { return choice }
    }
    return weighted[weighted.count - 1].0
  }

  mutating func shuffle<T>(_ items: inout [T]) {
    guard items.count > 1 else { return }
    for i in stride(from: items.count - 1, to: 0, by: -1) { items.swapAt(i, below(i + 1)) }
  }

  /// A shuffled deck in which every choice appears as often as its share says, to the nearest
  /// card: a drawn sample then lies close to the truth it was drawn from.
  mutating func deck<T>(_ count: Int, of shares: [(T, Double)]) -> [T] {
    let sum = shares.reduce(0) { $0 + $1.1 }
    let exact = shares.map { Double(count) * $0.1 / sum }
    var cards = exact.map { Int($0) }
    let order = shares.indices.sorted {
      let (a, b) = (exact[$0] - Double(cards[$0]), exact[$1] - Double(cards[$1]))
      return a == b ? $0 < $1 : a > b
    }
    for index in order.prefix(count - cards.reduce(0, +)) { cards[index] += 1 }
    var deck = zip(shares, cards).flatMap { Array(repeating: $0.0.0, count: $0.1) }
    shuffle(&deck)
    return deck
  }
}
