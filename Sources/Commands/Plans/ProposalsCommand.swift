import ArgumentParser
import Diagnostics
import Findings
import Foundation
import Ingest
import Language
import Normalise
import ReferenceData
import Region
import Report

/// `mappa proposals`: planned interventions held against the act and the map of needs.
struct ProposalsCommand: Subcommand {
  static let configuration = CommandConfiguration(commandName: "proposals")
  static let closingOfFaults = "fault.stoppedProposals"

  @Argument var file: String
  @Argument var folder = "."
  @Option(name: .customLong("output")) var output: String?
  @Flag(name: .customLong("modello")) var writesTemplate = false
  @OptionGroup var global: GlobalOptions

  func execute(_ console: Console) throws -> CommandStatus {
    if writesTemplate { return try writeTemplate(console) }
    if let output,
      URL(fileURLWithPath: output).standardizedFileURL
        == URL(fileURLWithPath: file).standardizedFileURL
    {
      console.warn(console.book.text("proposals.sameFile", ["path": output]))
      return .usage
    }
    let mapping = try Mapping(path: folder)
    let plans = try read(mapping)
    let pages = try StoredPages(mapping).pages
    let overlaps = Dictionary(
      grouping: Analysis.overlaps(of: plans.map(\.offer), in: pages.input), by: \.service)
    let checker = ActChecker(
      measures: mapping.reference.measures.lines,
      words: ServiceVocabulary(mapping.reference.serviceWords),
      parameters: mapping.parameters.findings)
    let reviews = plans.map { plan in
      let own = overlaps[plan.offer.code] ?? []
      return InterventionReview(
        plan: plan, checks: checker.checks(plan, overlaps: own), overlaps: own)
    }
    var given: [TerritoryCode: [Int: Int]] = [:]
    for resource in mapping.reference.resources {
      given[resource.territory, default: [:]][resource.year] = resource.euroCount
    }
    var context = pages.context
    context.tongue = console.book.tongue
    let page = InterventionPage(
      context, reviews: reviews,
      resources: ActChecker.resources(plans, frame: context.frame, given: given)
    ).page
    guard let output else {
      console.say(MarkdownRenderer().render(page))
      return .done
    }
    try PageFile.write(page, to: output)
    console.say(console.book.text("proposals.written", ["path": output]))
    return .done
  }

  /// The interventions of the file; all faults of all of them are gathered before it throws.
  private func read(_ mapping: Mapping) throws -> [PlannedIntervention] {
    let raw = try InterventionFile.read(path: file, shownAs: file)
    let normaliser = InterventionNormaliser(
      reference: mapping.reference, resolver: mapping.resolver)
    var faults: [Diagnostic] = []
    var plans: [PlannedIntervention] = []
    for intervention in raw {
      switch normaliser.normalise(intervention) {
      case .success(let plan): plans.append(plan)
      case .failure(let found): faults += found.diagnostics
      }
    }
    if !faults.isEmpty { throw DataFaults(faults) }
    return plans
  }

  private func writeTemplate(_ console: Console) throws -> CommandStatus {
    if Files.exists(file) {
      console.warn(console.book.text("proposals.exists", ["path": file]))
      return .storage
    }
    try PageFile.write(
      CSVTable(header: InterventionFile.templateColumns).spreadsheetText, to: file)
    console.say(console.book.text("proposals.template", ["path": file]))
    return .done
  }
}
