internal import Diagnostics

/// On which scale the shares of a table are written, seen from all of them: with a sign; without one,
/// as percent or as parts of 1.
struct ShareScales {
  /// A share as a part of 1 has two decimals more than the same share in percent.
  private static let decimalsApart = 2
  private static let shown = 5

  private struct Seen {
    let text: ShareText
    let line: Int
  }

  private var withSign: Seen?
  /// Without a sign and above 1: percent.
  private var aboveOne: Seen?
  /// Without a sign, above 0 and at most 1: either.
  private var open: [Seen] = []
  /// How many of these have so many decimals.
  private var openCounts: [Int: Int] = [:]
  /// The most decimals of shares that are surely percent.
  private var decimals = 0

  mutating func note(_ text: ShareText, line: Int) {
    let seen = Seen(text: text, line: line)
    if text.hasSign { withSign = withSign ?? seen }
    if text.number > 1, !text.hasSign { aboveOne = aboveOne ?? seen }
    if text.number > 1 || text.hasSign {
      decimals = max(decimals, text.decimals)
    } else if text.number > 0 {
      // 0 is the same share on both scales.
      openCounts[text.decimals, default: 0] += 1
      // Those with the most decimals are the likeliest to be parts of 1; the first of them are told.
      let place = open.firstIndex { $0.text.decimals < text.decimals } ?? open.count
      open.insert(seen, at: place)
      if open.count > Self.shown { open.removeLast() }
    }
  }

  /// What the shares leave open.
  ///
  /// - Parameters:
  ///   - hasDecimals: whether the profile says how many decimals shares have.
  ///   - place: of a share, by its line.
  func doubts(hasDecimals: Bool, at place: (Int) -> SourceLocation) -> [Diagnostic] {
    guard let first = open.min(by: { $0.line < $1.line }) else { return [] }
    func count(from decimals: Int) -> String {
      String(openCounts.reduce(0) { $0 + ($1.key >= decimals ? $1.value : 0) })
    }
    if aboveOne == nil {
      guard let withSign else {
        return [
          Diagnostic(
            "aggregate.scale-unknown", .error, at: place(first.line), ["rows": count(from: 0)])
        ]
      }
      return [
        Diagnostic(
          "aggregate.scale-mixed", .error, at: place(first.line),
          [
            "value": first.text.text, "rows": count(from: 0), "other": withSign.text.text,
            "line": String(withSign.line),
          ])
      ]
    }
    let fine = open.filter { $0.text.decimals >= decimals + Self.decimalsApart }
      .sorted { $0.line < $1.line }
    guard !hasDecimals, let doubted = fine.first, let aboveOne else { return [] }
    let count = count(from: decimals + Self.decimalsApart)
    return [
      Diagnostic(
        "aggregate.scale-doubted", .warning, at: place(doubted.line),
        [
          "value": doubted.text.text, "other": aboveOne.text.text, "line": String(aboveOne.line),
          "rows": count,
          "lines": fine.map { String($0.line) }.joined(separator: ", ")
            + (count == String(fine.count) ? "" : ", …"),
        ])
    ]
  }
}
