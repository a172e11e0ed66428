internal import Language

/// Small drawings inside rows. They repeat the numbers beside them, so they are hidden from screen
/// readers. Presentation attributes, not styles: they must survive other renderers.
enum Drawing {
  static let ink = "#17324D"
  static let blue = "#0066CC"
  static let rule = "#8CA0B3"
  private static let width = 150.0
  private static let margin = 6.0

  /// A dot with its interval.
  static func interval(_ plot: IntervalPlot) -> Markup {
    let at = { position($0, of: plot.maximum) }
    var parts: [Markup] = [0, plot.maximum].map {
      line(at($0), 3, at($0), 19, "#C5D3E0", 1)
    }
    parts.append(line(at(0), 11, at(plot.maximum), 11, "#C5D3E0", 1))
    parts.append(line(at(plot.lower), 11, at(plot.upper), 11, blue, 3))
    parts += [plot.lower, plot.upper].map { line(at($0), 7, at($0), 15, blue, 1.5) }
    if let point = plot.point {
      parts.append(
        .tag(.circle, [.cx: at(point), .cy: "11", .r: "4.5", .fill: ink, .stroke: "#fff"]))
    }
    return svg(width, 22, "plot", parts)
  }

  /// The scale of a column of intervals, in percent.
  static func axis(maximum: Int) -> Markup {
    let middle = maximum / 2
    let marks = [(0, "start"), (middle, "middle"), (maximum, "end")]
    return svg(
      width, 12, "plot",
      marks.map { value, anchor in
        let x =
          anchor == "start"
          ? "1" : anchor == "end" ? number(width - 1) : position(value, of: maximum)
        return .tag(
          .text,
          [.x: x, .y: "10", .textAnchor: anchor, .fontSize: "10", .fill: "#455B71"],
          String(value))
      })
  }

  /// One to three filled dots out of three.
  static func dots(_ strength: Int) -> Markup {
    svg(
      40, 14, "dots",
      (0..<3).map { place in
        .tag(
          .circle,
          [
            .cx: number(7 + 13 * Double(place)), .cy: "7", .r: "5", .stroke: ink,
            .strokeWidth: "1.4", .fill: place < strength ? ink : "#fff",
          ])
      })
  }

  static func number(_ value: Double) -> String { Phrasebook.machine(value, places: 1) ?? "0" }

  private static func position(_ value: Int, of maximum: Int) -> String {
    let share = min(1, max(0, Double(value) / Double(maximum)))
    return number(margin + (width - 2 * margin) * share)
  }

  private static func line(
    _ x1: String, _ y1: Double, _ x2: String, _ y2: Double, _ color: String, _ width: Double
  ) -> Markup {
    .tag(
      .line,
      [
        .x1: x1, .y1: number(y1), .x2: x2, .y2: number(y2), .stroke: color,
        .strokeWidth: number(width),
      ])
  }

  private static func svg(_ width: Double, _ height: Double, _ name: String, _ parts: [Markup])
    -> Markup
  {
    .tag(
      .svg,
      [
        .class: name, .ariaHidden: "true", .width: number(width), .height: number(height),
        .viewBox: "0 0 \(number(width)) \(number(height))",
      ], parts)
  }
}
