internal import Language

extension HTMLBlockWriter {
  private static let fills = ["#fbf3e9", "#f3d7b4", "#e5a970", "#a9541f", "#6f300d"]
  private static let radius = 62.0

  func map(_ map: HexMap) -> Markup {
    let id = Anchor.id(map.id)
    let columns = (map.hexagons.map(\.column).max() ?? 0) + 1
    let rows = (map.hexagons.map(\.row).max() ?? 0) + 1
    let width = Self.halfWidth * 2 * (Double(columns) + 0.5) + 8
    let height = Self.radius * (1.5 * Double(rows) + 0.5) + 8
    let hatch = Markup.tag(
      .pattern,
      [
        .id: id + "-hatch", .width: "7", .height: "7", .patternUnits: "userSpaceOnUse",
        .patternTransform: "rotate(45)",
      ],
      [
        .tag(
          .line,
          [
            .x1: "0", .y1: "0", .x2: "0", .y2: "7", .stroke: Drawing.ink, .strokeWidth: "1.5",
            .strokeOpacity: "0.3",
          ])
      ])
    let drawing = Markup.tag(
      .svg,
      [
        .class: "map", .role: "img", .ariaLabelledby: "\(id)-t \(id)-d",
        .viewBox: "0 0 \(Drawing.number(width)) \(Drawing.number(height))",
        .width: Drawing.number(width), .height: Drawing.number(height),
      ],
      [
        .tag(.title, [.id: id + "-t"], map.title), .tag(.desc, [.id: id + "-d"], map.summary),
        .tag(.defs, [:], [hatch]),
      ] + map.hexagons.map { hexagon($0, id) })
    return .tag(.figure, [.id: id], [drawing, .tag(.figcaption, [:], map.title)])
  }

  private static let halfWidth = radius * 0.8660254

  private func hexagon(_ hexagon: HexMap.Hexagon, _ id: String) -> Markup {
    let shift = hexagon.row % 2 == 1 ? 1.0 : 0.0
    let x = 4 + Self.halfWidth * (2 * Double(hexagon.column) + 1 + shift)
    let y = 4 + Self.radius * (1 + 1.5 * Double(hexagon.row))
    let gap = 0.97
    let corners = [(0.0, -1.0), (1, -0.5), (1, 0.5), (0, 1), (-1, 0.5), (-1, -0.5)].map {
      "\(Drawing.number(x + $0 * Self.halfWidth * gap)),\(Drawing.number(y + $1 * Self.radius * gap))"
    }.joined(separator: " ")
    var fill = "#FFFFFF"
    var ink = Drawing.ink
    var isUncertain = false
    var outline: [Attribute.Name: String] = [.strokeDasharray: "5 4"]
    var lines = Self.wrapped(hexagon.name).map { TextLine($0, 13.5, "600") }
    switch hexagon.cell {
    case .figure(let figure):
      if let shade = figure.shade {
        fill = Self.fills[shade]
        ink = shade > 2 ? "#FFFFFF" : Drawing.ink
        outline = [:]
      }
      isUncertain = !Set(figure.signs).subtracting(DataSign.ofTables).isEmpty
      let marks = figure.signs.map(\.mark).joined(separator: " ")
      lines.append(TextLine(figure.value, 23, "700"))
      if let interval = figure.interval { lines.append(TextLine(interval, 13)) }
      if !marks.isEmpty { lines.append(TextLine(marks, 12)) }
    case .sign(let sign):
      lines.append(TextLine(sign.mark, 16))
    default:
      lines += Self.wrapped(DataCell.plainText(hexagon.cell)).map { TextLine($0, 13) }
    }
    outline[.points] = corners
    outline[.fill] = fill
    outline[.stroke] = Drawing.ink
    outline[.strokeWidth] = hexagon.isHighlighted ? "4" : "1"
    var parts: [Markup] = [.tag(.polygon, outline)]
    if isUncertain {
      parts.append(.tag(.polygon, [.points: corners, .fill: "url(#\(id)-hatch)"]))
    }
    var baseline = y - lines.map(\.height).reduce(0, +) / 2 - 4
    for line in lines {
      baseline += line.height
      parts.append(
        .tag(
          .text,
          [
            .x: Drawing.number(x), .y: Drawing.number(baseline), .textAnchor: "middle",
            .fontSize: Drawing.number(line.size), .fontWeight: line.weight, .fill: ink,
            .stroke: fill, .strokeWidth: "3",
          ], line.text))
    }
    return .tag(.g, [:], parts)
  }

  /// One line of a hexagon.
  private struct TextLine {
    let text: String
    let size: Double
    let weight: String

    init(_ text: String, _ size: Double, _ weight: String = "400") {
      self.text = text
      self.size = size
      self.weight = weight
    }

    var height: Double { size * 1.15 }
  }

  /// Words on lines that fit a hexagon; what does not fit three lines ends in an ellipsis.
  private static func wrapped(_ name: String) -> [String] {
    let width = 13
    var lines: [String] = []
    for word in name.split(separator: " ").map(String.init) {
      let piece = word.count > width ? word.prefix(width - 1) + "…" : word
      if let last = lines.last, last.count + piece.count < width {
        lines[lines.count - 1] = last + " " + piece
      } else {
        lines.append(String(piece))
      }
    }
    return lines.count > 3 ? lines.prefix(2) + ["…"] : lines
  }
}
