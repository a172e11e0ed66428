internal import Language

extension HTMLBlockWriter {
  func table(_ table: DataTable) -> Markup {
    let id = Anchor.id(table.id)
    var attributes: [Attribute.Name: String] = [.id: id, .class: table.style.rawValue]
    if table.isInteractive {
      attributes[.dataSort] = "on"
      attributes[.dataUp] = words.text("page.sorted.up")
      attributes[.dataDown] = words.text("page.sorted.down")
      attributes[.dataShown] = words.text("page.filter.shown")
    }
    let caption = Markup.tag(
      .caption, [.id: "cap-" + id],
      [
        .tag(
          .span, [:],
          [
            .tag(
              .strong, [:], words.text("page.table", ["number": words.whole(table.number)])),
            .text(" " + table.caption),
            table.note.map { .tag(.span, [.class: "soft"], " " + $0) } ?? .group([]),
          ])
      ])
    return .group([
      table.isInteractive ? filter(table, id) : .group([]),
      .tag(
        .div,
        [.class: "scroll", .role: "region", .tabindex: "0", .ariaLabelledby: "cap-" + id],
        [
          .tag(
            .table, attributes,
            [
              caption,
              .tag(.thead, [:], [.tag(.tr, [:], table.columns.map(header))]),
              .tag(.tbody, [:], table.rows.map { row($0, table) }),
            ])
        ]),
    ])
  }

  /// A choice of group, hidden until the script makes it work.
  private func filter(_ table: DataTable, _ id: String) -> Markup {
    var groups: [String] = []
    for row in table.rows {
      if let group = row.group, !groups.contains(group) { groups.append(group) }
    }
    let options =
      [Markup.tag(.option, [.value: ""], words.text("page.filter.all"))]
      + groups.map { .tag(.option, [:], $0) }
    return .tag(
      .p, [.class: "tools", .hidden: "", .dataFilter: id],
      [
        .tag(.label, [.for: "f-" + id], words.text("page.filter")),
        .tag(.select, [.id: "f-" + id], options),
        .tag(.output, [.for: "f-" + id]),
      ])
  }

  private func header(_ column: DataColumn) -> Markup {
    var classes: [String] = []
    if column.kind == .number { classes.append("n") }
    if column.isTotal { classes.append("total") }
    var attributes: [Attribute.Name: String] = [.scope: "col"]
    if !classes.isEmpty { attributes[.class] = classes.joined(separator: " ") }
    guard case .plot(let maximum) = column.kind else {
      return .tag(.th, attributes, column.title)
    }
    return .tag(
      .th, attributes,
      [.tag(.span, [.class: "title"], column.title), Drawing.axis(maximum: maximum)])
  }

  private func row(_ row: DataRow, _ table: DataTable) -> Markup {
    var attributes: [Attribute.Name: String] = [:]
    if let id = row.id { attributes[.id] = Anchor.id(id) }
    if table.isInteractive, let group = row.group { attributes[.dataGroup] = group }
    let cells = zip(row.cells, table.columns).enumerated().map { place, pair in
      cell(pair.0, pair.1, isHeader: place == 0)
    }
    return .tag(.tr, attributes, cells)
  }

  private func cell(_ cell: DataCell, _ column: DataColumn, isHeader: Bool) -> Markup {
    var classes: [String] = []
    var attributes: [Attribute.Name: String] = isHeader ? [.scope: "row"] : [:]
    if column.kind == .number { classes.append("n") }
    if column.isTotal { classes.append("total") }
    if case .figure(let figure) = cell {
      if let shade = figure.shade { classes.append("c\(shade)") }
      if figure.signs.contains(.flagged) { classes.append("care") }
    }
    if case .sign(let sign) = cell { classes.append("off \(sign.rawValue)") }
    if let key = sortKey(cell) { attributes[.dataValue] = key }
    if !classes.isEmpty { attributes[.class] = classes.joined(separator: " ") }
    return .tag(isHeader ? .th : .td, attributes, content(cell))
  }

  func content(_ cell: DataCell) -> [Markup] {
    switch cell {
    case .text(let runs):
      // A cell is never left blank: a reader could not tell it from one that was forgotten.
      return runs.plainText.isEmpty ? [.text("–")] : inlines(runs)
    case .number(let text, _): return [.text(text)]
    case .sign(let sign): return [self.sign(sign)]
    case .label(let text, let tone): return [label(text, tone)]
    case .strength(let strength, let word):
      return [Drawing.dots(strength), .text(" " + word)]
    case .figure(let figure):
      var numbers: [Markup] = [.tag(.b, [:], figure.value)]
      numbers += figure.signs.flatMap { [.text(" "), sign($0)] }
      if let interval = figure.interval {
        numbers += [.text(" "), .tag(.span, [.class: "ci"], interval)]
      }
      if let note = figure.note {
        numbers += [.text(" "), .tag(.span, [.class: "ci"], note)]
      }
      guard let plot = figure.plot else { return numbers }
      return [
        .tag(
          .span, [.class: "pair"],
          [.tag(.span, [:], numbers), Drawing.interval(plot)])
      ]
    }
  }

  /// What a column sorts by where its text would not do: never more digits than are printed.
  private func sortKey(_ cell: DataCell) -> String? {
    switch cell {
    case .number(_, let key): key.flatMap { Phrasebook.machine($0, places: 1) }
    case .figure(let figure): figure.sortKey.flatMap { Phrasebook.machine($0, places: 1) }
    case .strength(let strength, _): String(strength)
    case .text, .sign, .label: nil
    }
  }
}
