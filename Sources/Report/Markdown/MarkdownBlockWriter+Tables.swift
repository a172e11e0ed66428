internal import Language

extension MarkdownBlockWriter {
  /// Caption as a paragraph, then a pipe table.
  func table(_ table: DataTable) -> [String] {
    let number = words.text("page.table", ["number": words.whole(table.number)])
    var caption = "**" + MarkdownText.escaped(number) + "** " + MarkdownText.escaped(table.caption)
    if let note = table.note { caption += " " + MarkdownText.escaped(note) }
    let header = table.columns.map { MarkdownText.escaped($0.title) }
    let rule = table.columns.map { $0.kind == .number || table.style == .matrix ? "---:" : "---" }
    // The first column names the row and stays on the left.
    let aligned = ["---"] + rule.dropFirst()
    let rows = table.rows.map { row in line(row.cells.map(cell)) }
    return [caption, ([line(header), line(aligned)] + rows).joined(separator: "\n")]
  }

  private func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }

  private func cell(_ cell: DataCell) -> String {
    switch cell {
    case .text(let runs):
      let text = inlines(runs, inTable: true)
      return text.isEmpty ? "–" : text
    case .number(let text, _): return MarkdownText.escaped(text)
    case .sign(let sign): return sign.mark
    case .label(let text, _): return "**" + MarkdownText.escaped(text) + "**"
    case .strength(let strength, let word):
      let dots =
        String(repeating: "●", count: strength) + String(repeating: "○", count: 3 - strength)
      return dots + " " + MarkdownText.escaped(word)
    case .figure(let figure):
      var text = "**" + MarkdownText.escaped(figure.value) + "**"
      text += figure.signs.map { " " + $0.mark }.joined()
      if let interval = figure.interval {
        text += " (" + MarkdownText.escaped(interval) + ")"
      }
      if let note = figure.note { text += " " + MarkdownText.escaped(note) }
      if let plot = figure.plot {
        text += " " + MarkdownText.code(Self.drawing(plot), inTable: true)
      }
      return text
    }
  }

  /// The interval and its dot on a line of 21 places.
  static func drawing(_ plot: IntervalPlot) -> String {
    let last = 20
    let place = { (value: Int) in
      min(last, max(0, (2 * value * last + plot.maximum) / (2 * plot.maximum)))
    }
    var line = Array(repeating: "·", count: last + 1)
    for position in place(plot.lower)...max(place(plot.lower), place(plot.upper)) {
      line[position] = "─"
    }
    if let point = plot.point { line[place(point)] = "●" }
    return line.joined()
  }
}
