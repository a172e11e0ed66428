/// Codes with the points that divide thousands: `24.126` for the postal code 24126.
enum ThousandsInCodes: ColumnCheck {
  static func findings(_ column: ColumnSample) -> [ColumnFinding] {
    let hits = column.values.filter { value in
      switch column.role {
      case .postalCode: PostalCode.read(value.text) == .thousands
      case .comuneCode: ComuneCodeText.read(value.text) == .thousands
      case .vatNumber, .fiscalCode:
        value.text.contains(".") && VATNumber(value.text.filter { $0 != "." }) != nil
      case .telephone, .identifier, .other: false
      }
    }
    guard let first = hits.first else { return [] }
    return [
      ColumnFinding(
        code: "column.thousands-in-code", hits: hits,
        arguments: ["repaired": first.text.filter { $0 != "." && $0 != "," }])
    ]
  }
}
