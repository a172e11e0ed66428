extension Phrasebook {
  /// A whole number with its thousands apart: `12.345` in Italian, `12,345` in English.
  public func whole(_ number: Int) -> String {
    let digits = grouped(String(number.magnitude))
    return number < 0 ? "−" + digits : digits
  }

  /// A number with a fixed count of decimals (0...6), halves away from zero: `1.234,5`.
  /// What is not finite prints as an en dash.
  public func decimal(_ number: Double, places: Int = 1) -> String {
    guard let parts = Self.fixedPoint(number, places: places) else { return "–" }
    let sign = parts.isNegative ? "−" : ""
    let fraction = parts.fraction.isEmpty ? "" : decimalMark + parts.fraction
    return sign + grouped(parts.whole) + fraction
  }

  /// A share in 0...1 as a percentage: `84 %` (with a no-break space) in Italian, `84%` in English.
  public func percent(_ share: Double, places: Int = 0) -> String {
    decimal(share * 100, places: places) + percentMark
  }

  /// Two shares in 0...1 as a range of percentages, `82–86 %`.
  public func percentRange(_ low: Double, _ high: Double, places: Int = 0) -> String {
    percentageRange(low, high, places: places) + percentMark
  }

  /// Two shares in 0...1 as a range without the percent sign, for tables that carry the unit in
  /// their caption: `82–86`.
  public func percentageRange(_ low: Double, _ high: Double, places: Int = 0) -> String {
    decimal(low * 100, places: places) + "–" + decimal(high * 100, places: places)
  }

  /// Two whole numbers as a range with an en dash, `80.700–108.700`; one number when they agree.
  public func range(_ low: Int, _ high: Int) -> String {
    low == high ? whole(low) : whole(low) + "–" + whole(high)
  }

  /// Place in an order: `3ª` in Italian (posizione is feminine), `3rd` in English.
  public func place(_ number: Int) -> String {
    switch tongue {
    case .it: return whole(number) + "ª"
    case .en:
      let suffix =
        switch (number % 10, number % 100) {
        case (_, 11...13): "th"
        case (1, _): "st"
        case (2, _): "nd"
        case (3, _): "rd"
        default: "th"
        }
      return whole(number) + suffix
    }
  }

  var decimalMark: String { tongue == .it ? "," : "." }
  var thousandsMark: Character { tongue == .it ? "." : "," }
  /// The no-break space keeps number and sign on one line.
  var percentMark: String { tongue == .it ? "\u{A0}%" : "%" }

  private func grouped(_ digits: String) -> String {
    var out: [Character] = []
    for (place, digit) in digits.reversed().enumerated() {
      if place > 0, place % 3 == 0 { out.append(thousandsMark) }
      out.append(digit)
    }
    return String(out.reversed())
  }
}

/// The decimal digits of a number, apart.
struct FixedPointDigits: Hashable {
  let isNegative: Bool
  let whole: String
  let fraction: String
}

extension Phrasebook {
  /// Digits of a number rounded to some decimals, halves away from zero. Noise below a millionth
  /// of the last digit is removed first, so that 28.499999999999996 rounds as 28.5 does. Nil when
  /// the number is not finite or does not fit.
  static func fixedPoint(_ number: Double, places: Int) -> FixedPointDigits? {
    let places = max(0, min(places, 6))
    let power = (0..<places).reduce(1.0) { power, _ in power * 10 }
    let scaled = number.magnitude * power
    guard scaled.isFinite, scaled < 9e15 else { return nil }
    let clean = scaled < 1e9 ? (scaled * 1e6).rounded() / 1e6 : scaled
    let units = Int(clean.rounded(.toNearestOrAwayFromZero))
    var digits = String(units)
    digits = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    return FixedPointDigits(
      isNegative: number < 0 && units > 0, whole: String(digits.dropLast(places)),
      fraction: String(digits.suffix(places)))
  }

  /// A number for machines (CSV, JSON, SVG): a point, no grouping, an ASCII minus, trailing zeros
  /// kept. Nil when it is not finite.
  public static func machine(_ number: Double, places: Int) -> String? {
    fixedPoint(number, places: places).map {
      ($0.isNegative ? "-" : "") + $0.whole + ($0.fraction.isEmpty ? "" : "." + $0.fraction)
    }
  }
}
