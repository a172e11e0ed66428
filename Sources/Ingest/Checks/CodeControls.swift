internal import Diagnostics

/// Codes that no such code can be: a postal code out of range, a VAT number whose control digit is
/// wrong. Codes that a spreadsheet damaged are told by the checks of their damage.
enum CodeControls: ColumnCheck {
  static func findings(_ column: ColumnSample) -> [ColumnFinding] {
    let (code, test): (String, (String) -> Bool)
    switch column.role {
    case .postalCode:
      (code, test) = ("column.bad-postal-code", { isWrong(PostalCode.read($0)) })
    case .comuneCode:
      (code, test) = ("column.bad-comune-code", { isWrong(ComuneCodeText.read($0)) })
    case .vatNumber: (code, test) = ("column.bad-vat-number", isWrongVAT)
    case .fiscalCode: (code, test) = ("column.bad-tax-code", isWrongFiscal)
    case .telephone, .identifier, .other: return []
    }
    let hits = column.values.filter { test($0.text) }
    // Most cells wrong: the header means something else.
    guard !hits.isEmpty, hits.reduce(0, { $0 + $1.count }) * 2 <= column.filledCount else {
      return []
    }
    return [ColumnFinding(code: code, hits: hits)]
  }

  private static func isWrong(_ reading: DigitCode.Reading) -> Bool {
    reading == .wrong || reading == .decimals
  }

  private static func isWrongVAT(_ text: String) -> Bool {
    let digits = text.filter { $0 != "." }
    if let number = VATNumber(digits) { return !number.hasValidControl }
    return !LostZeros.isShortVAT(digits)
  }

  private static func isWrongFiscal(_ text: String) -> Bool {
    if let person = FiscalCode(text) { return !person.hasValidControl }
    return isWrongVAT(text)
  }
}
