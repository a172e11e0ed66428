public import Diagnostics
internal import Foundation
public import Ingest
public import ReferenceData
public import Region

/// Brings planned interventions into the regional vocabulary. Nothing is guessed: a word that is
/// not known is a fault, with the nearest ones that are.
public struct InterventionNormaliser {
  private let reference: ReferenceLibrary
  private let resolver: TerritoryResolver
  private let admissions: AdmissionReader

  /// Makes a normaliser.
  public init(reference: ReferenceLibrary, resolver: TerritoryResolver) {
    self.reference = reference
    self.resolver = resolver
    admissions = AdmissionReader(words: reference.targetWords)
  }

  /// The intervention, or everything in it that is not known.
  public func normalise(_ raw: RawIntervention) -> Result<PlannedIntervention, DataFaults> {
    var faults: [Diagnostic] = []
    let places = raw.list(.territory).compactMap { territory($0, raw, &faults) }
    let objectives = raw.list(.objectives).compactMap { objective($0, raw, &faults) }
    for (column, found) in [
      (RawIntervention.Column.territory, places.isEmpty), (.objectives, objectives.isEmpty),
    ] where found && raw.cells[column] == nil {
      faults.append(
        Diagnostic(
          "plan.missing-value", .error,
          at: SourceLocation(file: raw.cells[.code]?.location.file ?? "", line: raw.line),
          ["column": column.rawValue, "value": raw.cells[.code]?.text ?? ""]))
    }
    let (admission, unknown) = admissions.read(
      words: raw.list(.targets), minimumAge: age(raw.cells[.minimumAge], &faults),
      maximumAge: age(raw.cells[.maximumAge], &faults))
    for word in unknown {
      faults.append(
        fault(
          ("plan.unknown-target", "plan.unknown-target-near"), raw.cells[.targets], word,
          reference.targetWords.words))
    }
    let period = Period(
      start: date(raw.cells[.start], &faults), end: date(raw.cells[.end], &faults))
    let bodies = raw.bodies.map { body($0, &faults) }
    let provision = provision(raw.cells[.provision], &faults)
    let recipients = flag(raw.cells[.recipients], &faults)
    let companies = flag(raw.cells[.companies], &faults)
    let capacity = age(raw.cells[.places], &faults)
    if !faults.isEmpty { return .failure(DataFaults(faults)) }
    let code = raw.cells[.code]?.text ?? ""
    let title = raw.cells[.title]?.text ?? ""
    return .success(
      PlannedIntervention(
        code: code, title: title, line: raw.line,
        offer: Service(
          code: ServiceCode("proposta:\(code)"),
          reference: RecordReference(instrument: "proposte", line: raw.line),
          name: title.isEmpty ? code : title, provider: bodies.first?.name ?? "",
          objectives: objectives, admission: admission,
          location: places.count == 1 ? places.first : nil, catchment: places, places: capacity,
          period: period, provision: provision),
        spending: raw.cells[.spending]?.text ?? "", euroByYear: raw.euroByYear, bodies: bodies,
        servesRecipients: recipients, aidsCompanies: companies))
  }

  private func fault(
    _ codes: (alone: String, near: String), _ cell: RawIntervention.Cell?, _ value: String,
    _ known: [String]
  ) -> Diagnostic {
    Self.unknown(codes, cell, value, Suggestion.nearest(to: value, among: known))
  }

  private static func unknown(
    _ codes: (alone: String, near: String), _ cell: RawIntervention.Cell?, _ value: String,
    _ candidates: [String]
  ) -> Diagnostic {
    Diagnostic(
      candidates.isEmpty ? codes.alone : codes.near, .error, at: cell?.location,
      ["value": value, "candidates": candidates.joined(separator: ", ")])
  }

  private func territory(
    _ name: String, _ raw: RawIntervention, _ faults: inout [Diagnostic]
  ) -> TerritoryCode? {
    let resolution = resolver.resolve(name)
    if let code = resolution.code { return code }
    var known: [String] = []
    switch resolution {
    case .ambiguous(let found), .unknown(let found): known = found.sorted().map(\.withCode)
    default: break
    }
    faults.append(
      Self.unknown(
        ("plan.unknown-territory", "plan.unknown-territory-near"), raw.cells[.territory], name,
        known))
    return nil
  }

  /// A code of the tree, or its official label.
  private func objective(
    _ text: String, _ raw: RawIntervention, _ faults: inout [Diagnostic]
  ) -> ObjectiveCode? {
    let nodes = reference.objectives.nodes
    let folded = text.lowercased()
    if let node = nodes.first(where: {
      $0.code.rawValue.lowercased() == folded || $0.label.it.lowercased() == folded
        || $0.label.en.lowercased() == folded
    }) {
      return node.code
    }
    faults.append(
      fault(
        ("plan.unknown-objective", "plan.unknown-objective-near"), raw.cells[.objectives], text,
        nodes.flatMap { [$0.code.rawValue, $0.label.it] }))
    return nil
  }

  private func body(_ raw: RawIntervention.Body, _ faults: inout [Diagnostic]) -> PartnerBody {
    let kind = reference.bodyKind(raw.kind.text)
    if kind == nil, !raw.kind.text.isEmpty {
      faults.append(
        fault(
          ("plan.unknown-body", "plan.unknown-body-near"), raw.kind, raw.kind.text,
          reference.bodyKinds.flatMap(\.words)))
    }
    let role = PartnerBody.Role(rawValue: raw.role.text.lowercased())
    if role == nil, !raw.role.text.isEmpty {
      faults.append(
        fault(
          ("plan.unknown-role", "plan.unknown-role-near"), raw.role, raw.role.text,
          PartnerBody.Role.allCases.map(\.rawValue)))
    }
    return PartnerBody(name: raw.name.text, kind: kind, role: role)
  }

  private func age(_ cell: RawIntervention.Cell?, _ faults: inout [Diagnostic]) -> Int? {
    guard let cell else { return nil }
    guard let number = Int(cell.text), number >= 0 else {
      faults.append(
        Diagnostic("plan.bad-number", .error, at: cell.location, ["value": cell.text]))
      return nil
    }
    return number
  }

  private func date(_ cell: RawIntervention.Cell?, _ faults: inout [Diagnostic]) -> CalendarDate? {
    guard let cell else { return nil }
    guard let date = DateText.date(cell.text) else {
      faults.append(Diagnostic("plan.bad-date", .error, at: cell.location, ["value": cell.text]))
      return nil
    }
    return date
  }

  private func flag(_ cell: RawIntervention.Cell?, _ faults: inout [Diagnostic]) -> Bool? {
    guard let cell else { return nil }
    switch cell.text.lowercased() {
    case "si", "sì", "yes": return true
    case "no": return false
    default:
      faults.append(Diagnostic("plan.bad-flag", .error, at: cell.location, ["value": cell.text]))
      return nil
    }
  }

  private func provision(_ cell: RawIntervention.Cell?, _ faults: inout [Diagnostic]) -> Provision {
    guard let cell else { return .unknown }
    guard let provision = RawIntervention.provision(cell.text) else {
      faults.append(
        fault(
          ("plan.unknown-provision", "plan.unknown-provision-near"), cell, cell.text,
          RawIntervention.provisionWords))
      return .unknown
    }
    return provision
  }
}
