import Disclosure
import Estimation
import Findings
import Ingest
import Language
import ReferenceData
import Region

extension NumberTrail {
  /// The weights of the sources of a cell, and the margins to which they were fitted.
  func weights(of cell: CubeCell, _ trail: CellTrail?) -> [String] {
    let told = pages.publication.weights.filter { cell.instruments.contains($0.instrument) }
    let untold = book.text("number.weights.withheld")
    func end(_ weight: Double?) -> String {
      weight.map { book.decimal($0, places: 2) } ?? untold
    }
    var lines = told.map { weights in
      "  "
        + book.text(
          "number.weights",
          [
            "source": weights.instrument.rawValue, "n": weights.count.map(book.whole) ?? untold,
            "sum": weights.sum.map { book.decimal($0) } ?? untold, "least": end(weights.minimum),
            "most": end(weights.maximum),
            "kish": book.decimal(
              weights.kishDesignEffect, places: weights.isExact ? 3 : 1),
          ])
    }
    guard let trail else { return lines }
    for calibration in trail.calibrations {
      let parts = calibration.parts.map { trail.parts[$0].code }
      if parts.contains(where: cell.instruments.contains) {
        lines += fitted(calibration, parts, cell.key.wave)
      }
    }
    return lines
  }

  private func fitted(
    _ calibration: CalibratedParts, _ parts: [InstrumentCode], _ wave: WaveCode
  ) -> [String] {
    let outcome = calibration.outcome
    let threshold = pages.publication.parameters.threshold
    // Populations are public: with them n or a limit would tell what the weights are.
    let tellsWeights = parts.allSatisfy { part in
      pages.publication.weights.contains { $0.instrument == part && $0.isExact }
    }
    guard outcome.before.count >= threshold else { return [] }
    // Without margins weights can only have been cut.
    let key =
      calibration.tables.isEmpty
      ? "number.cut"
      : calibration.tables.count == 1 ? "number.poststratified" : "number.raked"
    var lines = [
      "  "
        + book.text(
          key,
          [
            "parts": book.list(parts.map(\.rawValue)), "cycles": book.whole(outcome.cycles),
            "error": book.decimal(outcome.error * 1e9, places: 3),
            "before": book.decimal(outcome.before.kishDesignEffect, places: tellsWeights ? 3 : 1),
            "after": book.decimal(outcome.after.kishDesignEffect, places: tellsWeights ? 3 : 1),
          ])
    ]
    lines += outcome.notes.compactMap { cut($0, tellsWeights: tellsWeights) }
    for (table, fit) in zip(calibration.tables, outcome.margins) {
      let margin = DisclosureControl.margin(
        fit, beside: { answered($0, table, wave) }, tellsPeople: tellsWeights,
        pages.publication.parameters)
      lines.append(
        "    "
          + book.text("number.margin", ["name": fit.name, "source": table.source.rawValue]))
      lines += margin.categories.map { category in
        "      "
          + book.text(
            category.people == nil ? "number.margin.population" : "number.margin.category",
            [
              "name": category.name.map { name($0, table) } ?? book.text("number.margin.unknown"),
              "population": book.decimal(category.after, places: 0),
              "people": category.people.map { book.whole($0.count) } ?? "",
              "before": category.people.map { book.decimal($0.before) } ?? "",
            ])
      }
      if let rest = margin.rest {
        lines.append(
          "      "
            + book.text(
              "number.margin.rest",
              [
                "count": book.whole(rest.count),
                "population": book.decimal(rest.after, places: 0),
                "people": book.whole(rest.people), "before": book.decimal(rest.before),
              ]))
      }
    }
    return lines
  }

  /// What became of weights that were too large; of strata of a few people nothing is told.
  private func cut(_ note: CalibrationNote, tellsWeights: Bool) -> String? {
    let threshold = pages.publication.parameters.threshold
    // A weight that follows from a public number of people, over n, would tell n.
    func told(_ weight: Double) -> String {
      tellsWeights ? book.decimal(weight, places: 2) : book.text("number.weights.withheld")
    }
    switch note {
    case .trimmed(let people, let limit), .cut(let people, let limit):
      var key = "number.trimmed"
      if case .cut = note { key = "number.limited" }
      return "    "
        + book.text(
          key,
          [
            "people": people < threshold ? "<\(threshold)" : book.whole(people),
            "limit": told(limit),
          ])
    case .evened(let stratum, let people, let weight, _):
      if people < threshold { return nil }
      return "    "
        + book.text(
          stratum.isEmpty ? "number.evened.blank" : "number.evened",
          ["stratum": stratum, "weight": told(weight)])
    case .fewPeople, .categoryUnknown, .totalScaled: return nil
    }
  }

  /// Published counts of the people of a category, by objective: those of a territory, or of women.
  private func answered(
    _ category: MarginFit.Category, _ table: SurveyDesign.Margin, _ wave: WaveCode
  ) -> [String: Int] {
    guard let name = category.name, table.bands.isEmpty else { return [:] }
    let words = name.split(separator: " ").map(String.init)
    let place = table.level == nil ? source.mapping.scope : TerritoryCode(words[0])
    if table.bySex, words.last != "F" { return [:] }
    var found: [String: Int] = [:]
    for (address, cell) in pages.publication.cells
    where address.wave == wave && address.territory == place && address.target == .everyone {
      if !table.bySex {
        found[address.objective.rawValue] = cell.sampleSize
      } else if let women = pages.publication.equity[address]?.first(where: { $0.group == .women })
      {
        found[address.objective.rawValue] = women.sampleSize
      }
    }
    return found
  }

  private func name(_ category: String, _ table: SurveyDesign.Margin) -> String {
    guard table.level != nil else { return category }
    let words = category.split(separator: " ", maxSplits: 1).map(String.init)
    let place = source.mapping.register.name(of: TerritoryCode(words[0]))
    return ([place] + words.dropFirst()).joined(separator: ", ")
  }
}
