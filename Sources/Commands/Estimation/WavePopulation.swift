import Diagnostics
import Estimation
import Ingest
import Region

/// Finds whom the weights of a wave stand for, while its people are taken in.
struct WavePopulation {
  /// Weights that a profile says to stand for a population add up to more than this per answer; those
  /// scaled to the sample have a mean of 1.
  private static let leastMeanWeight = 1.05
  /// Weights of a stratum may miss its size by this much, relative (method 2).
  private static let sizeTolerance = 0.005

  private struct Sums {
    var people = 0
    var weights = 0.0
  }

  private let parts: [Instrument]
  private let designs: [(design: SurveyDesign, profile: String)]
  /// The official tables by source.
  private let tables: [InstrumentCode: Instrument]
  private var sums: [Sums]
  private var strata: [String: Double] = [:]
  private var hasUnits = false

  /// - Parameters:
  ///   - designs: one per part, with the path of its profile.
  ///   - sources: of the whole mapping.
  init(
    _ parts: [Instrument], designs: [(design: SurveyDesign, profile: String)],
    sources: [Instrument]
  ) {
    self.parts = parts
    self.designs = designs
    tables = Dictionary(
      sources.filter { $0.kind == .margins }.map { ($0.code, $0) }, uniquingKeysWith: { a, _ in a })
    sums = parts.map { _ in Sums() }
  }

  mutating func add(_ row: CubeCase) {
    sums[row.part].people += 1
    sums[row.part].weights += row.weight
    strata[row.stratum, default: 0] += row.weight
    if row.unit != nil { hasUnits = true }
  }

  /// Whom the weights of each part stand for; parts whose weights stand for nobody else are left out.
  func represented() -> [InstrumentCode: RepresentedPeople] {
    let fillsStrata = fillsStrata
    var found: [InstrumentCode: RepresentedPeople] = [:]
    for (place, part) in parts.enumerated() {
      let design = designs[place].design
      if let margins = design.calibration?.margins, !margins.isEmpty {
        found[part.code] = people(of: margins)
      } else if let unit = part.counted?.unit {
        let basis: RepresentedPeople.Basis? =
          fillsStrata ? .strata : isDeclared(place) && isExpanded(place) ? .declared : nil
        found[part.code] = basis.map {
          RepresentedPeople(basis: $0, unit: unit, population: part.population)
        }
      }
    }
    return found
  }

  /// Weights that a profile says to stand for a population, and that are scaled to the sample.
  func doubts() -> [Diagnostic] {
    parts.indices.filter { isDeclared($0) && sums[$0].people > 0 && !isExpanded($0) }.map {
      Diagnostic(
        "design.weights-of-sample", .warning, at: SourceLocation(file: designs[$0].profile),
        [
          "value": parts[$0].code.rawValue, "people": "\(sums[$0].people)",
          "sum": "\(Int(sums[$0].weights.rounded()))",
        ])
    }
  }

  private func isDeclared(_ place: Int) -> Bool { designs[place].design.weightsCountPeople }

  private func isExpanded(_ place: Int) -> Bool {
    sums[place].weights > Self.leastMeanWeight * Double(sums[place].people)
  }

  /// Whether every stratum has a size, counted in people, that its weights add up to.
  private var fillsStrata: Bool {
    let sizes = designs.reduce(into: [String: Int]()) {
      $0.merge($1.design.stratumPopulations.mapValues(\.value)) { first, _ in first }
    }
    return !hasUnits && !strata.isEmpty
      && strata.allSatisfy { name, weights in
        sizes[name].map { abs(weights - Double($0)) <= Self.sizeTolerance * Double($0) } ?? false
      }
  }

  /// What the tables of the margins count; nil where they do not count the same.
  private func people(of margins: [SurveyDesign.Margin]) -> RepresentedPeople? {
    let counted = Set(
      margins.compactMap { tables[$0.source] }.map {
        RepresentedPeople(
          basis: .margins, unit: $0.counted?.unit ?? .person, population: $0.population)
      })
    return counted.count == 1 ? counted.first : nil
  }
}
