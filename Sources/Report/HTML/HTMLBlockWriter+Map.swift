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
    var lines: [(String, Double, String)] = [(hexagon.name, 14, "600")]
    switch hexagon.cell {
    case .figure(let figure):
      if let shade = figure.shade {
        fill = Self.fills[shade]
        ink = shade > 2 ? "#FFFFFF" : Drawing.ink
        outline = [:]
      }
      isUncertain = !figure.signs.isEmpty
      let marks = figure.signs.map(\.mark).joined(separator: " ")
      lines.append((figure.value, 23, "700"))
      if let interval = figure.interval { lines.append((interval, 13, "400")) }
      if !marks.isEmpty { lines.append((marks, 12, "400")) }
    case .sign(let sign):
      lines.append((sign.mark, 16, "400"))
    default:
      lines.append((DataCell.plainText(hexagon.cell), 13, "400"))
    }
    outline[.points] = corners
    outline[.fill] = fill
    outline[.stroke] = Drawing.ink
    outline[.strokeWidth] = hexagon.isHighlighted ? "4" : "1"
    var parts: [Markup] = [.tag(.polygon, outline)]
    if isUncertain {
      parts.append(.tag(.polygon, [.points: corners, .fill: "url(#\(id)-hatch)"]))
    }
    let top = y - Double(lines.count - 2) * 9 - 10
    for (place, line) in lines.enumerated() {
      parts.append(
        .tag(
          .text,
          [
            .x: Drawing.number(x), .y: Drawing.number(top + Double(place) * 22),
            .textAnchor: "middle", .fontSize: Drawing.number(line.1), .fontWeight: line.2,
            .fill: ink, .stroke: fill, .strokeWidth: "3", .paintOrder: "stroke",
          ], line.0))
    }
    return .tag(.g, [:], parts)
  }
}
