internal import Region

/// An answer in sixteen bits: the status in the upper four, "barrier item answered" and the
/// barriers below. Zero is "not asked".
enum PackedAnswer {
  static let barrierAnswered: UInt16 = 1 << 11
  private static let barrierMask: UInt16 = (1 << 9) - 1

  static func pack(_ answer: NeedAnswer) -> UInt16 {
    var bits = UInt16(answer.status.rawValue) << 12
    guard answer.status == .unmet else { return bits }
    let named = answer.barriers.rawValue & barrierMask
    // Naming a barrier is answering the item, even where the reader forgot to say so.
    if named != 0 || answer.barriers.contains(.answered) { bits |= barrierAnswered | named }
    return bits
  }

  static func status(_ bits: UInt16) -> Int { Int(bits >> 12) }
  static func barriers(_ bits: UInt16) -> UInt16 { bits & barrierMask }
}
