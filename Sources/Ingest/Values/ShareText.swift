/// A share as people write it: `32`, `32,4`, `32 %`, `0,32`.
struct ShareText: Hashable {
  /// The number as written, without its percent sign.
  let number: Double
  /// Digits after the decimal mark.
  let decimals: Int
  /// Whether a percent sign follows.
  let hasSign: Bool
  /// As written, for messages.
  let text: String

  /// nil for what is no share: more than a number with a percent sign, or below 0.
  init?(_ text: String) {
    self.text = text
    var body = Substring(text)
    hasSign = body.last == "%"
    if hasSign { body = body.dropLast() }
    while let last = body.last, last.isWhitespace { body = body.dropLast() }
    guard let value = NumberText.decimal(String(body)), value >= 0 else { return nil }
    number = value
    decimals =
      body.lastIndex { $0 == "," || $0 == "." }
      .map { body.distance(from: $0, to: body.endIndex) - 1 } ?? 0
  }
}
