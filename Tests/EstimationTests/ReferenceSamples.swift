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
      let margins = try Self.margins(names, among: rows(keep))
      _ = try builder.calibrate([CalibrationPlan(parts: [0], margins: margins)])
    }
    return try builder.finish(ratios: ratios)
  }

  private static func rows(_ keep: ([String: String]) -> Bool) throws -> [[String: String]] {
    try ReferenceData.rows("data/lombardia_sintetica.csv").filter(keep)
  }

  /// The category of somebody; margins joined by a dash cross.
  private static func category(_ row: [String: String], _ margin: String) -> String {
    margin.split(separator: "-").map { row[String($0)]! }.joined(separator: " ")
  }

  /// Margins of the synthetic survey, with the categories that some people are in.
  private static func margins(_ names: [String], among rows: [[String: String]]) throws
    -> [CalibrationMargin]
  {
    try names.map { name in
      let margin = try margin(name)
      let here = Set(rows.map { category($0, name) })
      let kept = margin.categories.indices.filter { here.contains(margin.categories[$0]) }
      return CalibrationMargin(
        name: name, categories: kept.map { margin.categories[$0] },
        populations: kept.map { margin.populations[$0] })
    }
  }

  /// A margin of the synthetic survey. Of two that cross, each category of the first is taken to be
  /// divided like everybody by the second.
  static func margin(_ name: String) throws -> CalibrationMargin {
    let crossed = name.split(separator: "-").map(String.init)
    if crossed.count == 2 {
      let (first, second) = (try margin(crossed[0]), try margin(crossed[1]))
      let all = second.populations.reduce(0, +)
      return CalibrationMargin(
        name: name,
        categories: first.categories.flatMap { a in second.categories.map { "\(a) \($0)" } },
        populations: first.populations.flatMap { a in second.populations.map { a * $0 / all } })
    }
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
    let rows = try rows(keep)
    let margins = try margins(names, among: rows)
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
            margin.categories.firstIndex(of: category(row, margin.name)) ?? -1
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
