public import Diagnostics
public import Foundation
public import Region

/// Everything in `Data/reference`, read once.
public struct ReferenceLibrary: Sendable {
  /// Territories of the region and their links.
  public let territories: TerritoryRegister
  /// Names to codes over `territories`; make another one over a register with local tables.
  public let resolver: TerritoryResolver
  /// The tree that needs and services share.
  public let objectives: ObjectiveTree
  /// In the order in which reports show them, everybody first.
  public let targets: [ReportTarget]
  /// What words for people mean as sets.
  public let targetWords: TargetWords
  /// Labels of all barriers.
  public let barrierLabels: [Barrier: LocalizedLabel]
  /// Labels of all working positions.
  public let workerLabels: [WorkerType: LocalizedLabel]
  /// Labels of the four single conditions.
  public let conditionLabels: [ConditionSet: LocalizedLabel]
  /// Regional measures and their lines.
  public private(set) var measures: MeasureRegistry
  /// One per ATS and year, and the region's totals of each year.
  public let resources: [AnnualResource]
  /// Compulsory ones first, as the act lists them.
  public let components: [CommunityComponent]
  /// Kinds of bodies of partnerships, as the act tells them apart.
  public let bodyKinds: [BodyKind]
  /// When lessons are held, year after year; nil only while faults of its file are told.
  public let schoolCalendar: SchoolCalendar?
  /// Other words for what the vocabulary names, in the order of their file.
  public let synonyms: [Synonym]
  /// Words by which catalogue entries are compared, in the order of their file.
  public let serviceWords: [ServiceWord]
  /// Where each file comes from.
  public let sources: [ReferenceSource]
  /// The files read, by name: their contents tell one state of the reference data from another.
  public let files: [ReferenceFile]
  let surroundings: Surroundings
  let notation: TargetNotation

  /// Reads the reference files of a folder.
  ///
  /// - Throws: `DataFaults` with every fault found; a library is whole or is not made.
  public static func load(at folder: URL) throws(DataFaults) -> ReferenceLibrary {
    var loader = ReferenceLoader(folder: folder)
    let library = loader.library()
    if !loader.faults.isEmpty { throw DataFaults(loader.faults) }
    return library
  }

  /// The library with measures of a territory after those of the region.
  ///
  /// - Parameters:
  ///   - file: their table, in the columns of `misure.csv`, under the name that diagnostics show.
  ///   - lines: the table of their lines, in the columns of `linee-misure.csv`.
  /// - Throws: `DataFaults` with every fault of the tables; a code that the region has is one.
  public func adding(measures file: ReferenceFile, lines: ReferenceFile) throws(DataFaults)
    -> ReferenceLibrary
  {
    var loader = ReferenceLoader(folder: URL(fileURLWithPath: "/"), given: [file, lines])
    var library = self
    library.measures = loader.measures(
      in: file.name, lines: lines.name, after: measures, notation, words: targetWords,
      tree: objectives)
    if !loader.faults.isEmpty { throw DataFaults(loader.faults) }
    return library
  }

  /// The report target of a code, nil when there is none.
  public func target(_ code: TargetCode) -> ReportTarget? { targets.first { $0.code == code } }

  /// Whom a word of a source admits; nil when the word is not known.
  public func targetWord(_ text: String) -> Admission? { targetWords[text] }

  /// The table of the indicators that all territories share.
  public var indicatorTable: ReferenceFile? {
    files.first { $0.name == ReferenceLoader.indicators }
  }

  /// Names to codes over a register that holds local territories as well.
  public func resolver(over register: TerritoryRegister) -> TerritoryResolver {
    TerritoryResolver(register: register, surroundings: surroundings)
  }
}
