import Diagnostics
import Estimation
import Ingest
import ReferenceData
import Region

/// One margin of a survey put together from the rows of a population source.
struct MarginTable {
  let margin: SurveyDesign.Margin
  private(set) var categories: [String] = []
  private(set) var populations: [Double] = []
  private var index: [String: Int] = [:]

  /// What the rows of the source are judged by.
  struct Frame {
    let register: TerritoryRegister
    let date: CalendarDate
    let scope: TerritoryCode

    func parent(_ code: TerritoryCode, at level: TerritoryLevel) -> TerritoryCode? {
      if register[code]?.level == level { return code }
      if level == .region, code == .region { return code }
      let parents = register.parents(of: code, level: level, on: date)
      return parents.count == 1 ? parents[0] : nil
    }

    func isInScope(_ code: TerritoryCode) -> Bool {
      code == scope || scope == .region
        || register.ancestors(of: code, on: date).contains(scope)
    }
  }

  /// - Throws: `DataFaults` when the rows cannot tell the categories apart, or count people twice.
  init(
    _ margin: SurveyDesign.Margin, ages: AgeSet, rows given: [PopulationMargin], frame: Frame,
    at location: SourceLocation
  ) throws(DataFaults) {
    self.margin = margin
    let all = given.filter(\.countsEverybody)
    func fault(_ code: String, _ arguments: [String: String]) -> DataFaults {
      DataFaults([
        Diagnostic(
          code, .error, at: location,
          arguments.merging(["source": margin.source.rawValue, "margin": margin.name]) { a, _ in a }
        )
      ])
    }
    var places: [TerritoryCode: TerritoryCode?] = [:]
    for code in Set(all.map(\.territory)).sorted() where frame.isInScope(code) {
      places[code] = margin.level.map { frame.parent(code, at: $0) } ?? .some(nil)
    }
    for code in places.keys.sorted() {
      let above = frame.register.ancestors(of: code, on: frame.date)
      if let other = above.first(where: { places[$0] != nil }) {
        throw fault(
          "calibration.nested-territories",
          ["value": frame.register.name(of: other), "other": frame.register.name(of: code)])
      }
    }
    var rows = all.filter { places[$0.territory] != nil }
    if margin.bySex {
      rows = rows.filter { !$0.sex.isEmpty }
    } else if rows.contains(where: { $0.sex.isEmpty }) {
      rows = rows.filter { $0.sex.isEmpty }
    }
    var sums: [String: Int] = [:]
    for row in rows {
      let counted = row.ages.intersection(ages)
      if counted.isEmpty { continue }
      var band: AgeSet?
      if !margin.bands.isEmpty {
        band = margin.bands.first { !$0.intersection(counted).isEmpty }
        if band == nil { continue }
      }
      guard row.ages.isSubset(of: ages), row.ages.isSubset(of: band ?? .anyone) else {
        let span = row.ages.ranges.map { "\($0.lowerBound)-\($0.upperBound)" }
        throw fault("calibration.ages-cross", ["value": span.joined(separator: ", ")])
      }
      let place = places[row.territory] ?? nil
      if margin.level != nil, place == nil {
        throw fault(
          "calibration.territory-level", ["value": frame.register.name(of: row.territory)])
      }
      let label = SurveyDesign.Margin.label(sex: margin.bySex ? row.sex : nil, band: band)
      sums[Self.category(place, label), default: 0] += row.populationCount
    }
    if sums.isEmpty { throw fault("calibration.no-rows", [:]) }
    for (category, count) in sums.sorted(by: { $0.key < $1.key }) {
      append(category, Double(count))
    }
  }

  /// The category of a respondent, by position; −1 where unknown. One that the population lacks
  /// becomes a category without people.
  mutating func category(_ label: String, place: TerritoryCode?) -> Int {
    if label.isEmpty || (margin.level != nil && place == nil) { return -1 }
    let name = Self.category(margin.level == nil ? nil : place, label == "*" ? "" : label)
    if let known = index[name] { return known }
    append(name, 0)
    return categories.count - 1
  }

  var calibrationMargin: CalibrationMargin {
    CalibrationMargin(name: margin.name, categories: categories, populations: populations)
  }

  private mutating func append(_ category: String, _ population: Double) {
    index[category] = categories.count
    categories.append(category)
    populations.append(population)
  }

  private static func category(_ place: TerritoryCode?, _ label: String) -> String {
    [place?.rawValue, label.isEmpty ? nil : label].compactMap { $0 }.joined(separator: " ")
  }
}
