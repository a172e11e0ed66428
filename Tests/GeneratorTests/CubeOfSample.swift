import Estimation
import Findings
import Region

@testable import Generator

/// The cube of the drawn sample, made without the files in between.
struct CubeOfSample {
  private let cells: [String: CubeCell]

  init(_ mapping: ExampleMapping) throws {
    let territories = CellTruth.territories(mapping.areas)
    let tools = SurveyTool.allCases
    let design = CubeDesign(
      wave: "conciliazione-2026", population: .workers, sampling: .probability,
      parts: tools.map { tool in
        CubeDesign.Part(
          instrument: InstrumentCode(tool.rawValue),
          objectives: AskedObjective.asked(with: tool).map(\.code))
      }, territories: territories.map(\.0), targets: CellTruth.targets.map(\.code))
    var builder = CubeBuilder(design: design)
    for person in mapping.sample.persons {
      let company = person.company.map { "AZ-\($0)" }
      try builder.add(
        CubeCase(
          part: tools.firstIndex(of: person.tool)!,
          stratum: mapping.areas[person.area].ats.rawValue, unit: company, company: company,
          weight: person.weight,
          territories: territories.indices.filter { territories[$0].1.contains(person.area) },
          membership: TargetMembership.Answer([
            .yes, person.group.hasChildren ? .yes : .no, person.group.hasElders ? .yes : .no,
            Self.privateEmployees.contains(WorkerSet(person.worker)) ? .yes : .no,
          ]), answers: person.statuses.map { NeedAnswer($0) }))
    }
    cells = Dictionary(
      try builder.finish().cells.map { cell in
        let key = cell.key
        return ("\(key.territory) \(key.objective) \(key.target)", cell)
      }, uniquingKeysWith: { first, _ in first })
  }

  private static let privateEmployees = WorkerSet(
    .privateFixedTerm, .privatePermanent, .cooperativeMember, .agencyWorker)

  /// The numbers on which a cell is classified, with the true offers.
  func evidence(of truth: CellTruth.Cell) -> CoverageEvidence? {
    guard let cell = cells["\(truth.territory) \(truth.objective) \(truth.target)"],
      let unmet = cell.estimate(.unmet), let need = cell.estimate(.inNeed)
    else { return nil }
    let service = cell.estimate(.metByService)
    return CoverageEvidence(
      isAssessable: unmet.reliability >= .medium, needUpper: need.upper,
      unmetLower: unmet.lower, unmetUpper: unmet.upper, coverageLower: service?.lower,
      coverageUpper: cell.estimate(.serviceOrUnspecified)?.upper,
      carriedLower: cell.estimate(.carried)?.lower, admission: truth.admission)
  }
}

extension CellTruth.Cell {
  fileprivate var admission: AdmissionReach {
    guard let offer else { return .possibly }
    return offer.admitsSurely ? .surely : offer.admitsPossibly ? .possibly : .none
  }
}
