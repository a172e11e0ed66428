/// Says of bytes, quickly, that no direct identifier is among them: of millions of cells nearly all
/// need no second look.
enum IdentifierScreen {
  /// Bytes of `a@b.it`.
  private static let leastLength = 6
  private static let leastTelephoneDigits = 9
  private static let leastCodeLength = 15

  /// False only where `PersonalData.codes` would find neither an e-mail address nor a fiscal code, a
  /// bank account or a telephone number.
  static func mayHold(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count >= leastLength, hasMarks(bytes) else { return false }
    var word = Word()
    var run = DigitRun()
    var hasLetter = false
    for byte in bytes {
      if byte == 0x40 { return true }
      word.take(byte)
      run.take(byte)
      if isLetter(byte) || byte >= 0x80 || byte == 0x2B { hasLetter = true }
    }
    return word.mayBeCode || (hasLetter && run.mayBeTelephone)
  }

  /// Whether there is an `@`, or as many digits as the shortest code has. Nearly every cell ends here,
  /// so the loop has no way out for the sake of speed.
  private static func hasMarks(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var marks: UInt8 = 0
    var digits = 0
    for byte in bytes {
      marks |= byte == 0x40 ? 1 : 0
      digits &+= byte &- 0x30 < 10 ? 1 : 0
    }
    return marks != 0 || digits >= 4
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// Letters and digits that begin as a bank account or a fiscal code does.
  private struct Word {
    private var place = 0
    private var letters = 0
    /// Letters and digits since the beginning of an account, spaces apart.
    private var accountLength = 0
    private var isAccount = false
    private(set) var mayBeCode = false

    mutating func take(_ byte: UInt8) {
      let isLetter = IdentifierScreen.isLetter(byte)
      guard isLetter || IdentifierScreen.isDigit(byte) else {
        // Within these no code begins.
        let goesOn = byte == 0x2D || byte == 0x5F || byte == 0x2F || byte == 0x5C
        place = goesOn ? 99 : 0
        letters = 0
        return
      }
      if isLetter, letters == place { letters += 1 }
      place += 1
      if place == 4, letters == 2, !isLetter, !isAccount {
        isAccount = true
        accountLength = 3
      }
      if isAccount { accountLength += 1 }
      if accountLength >= leastCodeLength || (place == 16 && letters >= 6) { mayBeCode = true }
    }
  }

  /// Digits with the signs between them with which numbers are written.
  private struct DigitRun {
    private var digits = 0
    private var isOpen = false
    private var before: UInt8 = 0x20
    private(set) var mayBeTelephone = false

    mutating func take(_ byte: UInt8) {
      if IdentifierScreen.isDigit(byte) {
        if !isOpen {
          isOpen = true
          digits = IdentifierScreen.isLetter(before) || before == 0x5F ? -99 : 0
        }
        digits += 1
        if digits >= leastTelephoneDigits { mayBeTelephone = true }
      } else if !(isOpen && Self.isBetween(byte)) {
        isOpen = byte == 0x2B && !isOpen && !(IdentifierScreen.isLetter(before) || before == 0x5F)
        digits = 0
        before = byte
      }
    }

    /// Space, point, hyphen, stroke and brackets.
    private static func isBetween(_ byte: UInt8) -> Bool {
      byte == 0x20 || byte == 0x28 || byte == 0x29 || (0x2D...0x2F).contains(byte)
    }
  }
}
