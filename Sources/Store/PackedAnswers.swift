internal import Region

/// The answers of one respondent as three bytes per item of the instrument: the status, then the
/// barriers as a 16-bit mask, high byte first. The view `need_answer` unpacks them.
///
/// One row per answer would be six million rows for 300,000 people and twenty items.
enum PackedAnswers {
  static let bytesPerItem = 3

  static func encode(_ answers: [NeedAnswer], into bytes: inout [UInt8]) {
    bytes.removeAll(keepingCapacity: true)
    for answer in answers {
      bytes.append(answer.status.rawValue)
      bytes.append(UInt8(truncatingIfNeeded: answer.barriers.rawValue >> 8))
      bytes.append(UInt8(truncatingIfNeeded: answer.barriers.rawValue))
    }
  }

  static func decode(_ bytes: UnsafeRawBufferPointer) throws -> [NeedAnswer] {
    guard bytes.count.isMultiple(of: bytesPerItem) else {
      throw StoredValueFault(detail: "answers of \(bytes.count) bytes")
    }
    return try stride(from: 0, to: bytes.count, by: bytesPerItem).map { start in
      guard let status = NeedStatus(rawValue: bytes[start]) else {
        throw StoredValueFault(detail: "need status \(bytes[start])")
      }
      let mask = UInt16(bytes[start + 1]) << 8 | UInt16(bytes[start + 2])
      return NeedAnswer(status, barriers: BarrierSet(rawValue: mask))
    }
  }
}

/// The traits of one respondent in an integer, two bits each in the order of the vocabulary: 0 not
/// in the questionnaire, 1 yes, 2 no, 3 unknown. The view `trait_answer` unpacks them.
enum PackedTraits {
  private static let answers: [Ternary] = [.yes, .no, .unknown]
  private static let vocabulary = Trait.allCases

  static func encode(_ traits: [Trait: Ternary]) -> Int {
    var packed = 0
    for (trait, answer) in traits {
      guard let place = vocabulary.firstIndex(of: trait), let code = answers.firstIndex(of: answer)
      else { continue }
      packed |= (code + 1) << (2 * place)
    }
    return packed
  }

  static func decode(_ packed: Int) -> [Trait: Ternary] {
    if packed == 0 { return [:] }
    var traits: [Trait: Ternary] = [:]
    for (place, trait) in vocabulary.enumerated() {
      let code = packed >> (2 * place) & 3
      if code > 0 { traits[trait] = answers[code - 1] }
    }
    return traits
  }
}
