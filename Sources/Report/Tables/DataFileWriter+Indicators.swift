internal import Disclosure
internal import Findings
internal import Region

extension DataFileWriter {
  /// Every indicator in every territory that has a sheet.
  var indicators: CSVTable {
    var table = CSVTable(header: [
      "codice", "etichetta", "insieme", "territorio", "territorio_nome", "formula", "classi",
      "obiettivo", "destinatari", "rilevazione", "stato", "segno_istat", "valore", "valore_inf",
      "valore_sup", "parola", "non_contati", "unita", "verso", "fonte",
    ])
    let evaluator = IndicatorEvaluator(index: index)
    for definition in context.indicators {
      for place in index.sheets {
        let result = evaluator.result(definition, in: place.code)
        table.append(
          [
            .text(definition.code), .text(names.of(definition.label)),
            .text(definition.isShared ? "regionale" : "proprio"), .text(place.code.rawValue),
            .text(names.territory(place.code)), .text(definition.formula.rawValue),
            .text(definition.classes.joined(separator: " ")),
            definition.objective.map { .text($0.rawValue) } ?? .missing,
            .text(definition.target.rawValue),
          ] + numbers(result, index) + [
            whole(result.untold), .text(definition.formula.unit.rawValue),
            .text(definition.direction.rawValue), .text(names.of(definition.source)),
          ])
      }
    }
    return table
  }

  /// Survey, state, sign, value with its ends, word.
  private func numbers(_ result: IndicatorResult, _ index: ReportIndex) -> [CSVValue] {
    func signed(_ sign: DataSign) -> [CSVValue] {
      [.text(sign.rawValue), .text(sign.istatSign), .missing, .missing, .missing, .missing]
    }
    switch result.value {
    case .share(let value, let cell):
      let wave: CSVValue = cell.map { .text($0.address.wave.rawValue) } ?? .missing
      guard let value else {
        guard case .sign(let sign) = index.indicatorCell(result) else {
          return [wave] + signed(.unknown)
        }
        return [wave] + signed(sign)
      }
      return [wave, .text((cell?.sign ?? .published).rawValue), .text("")] + share(value)
    case .bounds(let bounds):
      return [
        .missing, .text("published"), .text(""),
        bounds.lower == bounds.upper ? number(bounds.lower) : .missing, number(bounds.lower),
        number(bounds.upper), .missing,
      ]
    case .sign(let sign): return [.missing] + signed(sign)
    }
  }
}
