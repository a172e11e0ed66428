/// Codes that a spreadsheet turned into a power of ten: `8,00E+09`. The digits are gone.
enum ScientificCodes: ColumnCheck {
  static func findings(_ column: ColumnSample) -> [ColumnFinding] {
    let hits = column.values.filter { isPower($0.text) }
    guard !hits.isEmpty else { return [] }
    // In a column of quantities a power of ten is a number like another.
    guard column.role != .other || hits.count < column.values.count || hits.count > 1 else {
      return []
    }
    return [ColumnFinding(code: "column.scientific-code", hits: hits)]
  }

  /// Digits, a decimal part, `E`, a sign, two or three digits.
  private static func isPower(_ text: String) -> Bool {
    let parts = text.uppercased().split(separator: "E", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].first == "+" else { return false }
    let exponent = parts[1].dropFirst()
    let mantissa = parts[0].split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
    return (2...3).contains(exponent.utf8.count) && DigitCode.isDigits(exponent)
      && (1...2).contains(mantissa.count) && mantissa[0].utf8.count == 1
      && mantissa.allSatisfy { DigitCode.isDigits($0) }
  }
}
