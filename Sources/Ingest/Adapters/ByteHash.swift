/// A hash of bytes: eight at a time, each step a multiplication to 128 bits whose halves are mixed.
/// It does not depend on the process, and nothing that is written may depend on it.
enum ByteHash {
  private static let odd: (UInt64, UInt64) = (0x9E37_79B9_7F4A_7C15, 0xD6E8_FEB8_6659_FD93)

  static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var state = mix(UInt64(truncatingIfNeeded: bytes.count) ^ odd.1)
    guard let base = bytes.baseAddress else { return state }
    let raw = UnsafeRawPointer(base)
    let count = bytes.count
    var offset = 0
    while offset + 8 <= count {
      state = mix(state ^ raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      offset += 8
    }
    if offset < count {
      var rest: UInt64 = 0
      for place in offset..<count { rest = rest << 8 | UInt64(base[place]) }
      state = mix(state ^ rest)
    }
    return state
  }

  /// The hash of several hashes, in their order.
  static func combine(_ state: UInt64, _ next: UInt64) -> UInt64 { mix(mix(state) ^ next) }

  private static func mix(_ value: UInt64) -> UInt64 {
    let product = (value ^ odd.0).multipliedFullWidth(by: odd.1)
    return product.high ^ product.low
  }

  /// Whether two stretches of bytes are the same.
  static func areEqual(
    _ one: UnsafePointer<UInt8>, _ two: UnsafePointer<UInt8>, _ count: Int
  ) -> Bool {
    let (left, right) = (UnsafeRawPointer(one), UnsafeRawPointer(two))
    var offset = 0
    while offset + 8 <= count {
      if left.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        != right.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      {
        return false
      }
      offset += 8
    }
    while offset < count {
      if one[offset] != two[offset] { return false }
      offset += 1
    }
    return true
  }
}
