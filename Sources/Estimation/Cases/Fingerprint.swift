/// A 64-bit fingerprint that is the same on every machine and run (`Hasher` is not). Mixing step
/// of SplitMix64 (Steele, Lea and Flood 2014).
struct Fingerprint {
  private(set) var value: UInt64 = 0x9e37_79b9_7f4a_7c15

  mutating func add(_ word: UInt64) { value = Self.mix(value ^ Self.mix(word)) }

  /// Adds a text, eight bytes at a time.
  mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      add(UInt64(bytes.count))
      var place = 0
      while place < bytes.count {
        var word: UInt64 = 0
        for byte in bytes[place..<min(place + 8, bytes.count)].reversed() {
          word = word << 8 | UInt64(byte)
        }
        add(word)
        place += 8
      }
    }
  }

  static func mix(_ word: UInt64) -> UInt64 {
    var z = word &+ 0x9e37_79b9_7f4a_7c15
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}
