internal import Region

/// Monthly prices in euro.
enum PriceText {
  /// Reads `120`, `€ 120,50`, `1.200,00 euro`; 0 is free. Nil when the text is no amount.
  static func price(_ text: String, thousands: Character? = nil) -> Price? {
    let bare = text.lowercased().replacing("€", with: "").replacing("euro", with: "")
    guard let amount = NumberText.decimal(CellText.clean(bare), thousands: thousands),
      (0...1_000_000).contains(amount)
    else { return nil }
    let cents = Int((amount * 100).rounded())
    return cents == 0 ? .free : .monthlyCents(cents)
  }
}
