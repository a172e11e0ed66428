/// Numbers written with a point and with a comma in one column: `1.234` beside `1,234` may be a
/// thousand and one, or one and a bit.
enum MixedDecimals: ColumnCheck {
  static func findings(_ column: ColumnSample) -> [ColumnFinding] {
    guard column.role == .other else { return [] }
    var points: [ColumnSample.Value] = []
    var commas: [ColumnSample.Value] = []
    var pointIsThousands = false
    for value in column.values {
      switch mark(in: value.text) {
      case ("."?, false): points.append(value)
      case (","?, false): commas.append(value)
      case (","?, true): pointIsThousands = true
      default: continue
      }
    }
    // `1.234,5` beside `1.234`: the column says by itself what its points are.
    if pointIsThousands, points.allSatisfy({ isGrouped($0.text) }) { return [] }
    let fewer = points.count <= commas.count ? points : commas
    guard !points.isEmpty, !commas.isEmpty else { return [] }
    return [
      ColumnFinding(
        code: "column.mixed-decimals", hits: fewer,
        arguments: ["other": (points.count <= commas.count ? commas : points)[0].text],
        isOfColumn: true)
    ]
  }

  /// The decimal mark of a number and whether the other mark divides thousands before it.
  private static func mark(in text: String) -> (Character?, Bool) {
    var marks: [Character] = []
    for character in text {
      if character == "." || character == "," {
        marks.append(character)
      } else if !(character.isASCII && character.isNumber), character != "-" {
        return (nil, false)
      }
    }
    guard let last = marks.last else { return (nil, false) }
    if marks.count == 1 { return (last, false) }
    return marks.dropLast().allSatisfy { $0 != last } ? (last, true) : (nil, false)
  }

  /// One point, three digits after it.
  private static func isGrouped(_ text: String) -> Bool {
    text.split(separator: ".").last?.utf8.count == 3
  }
}
