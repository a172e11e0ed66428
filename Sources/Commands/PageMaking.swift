import Disclosure
import Estimation
import Findings
import Foundation
import Ingest
import Language
import Parallel
import ReferenceData
import Region
import Report
import Store

/// From the cube and the offer in the store, through the second door, to the pages.
struct PageMaking {
  /// What the findings were made from.
  let input: AnalysisInput
  /// Confidential: for the tests of the rules, never for a page.
  let findings: Findings
  let publication: Publication
  /// What the second door was given.
  let disclosure: DisclosureInput
  let context: ReportContext

  /// - Parameter sweepsThresholds: whether to classify again with every threshold moved.
  init(
    mapping: Mapping, reader: StoreReader, sweepsThresholds: Bool
  ) throws {
    let frame = mapping.territories.frame
    let reference = mapping.reference
    let sources = try reader.sources()
    let services = try reader.services()
    let statements = try reader.statements()
    let parameters = mapping.parameters
    var prepared = AnalysisInput(
      cube: try reader.cube(),
      rankings: try reader.rankings().map { Ranking(wave: $0.wave, shares: $0.shares) },
      equity: try reader.equity(),
      comparisons: mapping.descriptor.comparisons.map {
        DeclaredComparison(earlier: $0.earlier, later: $0.later)
      },
      waveCovariances: try reader.waveCovariances(),
      numbers: try reader.numbers(),
      services: services, measures: reference.measures.lines,
      participation: try reader.participations(), statements: statements,
      scopes: sources.filter { !$0.completeTerritories.isEmpty }.map {
        CatalogueScope(
          instrument: $0.instrument.code, territories: $0.completeTerritories,
          objectives: $0.completeObjectives)
      },
      instruments: sources.map(\.instrument), margins: try reader.populationMargins(),
      frame: frame, objectives: reference.objectives, targets: mapping.targets,
      referenceDate: mapping.descriptor.referenceDate,
      words: ServiceVocabulary(reference.serviceWords), parameters: parameters.findings)
    prepared.use(mapping.descriptor.intervals)
    prepared.territoryComparisons = mapping.territoryComparisons
    prepared.territoryCovariances = try reader.territoryCovariances()
    prepared.schoolCalendar = reference.schoolCalendar
    prepared.confirmedIdentities = mapping.decisions.findings(.agreed)
    prepared.deniedIdentities = mapping.decisions.findings(.disagreed)
    prepared.sweepsThresholds = sweepsThresholds
    input = prepared
    findings = Analysis.findings(input)
    disclosure = DisclosureInput(
      findings: findings, frame: frame, objectives: reference.objectives,
      targets: mapping.targets, statements: statements, weights: try reader.weights(),
      groups: try Self.groups(sources.map(\.instrument), mapping.territories, reader),
      represented: try reader.represented(),
      parameters: parameters.disclosure)
    publication = DisclosureControl.publish(disclosure)
    let descriptor = mapping.descriptor
    var context = ReportContext(
      publication: publication, frame: frame, objectives: reference.objectives,
      targets: mapping.targets, services: services, joined: findings.services,
      measures: reference.measures.lines,
      measureNames: Dictionary(
        uniqueKeysWithValues: reference.measures.measures.map { ($0.code, $0.label) }),
      components: reference.components.map {
        Report.CommunityComponent(
          code: $0.code, label: $0.label, isRequired: $0.isCompulsory,
          words: $0.words)
      },
      network: try reader.networkMembers(),
      instruments: sources.map(\.instrument), sources: sources.map(SourceFacts.init),
      mapping: MappingFacts(
        title: descriptor.title, isSynthetic: descriptor.isSynthetic, body: descriptor.body,
        territory: mapping.scope,
        referenceDate: descriptor.referenceDate, generator: "mappa \(Mappa.version)",
        command: sweepsThresholds ? "mappa run --sensitivity" : "mappa run"),
      parameters: parameters.findings, indicators: mapping.indicators,
      decisions: mapping.decisions,
      tongue: Tongue(rawValue: descriptor.language) ?? .it)
    context.comparisons = input.comparisons
    context.intervals = mapping.descriptor.intervals
    self.context = context
  }

  /// The report territories that people of each wave count in together. Of a wave with a table that
  /// others aggregated it is not known.
  private static func groups(
    _ instruments: [Instrument], _ territories: ReportTerritories, _ reader: StoreReader
  ) throws -> [WaveCode: Set<Set<TerritoryCode>>] {
    var territories = territories
    var groups: [WaveCode: Set<Set<TerritoryCode>>] = [:]
    for instrument in instruments where instrument.kind == .survey {
      let places = try reader.places(of: instrument.code)
      groups[instrument.wave, default: []].formUnion(
        places.map { place in
          Set(territories.positions(of: place).map { territories.codes[$0] })
        }.filter { !$0.isEmpty })
    }
    for instrument in instruments where instrument.kind == .aggregate {
      groups[instrument.wave] = nil
    }
    return groups
  }

  /// Territories with a sheet.
  var sheetCount: Int { SchedaBuilder(context).territories.count }

  /// Every file of the output folder but the manifest.
  func files() -> [OutputFile] {
    let builder = SchedaBuilder(context)
    let territories = builder.territories
    // Files do not depend on one another: made side by side, kept in their order.
    let (tables, pages) = concurrently {
      [OutputFile(DecisionTemplate.fileName, DecisionTemplate(context).table.spreadsheetText)]
        + DataFiles(context).files.map { OutputFile($0.path, $0.table.text) }
    } _: {
      ConcurrentArray.make(territories.count + 1) { number -> [OutputFile] in
        if number == 0 { return Self.rendered("index", builder.indexPage) }
        let territory = territories[number - 1]
        return builder.page(of: territory).map {
          Self.rendered(SchedaBuilder.fileName(territory), $0)
        } ?? []
      }
    }
    return pages.flatMap { $0 } + tables
  }

  private static func rendered(_ name: String, _ page: Page) -> [OutputFile] {
    [
      OutputFile(name + ".html", page.html),
      OutputFile(name + ".md", MarkdownRenderer().render(page)),
    ]
  }
}

extension SourceFacts {
  init(_ record: SourceRecord) {
    self.init(
      instrument: record.instrument.code,
      file: record.file.split(separator: "/").last.map(String.init) ?? record.file,
      digest: record.fileHash, rowCount: record.rows.total, acceptedCount: record.rows.accepted,
      rejectedCount: record.rows.rejected, nonDataCount: record.rows.nonDataCount)
  }
}
