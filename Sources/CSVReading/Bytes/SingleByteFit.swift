/// How well bytes read in an encoding of one byte per character: each byte above ASCII becomes a
/// character that fits between its neighbours, as `è` at the end of `perch`, or does not, as `‡`.
struct SingleByteFit {
  private var sum = 0.0
  private var fitting: [UInt16: Int] = [:]
  private var unfitting: [UInt16: Int] = [:]
  private var undefined = 0
  private var firstUndefined: UInt8?

  private static let italian = Set("àèéìòù".unicodeScalars.map { UInt16($0.value) })
  private static let italianCapitals = Set("ÀÈÉÌÒÙ".unicodeScalars.map { UInt16($0.value) })
  private static let punctuation = Set(
    "‘’“”«»–—…•€°ªº§£®©™·²³½¼¡¿\u{A0}".unicodeScalars.map { UInt16($0.value) })
  private static let apostrophes: Set<UInt16> = [0x2018, 0x2019, 0xA0]
  /// Punctuation that opens and so never stands right behind a letter.
  private static let openers = Set("“«¡¿".unicodeScalars.map { UInt16($0.value) })
  /// Letters that are words of their own, such as `è`.
  private static let words = Set("èàòÈ".unicodeScalars.map { UInt16($0.value) })
  /// Score of a text in which nothing fits or fails to.
  private static let neutral = 0.5

  init(_ bytes: UnsafeBufferPointer<UInt8>, codePoints: [UInt16]) {
    func character(_ index: Int) -> UInt16 {
      guard bytes.indices.contains(index) else { return 0x20 }
      let byte = bytes[index]
      return byte < 0x80 ? UInt16(byte) : codePoints[Int(byte) - 0x80]
    }
    for index in bytes.indices where bytes[index] >= 0x80 {
      let found = character(index)
      guard found != 0 else {
        undefined += 1
        if firstUndefined == nil { firstUndefined = bytes[index] }
        continue
      }
      let worth = Self.worth(
        found, after: character(index - 1), before: character(index + 1),
        beforeThat: character(index - 2))
      sum += worth
      if worth > 0 { fitting[found, default: 0] += 1 } else { unfitting[found, default: 0] += 1 }
    }
  }

  var verdict: (score: Double, reasons: [EncodingGuess.Reason]) {
    let fits = fitting.values.reduce(0, +)
    let misfits = unfitting.values.reduce(0, +)
    let total = fits + misfits + undefined
    guard total > 0 else {
      return (Self.neutral, [EncodingGuess.Reason("encoding.ascii-only")])
    }
    var reasons: [EncodingGuess.Reason] = []
    if let firstUndefined {
      let value = String(firstUndefined, radix: 16, uppercase: true)
      reasons.append(
        .init("encoding.undefined-bytes", ["count": String(undefined), "value": value]))
    }
    if fits > 0 { reasons.append(Self.reason("encoding.fitting", fitting)) }
    if misfits > 0 { reasons.append(Self.reason("encoding.unfitting", unfitting)) }
    let mean = (sum - 2 * Double(undefined)) / Double(total)
    return (max(0, min(0.95, Self.neutral + mean * 0.45)), reasons)
  }

  /// From -1 (never there) to 1 (what Italian writes there).
  private static func worth(
    _ found: UInt16, after: UInt16, before: UInt16, beforeThat: UInt16
  ) -> Double {
    guard let properties = Unicode.Scalar(found)?.properties else { return -1 }
    let isAmidLetters = isLetter(after) && isLetter(before)
    if punctuation.contains(found) {
      if apostrophes.contains(found) { return isLetter(after) || isLetter(before) ? 0.8 : 0.3 }
      return isAmidLetters || openers.contains(found) && isLetter(after) ? -0.5 : 0.5
    }
    guard properties.isAlphabetic else { return -0.5 }
    let stands = isLetter(after) || words.contains(found) && !isLetter(before)
    if properties.isLowercase {
      // `SÌ` and `Sì` are words, `CITTà` hardly.
      if after < 0x80, isUpper(after), isUpper(beforeThat) { return -0.2 }
      if italian.contains(found) { return stands ? 1 : 0.1 }
      return isLetter(after) || isLetter(before) ? 0.3 : 0
    }
    if isLetter(after), !isUpper(after) { return -1 }
    return italianCapitals.contains(found) && stands ? 0.6 : 0.1
  }

  private static func isLetter(_ code: UInt16) -> Bool {
    Unicode.Scalar(code)?.properties.isAlphabetic ?? false
  }

  private static func isUpper(_ code: UInt16) -> Bool {
    Unicode.Scalar(code)?.properties.isUppercase ?? false
  }

  private static func reason(_ code: String, _ counts: [UInt16: Int]) -> EncodingGuess.Reason {
    let most = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(5)
    let characters = most.compactMap { entry in
      Unicode.Scalar(entry.key).map { "\(Character($0)) ×\(entry.value)" }
    }
    return .init(
      code,
      [
        "count": String(counts.values.reduce(0, +)),
        "characters": characters.joined(separator: ", "),
      ])
  }
}
