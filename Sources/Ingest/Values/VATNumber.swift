/// An Italian VAT number, or the fiscal code of an organisation: eleven digits, the last of which
/// is a control digit (DPR 633/1972 article 35, decree of 23/12/1976 article 11: the sum of Luhn).
struct VATNumber: Hashable {
  /// The eleven digits.
  let text: String

  /// Takes eleven digits, `IT` in front or spaces between them allowed; nil for other texts. The
  /// control digit is not judged here.
  init?(_ text: String) {
    var digits = text.filter { $0 != " " }
    if digits.hasPrefix("IT") || digits.hasPrefix("it") { digits.removeFirst(2) }
    guard digits.utf8.count == 11, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    self.text = digits
  }

  /// Whether the last digit follows from the others: every second digit doubled, the digits of the
  /// results added up with the others, the sum a multiple of ten. Eleven zeros are no number.
  var hasValidControl: Bool {
    var sum = 0
    for (index, byte) in text.utf8.enumerated() {
      let value = Int(byte - 0x30)
      let doubled = value * 2
      sum += index.isMultiple(of: 2) ? value : doubled > 9 ? doubled - 9 : doubled
    }
    return sum.isMultiple(of: 10) && text.utf8.contains { $0 != 0x30 }
  }
}
