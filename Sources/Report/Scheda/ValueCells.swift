internal import Disclosure
internal import Language
internal import Region

/// Turns published values into cells of tables.
struct ValueCells: Sendable {
  let words: Phrasebook

  /// First percent of each colour class. The bounds are those at which the method changes its
  /// words: 5 for rare, 10 for unmet, 20 for relevant; 40 parts the highest.
  static let shadeBounds = [0, 5, 10, 20, 40]

  /// The colour class 0...4 of a share in percent, as printed.
  static func shade(_ percent: Int) -> Int {
    shadeBounds.lastIndex { $0 <= percent } ?? 0
  }

  /// A share in whole percent as printed.
  static func percent(_ share: Double) -> Int {
    Int(Phrasebook.machine(share * 100, places: 0) ?? "0") ?? 0
  }

  /// The unmet share of a cell; nil stands for a question that was not put.
  func unmet(
    _ cell: PublishedCell?, isShaded: Bool = false, plotMaximum: Int? = nil,
    withSampleSize: Bool = false
  ) -> DataCell {
    value(
      cell?.unmet, of: cell, isShaded: isShaded, plotMaximum: plotMaximum,
      withSampleSize: withSampleSize)
  }

  /// The coverage experienced by those in need.
  func coverage(_ cell: PublishedCell?, isShaded: Bool = false) -> DataCell {
    amongInNeed(cell?.coverage, cell, isShaded: isShaded)
  }

  /// A share among those in need: where nobody is, it does not exist.
  func amongInNeed(_ value: PublishedValue?, _ cell: PublishedCell?, isShaded: Bool = false)
    -> DataCell
  {
    if value == nil, cell?.sign == .published, case .some(.none) = cell?.need?.form {
      return .sign(.absent)
    }
    return self.value(value, of: cell, isShaded: isShaded)
  }

  /// A value, or the sign that says why there is none.
  func value(
    _ value: PublishedValue?, of cell: PublishedCell?, isShaded: Bool = false,
    plotMaximum: Int? = nil, withSampleSize: Bool = false
  ) -> DataCell {
    guard let cell else { return .sign(.notAsked) }
    switch cell.sign {
    case .suppressed: return .sign(.suppressed)
    case .insufficient: return .sign(.insufficient)
    case .notAsked: return .sign(.notAsked)
    case .published, .unreliable: break
    }
    guard let value else { return .sign(.unreliable) }
    let note = withSampleSize ? cell.sampleSize.map { "n " + words.whole($0) } : nil
    return self.cell(value, isShaded: isShaded, plotMaximum: plotMaximum, note: note)
  }

  private func cell(_ value: PublishedValue, isShaded: Bool, plotMaximum: Int?, note: String?)
    -> DataCell
  {
    func plot(_ lower: Int, _ point: Int?, _ upper: Int) -> IntervalPlot? {
      plotMaximum.map { IntervalPlot(lower: lower, point: point, upper: upper, maximum: $0) }
    }
    switch value.form {
    case .share(let share, let lower, let upper, let isFlagged):
      let (p, l, u) = (Self.percent(share), Self.percent(lower), Self.percent(upper))
      return .figure(
        Figure(
          value: words.whole(p),
          // A census has no sampling interval: its ends are the value itself.
          interval: lower == upper ? nil : words.percentageRange(lower, upper), note: note,
          signs: signs(value, isFlagged), shade: isShaded ? Self.shade(p) : nil,
          plot: plot(l, p, u), sortKey: Double(p)))
    case .none(let upper, let isFlagged):
      let u = Self.percent(upper)
      return .figure(
        Figure(
          value: "0", interval: upper > 0 ? atMost(u) : nil,
          note: note, signs: signs(value, isFlagged), shade: isShaded ? 0 : nil,
          plot: plot(0, 0, u), sortKey: 0))
    case .range(let lower, let upper):
      let (l, u) = (Self.percent(lower), Self.percent(upper))
      return .figure(
        Figure(
          value: words.percentageRange(lower, upper), note: note ?? words.text("value.bounds"),
          signs: signs(value), plot: plot(l, nil, u), sortKey: Double(l)))
    case .words(let level):
      return .figure(
        Figure(
          value: words.text("level.\(level.rawValue)"), note: note,
          signs: [.unreliable] + signs(value)))
    }
  }

  /// The upper end of a share of nobody, in whole percent.
  private func atMost(_ upper: Int) -> String {
    upper == 0
      ? words.text("value.belowOne") : words.text("value.atMost", ["upper": String(upper)])
  }

  /// The mark of care, and the one of a table that somebody else made.
  private func signs(_ value: PublishedValue, _ isFlagged: Bool = false) -> [DataSign] {
    let care: [DataSign] = isFlagged ? [.flagged] : []
    switch value.basis {
    case .design: return care
    case .simpleRandom: return care + [.assumedSample]
    case .publishedInterval, .publishedError, .publishedDerived: return care + [.sourcePrecision]
    }
  }

  /// A value in a sentence, with its interval: "32 % (28–36)"; of a table that somebody else made
  /// also what the interval rests on.
  func sentence(_ value: PublishedValue?) -> String? {
    guard let value else { return nil }
    let source =
      switch value.basis {
      case .design: ""
      case .simpleRandom: "; " + words.text("value.assumedSample")
      case .publishedInterval, .publishedError, .publishedDerived:
        "; " + words.text("value.sourcePrecision")
      }
    switch value.form {
    case .share(let share, let lower, let upper, _):
      let text = words.percent(share)
      return lower == upper ? text : text + " (\(words.percentageRange(lower, upper))\(source))"
    case .none(let upper, _):
      if upper == 0 { return words.percent(0) }
      return words.percent(0)
        + " (" + atMost(Self.percent(upper)) + source + ")"
    case .range(let lower, let upper): return words.percentRange(lower, upper)
    case .words(let level): return words.text("level.\(level.rawValue)")
    }
  }
}
