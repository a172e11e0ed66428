/// What the end of a ZIP archive says of its list of members, looked at before a library loads it.
struct ZipDirectory {
  /// The end record, and the longest comment after it.
  static let tailBytes = 22 + 65_535
  /// Stands in the end record for a number kept in the larger record before it.
  private static let elsewhere = 0xFFFF

  /// The largest number of members that any end record in the tail names.
  private(set) var members = 0
  /// The largest size of the list that any names.
  private(set) var bytes = 0

  init(tail: [UInt8]) {
    func number(_ offset: Int, _ width: Int) -> Int {
      guard offset + width <= tail.count else { return 0 }
      let value = (0..<width).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64(tail[offset + $1]) }
      return Int(clamping: value)
    }
    for offset in tail.indices.dropLast(3)
    where tail[offset] == 0x50 && tail[offset + 1] == 0x4B {
      switch (tail[offset + 2], tail[offset + 3]) {
      case (5, 6):
        let count = number(offset + 10, 2)
        if count < Self.elsewhere { members = max(members, count) }
        let size = number(offset + 12, 4)
        if size < Int(UInt32.max) { bytes = max(bytes, size) }
      case (6, 6):
        members = max(members, number(offset + 32, 8))
        bytes = max(bytes, number(offset + 40, 8))
      default: break
      }
    }
  }
}
