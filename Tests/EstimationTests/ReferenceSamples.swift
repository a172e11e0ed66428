import Region

@testable import Estimation

/// The two surveys behind the peers' numbers as cubes: domains are territories and targets.
enum ReferenceSamples {
  static let needs: [ObjectiveCode] = ["A3.1", "A3.2", "A3.3", "A4.1", "A4.2"]
  static let columns = ["cura_minori", "cura_anziani", "tempo", "mobilita", "autonomi"]

  static func lombardia(
    keep: ([String: String]) -> Bool = { _ in true },
    rename: (String) -> String = { $0 }, rankings: [CubeDesign.Ranking] = [],
    margins names: [String] = [], ratios: [[CubeRatio]] = []
  ) throws -> Cube {
    var builder = try lombardiaBuilder(
      keep: keep, rename: rename, rankings: rankings, margins: names)
    if !names.isEmpty {
      _ = try builder.calibrate([CalibrationPlan(parts: [0], margins: names.map(margin))])
    }
    return try builder.finish(ratios: ratios)
  }

  /// A margin of the synthetic survey.
  static func margin(_ name: String) throws -> CalibrationMargin {
    let rows = try ReferenceData.rows("data/lombardia_margini.csv").filter {
      $0["variabile"] == name
    }
    return CalibrationMargin(
      name: name, categories: rows.map { $0["modalita"]! },
      populations: rows.map { Double($0["popolazione"]!)! })
  }

  /// The survey before anything is summed; `inParts` puts people of even companies in a second part.
  static func lombardiaBuilder(
    keep: ([String: String]) -> Bool = { _ in true },
    rename: (String) -> String = { $0 }, rankings: [CubeDesign.Ranking] = [],
    margins names: [String] = [], inParts: Bool = false
  ) throws -> CubeBuilder {
    let margins = try names.map(margin)
    let rows = try ReferenceData.rows("data/lombardia_sintetica.csv").filter(keep)
    let ats = Set(rows.map { $0["ats"]! }).sorted()
    let targets = ["all"] + Set(rows.map { $0["target"]! }).sorted()
    var builder = CubeBuilder(
      design: CubeDesign(
        wave: "w", population: .population, sampling: .probability,
        parts: [
          .init(instrument: "i", objectives: needs), .init(instrument: "even", objectives: needs),
        ],
        territories: (["all"] + ats).map { TerritoryCode($0) },
        targets: targets.map { TargetCode($0) }, rankings: rankings))
    for row in rows {
      try builder.add(
        CubeCase(
          part: inParts && Int(row["psu"]!.suffix(2))! % 2 == 0 ? 1 : 0,
          stratum: rename(row["ats"]!), unit: rename(row["psu"]!), weight: Double(row["peso"]!)!,
          territories: [0, 1 + ats.firstIndex(of: row["ats"]!)!],
          membership: .init(
            targets.map { $0 == "all" || $0 == row["target"]! ? .yes : .no }),
          answers: columns.map {
            NeedAnswer(row[$0] == "1" ? .unmet : row[$0] == "0" ? .none : .unknown)
          },
          categories: margins.map { margin in
            margin.categories.firstIndex(of: row[margin.name]!) ?? -1
          }, traits: [.woman: row["sesso"] == "F" ? .yes : .no]))
    }
    return builder
  }

  static func schools(withPopulation: Bool) throws -> Cube {
    let rows = try ReferenceData.rows("data/apistrat.csv")
    let domains = ["all", "stype=E", "stype=M", "stype=H", "yr.rnd=Yes"]
    let columns = [("sch.wide", "Yes"), ("awards", "Yes"), ("comp.imp", "Yes"), ("ell", "0")]
    var strata: [String: CubeDesign.Stratum] = [:]
    for row in rows where withPopulation {
      strata[row["stype"]!] = .init(populationUnits: Int(row["fpc"]!)!)
    }
    var builder = CubeBuilder(
      design: CubeDesign(
        wave: "w", population: .population, sampling: .probability,
        parts: [.init(instrument: "i", objectives: ["A1", "A7", "B1", "B3"])],
        territories: ["all"], targets: domains.map { TargetCode($0) }, strata: strata))
    for row in rows {
      try builder.add(
        CubeCase(
          stratum: row["stype"]!, weight: Double(row["pw"]!)!, territories: [0],
          membership: .init(
            domains.map { domain in
              let parts = domain.split(separator: "=").map(String.init)
              return parts.count == 1 || row[parts[0]] == parts[1] ? .yes : .no
            }), answers: columns.map { NeedAnswer(row[$0.0] == $0.1 ? .unmet : .none) }))
    }
    return try builder.finish()
  }
}

extension Cube {
  func cell(
    _ territory: TerritoryCode, _ objective: ObjectiveCode, _ target: TargetCode
  ) -> CubeCell? {
    cells.first {
      $0.key.territory == territory && $0.key.objective == objective && $0.key.target == target
    }
  }
}
