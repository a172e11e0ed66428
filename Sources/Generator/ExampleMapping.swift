public import Region

/// The synthetic mapping of `Data/esempio`, made anew from a seed.
public struct ExampleMapping: Sendable {
  /// The seed of the committed example.
  public static let standardSeed: UInt64 = 2026

  private let seed: UInt64
  private let measures: [MeasureLine]
  private let respondentCount: Int
  /// Whether there is an earlier wave: in the example of the standard size, not where times are
  /// measured.
  private let comparesWaves: Bool
  let areas: [StudyArea]
  let sample: Sample
  let services: ServicePlan
  let participations: Participations
  let groups: FocusGroups

  /// Draws the mapping.
  ///
  /// - Parameters:
  ///   - respondentCount: finished answers over the three exports, about.
  ///   - serviceCount: entries of the two catalogues together, about.
  ///   - statementCount: codings of the focus groups; those of the fourteen groups when nil.
  ///   - measures: the lines of the registry, of which the true overlaps are told.
  public init(
    seed: UInt64 = standardSeed, respondentCount: Int = 6_000, serviceCount: Int = 350,
    statementCount: Int? = nil, gazetteer: Gazetteer, measures: [MeasureLine]
  ) {
    self.seed = seed
    self.measures = measures
    self.respondentCount = respondentCount
    comparesWaves = respondentCount == SurveyDesign.standardTotal
    areas = StudyArea.all(in: gazetteer)
    sample = Sample(seed: seed, total: respondentCount, areas: areas)
    services = ServicePlan(seed: seed, total: serviceCount, areas: areas)
    participations = Participations(seed: seed, areas: areas)
    groups = FocusGroups(seed: seed, codingCount: statementCount, areas: areas)
  }

  /// A count with points between thousands, as Italians write it.
  private static func grouped(_ count: Int) -> String {
    let digits = String(count)
    return String(
      digits.enumerated().flatMap { place, digit in
        let left = digits.count - place
        return left % 3 == 0 && place > 0 ? [".", digit] : [digit]
      })
  }

  var cellTruth: CellTruth {
    CellTruth(
      areas: areas, services: services, participations: participations, measures: measures)
  }

  /// All files of the mapping folder, by path.
  public func files() -> [GeneratedFile] {
    let overlap = OverlapTruth(
      areas: areas, services: services, participations: participations, measures: measures)
    let cells = cellTruth
    let people = PeopleTruth(areas: areas, services: services, cells: cells, measures: measures)
    let files =
      [
        MappingText.descriptor(comparesWaves: comparesWaves),
        MappingText.readMe(
          seed: seed, respondents: Self.grouped(respondentCount), comparesWaves: comparesWaves),
        TerritoryTable.file(areas: areas),
        LimeSurveyExport.file(sample, seed: seed, areas: areas), LimeSurveyExport.profile,
        GoogleFormsExport.file(sample, seed: seed, areas: areas), GoogleFormsExport.profile,
        KoboExport.file(sample, seed: seed, areas: areas), KoboExport.profile,
        cells.file, overlap.file, people.file, NumberTruth.file(areas: areas),
        MappingText.indicators,
      ]
      + Catalogue.allCases.flatMap {
        [CatalogueExport.file($0, plan: services, seed: seed), CatalogueExport.profile($0)]
      }
      + (comparesWaves ? EarlierWave(seed: seed, areas: areas, cells: cells).files : [])
      + groups.files + participations.files
      + Margins.files(areas: areas) + WorkersTable.files(areas: areas)
    return files.sorted { $0.path < $1.path }
  }
}
