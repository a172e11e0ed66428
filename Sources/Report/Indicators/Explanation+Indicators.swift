internal import Disclosure
internal import Findings
internal import Language
internal import Region

extension Explanation {
  /// Ids of the indicators with the territories that have a sheet, such as `IND:R01:ATS-325`.
  var indicatorIDs: [String] {
    context.indicators.flatMap { definition in
      index.sheets.map { "IND:\(definition.code):\($0.code)" }
    }
  }

  /// How an indicator comes about in a territory; nil for another id.
  func indicator(_ id: String) -> String? {
    let parts = id.split(separator: ":").map(String.init)
    guard parts.count == 3, parts[0] == "IND",
      let definition = context.indicators.first(where: { $0.code == parts[1] })
    else { return nil }
    let territory = TerritoryCode(parts[2])
    let result = IndicatorEvaluator(index: index).result(definition, in: territory)
    var lines = [
      words.text(
        "explain.indicator",
        [
          "name": names.of(definition.label), "code": definition.code,
          "territory": names.fullTerritory(territory), "value": index.indicatorText(result),
          "unit": index.indicatorUnit(definition),
        ]),
      "",
      words.text("explain.indicator.formula.\(definition.formula)"),
    ]
    if !definition.classes.isEmpty {
      let prefix = Self.classPrefix(definition.formula)
      lines.append(
        words.text(
          "explain.indicator.classes",
          ["classes": words.list(definition.classes.map { words.text("\(prefix).\($0)") })]))
    }
    if let objective = definition.objective {
      lines.append(
        words.text(
          "explain.indicator.objective",
          ["objective": "\(names.objective(objective)) (\(objective))"]))
    }
    lines.append(
      words.text(
        "explain.indicator.target", ["target": names.target(definition.target)]))
    if case .share(_, let cell?) = result.value {
      lines.append(
        words.text(
          "explain.indicator.cell", ["finding": Self.id(cell.address)]))
    }
    if result.untold > 0 {
      lines.append(
        words.text(
          "explain.indicator.untold",
          ["count": words.whole(result.untold), "n": "\(result.untold)"]))
    }
    lines.append(
      words.text(
        "explain.indicator.wished",
        ["direction": words.text("indicator.direction.\(definition.direction)")]))
    lines.append(words.text("explain.indicator.source", ["source": names.of(definition.source)]))
    lines += ["", words.text("explain.again", ["command": "mappa explain \(id)"])]
    return lines.joined(separator: "\n")
  }

  private static func classPrefix(_ formula: IndicatorDefinition.Formula) -> String {
    switch formula {
    case .overlapCount: "overlap"
    case .agreementCount: "agreement"
    default: "coverage"
    }
  }
}
