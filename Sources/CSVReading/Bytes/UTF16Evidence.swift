/// Whether bytes without a byte order mark are unmistakably UTF-16.
enum UTF16Evidence {
  /// Share of the characters below U+0100 from which text in European languages is recognised.
  private static let plainShare = 0.7
  /// Fewest characters to judge by.
  private static let fewestUnits = 4

  /// The byte order, when most characters have a zero half on one side, none on the other, and
  /// none is a control character that no table holds; nil otherwise.
  static func encoding(of sample: some RandomAccessCollection<UInt8>) -> TextEncoding? {
    var zeros = (even: 0, odd: 0)
    var units = 0
    var controls = (even: 0, odd: 0)
    var iterator = sample.makeIterator()
    while let first = iterator.next(), let second = iterator.next() {
      units += 1
      if first == 0 { zeros.even += 1 }
      if second == 0 { zeros.odd += 1 }
      if first == 0, isControl(second) { controls.odd += 1 }
      if second == 0, isControl(first) { controls.even += 1 }
    }
    guard units >= fewestUnits else { return nil }
    let enough = Int((Double(units) * plainShare).rounded(.up))
    if zeros.odd >= enough, zeros.even == 0, controls.even == 0 { return .utf16LittleEndian }
    if zeros.even >= enough, zeros.odd == 0, controls.odd == 0 { return .utf16BigEndian }
    return nil
  }

  private static func isControl(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D
  }
}
