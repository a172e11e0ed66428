internal import Diagnostics

/// Codes that lost the zeros they begin with, as spreadsheets do to what looks like a number.
enum LostZeros: ColumnCheck {
  static func findings(_ column: ColumnSample) -> [ColumnFinding] {
    let hits = column.values.filter { hasLostZeros($0.text, column.role) }
    guard !hits.isEmpty else { return [] }
    let found = hits.reduce(0) { $0 + $1.count }
    // A local number without prefix also lacks its zero: only many of them speak of a loss.
    if column.role == .telephone, found * 2 < column.filledCount { return [] }
    return [
      ColumnFinding(
        code: "column.lost-zeros", hits: hits,
        arguments: ["repaired": hits.first.map { repaired($0.text, column.role) } ?? ""])
    ]
  }

  private static func hasLostZeros(_ text: String, _ role: CodeRole) -> Bool {
    switch role {
    case .postalCode: PostalCode.read(text) == .lostZeros
    case .comuneCode: ComuneCodeText.read(text) == .lostZeros
    case .telephone: TelephoneNumber(text)?.kind == .withoutZero
    case .vatNumber, .fiscalCode: isShortVAT(text)
    case .identifier, .other: false
    }
  }

  /// Whether zeros in front make a right VAT number of a text.
  static func isShortVAT(_ text: String) -> Bool {
    DigitCode.isDigits(text) && (8...10).contains(text.utf8.count)
      && VATNumber(padded(text, to: 11))?.hasValidControl == true
  }

  private static func repaired(_ text: String, _ role: CodeRole) -> String {
    switch role {
    case .postalCode: padded(text, to: 5)
    case .comuneCode: padded(text, to: 6)
    case .vatNumber, .fiscalCode: padded(text, to: 11)
    case .telephone, .identifier, .other: "0" + text
    }
  }

  private static func padded(_ text: String, to length: Int) -> String {
    String(repeating: "0", count: max(0, length - text.utf8.count)) + text
  }
}
