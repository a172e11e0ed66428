internal import Disclosure
internal import Findings
internal import Language
internal import Region

extension SchedaPage {
  /// The indicators of an ATS or of the region; nothing on other sheets.
  var indicators: [Block] {
    guard place.level == .ats || place.level == .region, !context.indicators.isEmpty else {
      return []
    }
    let shared = context.indicators.filter(\.isShared)
    let own = context.indicators.filter { !$0.isShared }
    var blocks: [Block] = [
      .heading(words.text("indicator.heading"), id: "indicatori"),
      .paragraph([.text(words.text("indicator.intro"))]),
    ]
    if !shared.isEmpty {
      blocks.append(.table(indicatorTable("indicatori-regionali", "indicator.caption", shared)))
    }
    if !own.isEmpty {
      blocks.append(.table(indicatorTable("indicatori-propri", "indicator.caption.own", own)))
    }
    return blocks
  }

  private func indicatorTable(
    _ id: String, _ caption: String, _ definitions: [IndicatorDefinition]
  ) -> DataTable {
    let evaluator = IndicatorEvaluator(index: index)
    let region = context.frame.places.values.first { $0.level == .region }?.code
    let wider = place.level == .ats ? region : nil
    var columns = [
      DataColumn(words.text("indicator.column.name")),
      DataColumn(names.fullTerritory(code), .number),
    ]
    if let wider { columns.append(DataColumn(names.fullTerritory(wider), .number)) }
    columns += ["indicator.column.unit", "indicator.column.direction", "indicator.column.source"]
      .map { DataColumn(words.text($0)) }
    return DataTable(
      id: id,
      caption: words.text(caption, ["territory": names.fullTerritory(code)]),
      note: index.text("indicator.note", of: index.surveyWaves), columns: columns,
      rows: definitions.map { definition in
        let values = [code, wider].compactMap { $0 }.map {
          index.indicatorCell(evaluator.result(definition, in: $0))
        }
        return DataRow(
          [.text([.text(names.of(definition.label)), .text(" "), .soft(definition.code)])]
            + values + [
              .words(index.indicatorUnit(definition)),
              .words(words.text("indicator.direction.\(definition.direction)")),
              .words(names.of(definition.source)),
            ])
      })
  }
}

extension ReportIndex {
  /// What the values of an indicator are in, and whom they are about.
  func indicatorUnit(_ definition: IndicatorDefinition) -> String {
    let key =
      definition.formula.unit == .percent
      ? "indicator.unit.\(definition.formula)" : "indicator.unit.\(definition.formula.unit)"
    return words.text(key, ["target": names.target(definition.target)])
  }

  /// The value of an indicator in a table, or the sign that says why there is none.
  func indicatorCell(_ result: IndicatorResult) -> DataCell {
    switch result.value {
    case .share(let value, let cell):
      let isAmongInNeed =
        result.definition.formula == .coveredShare || result.definition.formula == .carriedShare
      return isAmongInNeed ? values.amongInNeed(value, cell) : values.value(value, of: cell)
    case .bounds(let bounds):
      return .figure(Figure(value: count(bounds), sortKey: bounds.lower.rounded()))
    case .sign(let sign): return .sign(sign)
    }
  }

  /// The value of an indicator in a sentence.
  func indicatorText(_ result: IndicatorResult) -> String {
    switch result.value {
    case .share(let value, let cell):
      if let text = values.sentence(value) { return text }
      guard case .sign(let sign) = indicatorCell(result) else {
        return words.text("sign.\((cell?.sign ?? .notAsked).rawValue)")
      }
      return words.text("sign.\(sign.rawValue)")
    case .bounds(let bounds): return count(bounds)
    case .sign(let sign): return words.text("sign.\(sign.rawValue)")
    }
  }

  private func count(_ bounds: CountBounds) -> String {
    let low = Int(bounds.lower.rounded())
    guard let upper = bounds.upper else {
      return words.text("indicator.atLeast", ["count": words.whole(low)])
    }
    let high = Int(upper.rounded())
    // With a dash it would read as an interval of sampling.
    return low == high
      ? words.whole(low)
      : words.text("indicator.between", ["low": words.whole(low), "high": words.whole(high)])
  }
}
