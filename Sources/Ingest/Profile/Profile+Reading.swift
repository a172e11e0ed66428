public import Diagnostics
internal import Region

extension Profile {
  private static let commonKeys =
    ["tipo", "titolo", "periodo", "fuori_territorio"] + TableSettings.keys

  /// Reads a profile.
  ///
  /// - Parameter name: the path to show in diagnostics.
  /// - Throws: `DataFaults` with every fault found in it.
  public static func read(path: String, shownAs name: String) throws(DataFaults) -> Profile {
    try read(try DescriptorText.read(path: path, shownAs: name))
  }

  /// Reads a profile in memory.
  ///
  /// - Throws: `DataFaults` with every fault found in it.
  public static func read(bytes: [UInt8], shownAs name: String) throws(DataFaults) -> Profile {
    try read(try DescriptorText.parse(bytes, shownAs: name))
  }

  private static func read(_ root: DescriptorNode) throws(DataFaults) -> Profile {
    let faults = root.faults
    DescriptorHole.report(in: root)
    guard let kind = kind(of: root) else { throw DataFaults(faults.diagnostics) }
    guard let fields = root.fields(commonKeys + keys(of: kind)) else {
      throw DataFaults(faults.diagnostics)
    }
    let profile = Profile(
      kind: kind, fields: fields, table: TableSettings(fields), body: body(of: kind, fields))
    try faults.throwIfAny()
    return profile
  }

  private init(
    kind: InstrumentKind, fields: DescriptorFields, table: TableSettings, body: Body
  ) {
    let title = fields.required("titolo")?.text() ?? ""
    let span = fields["periodo"]?.fields(["dal", "al"])
    let (start, end) = (span?["dal"]?.date(), span?["al"]?.date())
    if let start, let end, end < start {
      let _: Int? = span?["al"]?.badValue(end.description, allowed: [">= \(start)"])
    }
    countsOutsideTerritory =
      fields["fuori_territorio"]?.word([("conta", true), ("errore", false)]) ?? false
    self.kind = kind
    self.title = title
    period = Period(start: start, end: end)
    self.table = table.sampling(fields.owner.faults.leavesToData)
    self.body = body
    diagnostics = Self.doubts(fields, body)
    mentionedObjectives = fields.owner.faults.objectives
  }

  private static func doubts(_ fields: DescriptorFields, _ body: Body) -> [Diagnostic] {
    let place = fields["tipo"]?.location
    var doubts: [Diagnostic] = []
    if fields["periodo"] == nil { doubts.append(Diagnostic("profile.no-period", .note, at: place)) }
    if case .survey(let spec) = body, spec.sampling == .probability, spec.weight == nil {
      doubts.append(Diagnostic("profile.no-weights", .note, at: place))
    }
    if case .survey(let spec) = body, spec.weight == nil, let cut = spec.calibration?.design,
      cut.margins.isEmpty
    {
      doubts.append(Diagnostic("calibration.nothing-to-cut", .warning, at: cut.location))
    }
    if case .survey(let spec) = body, spec.company != nil, spec.unit == nil {
      doubts.append(Diagnostic("profile.company-no-unit", .note, at: place))
    }
    if case .aggregate(let spec) = body, spec.share != nil, spec.base == nil {
      doubts.append(Diagnostic("profile.no-base", .warning, at: fields["quota"]?.location))
    }
    if case .catalogue(let spec) = body, spec.catchment == nil {
      doubts.append(Diagnostic("profile.no-catchment", .note, at: place))
    }
    return doubts
  }

  /// The kind is read first, because it decides which other keys are known.
  private static func kind(of root: DescriptorNode) -> InstrumentKind? {
    guard root.isMapping else { return root.expected("descriptor.expected-mapping") }
    let tipo = root.child("tipo").map { ["tipo": $0] } ?? [:]
    return DescriptorFields(found: tipo, owner: root).required("tipo")?.word(Words.kinds)
  }

  private static func keys(of kind: InstrumentKind) -> [String] {
    switch kind {
    case .survey: SurveySpec.keys
    case .focusGroups: FocusGroupSpec.keys
    case .catalogue: CatalogueSpec.keys
    case .participation: ParticipationSpec.keys
    case .margins: MarginSpec.keys
    case .aggregate: AggregateSpec.keys
    case .network, .territories: NetworkSpec.keys
    }
  }

  private static func body(of kind: InstrumentKind, _ fields: DescriptorFields) -> Body {
    switch kind {
    case .survey: .survey(SurveySpec(fields))
    case .focusGroups: .focusGroups(FocusGroupSpec(fields))
    case .catalogue: .catalogue(CatalogueSpec(fields))
    case .participation: .participation(ParticipationSpec(fields))
    case .margins: .margins(MarginSpec(fields))
    case .aggregate: .aggregate(AggregateSpec(fields))
    case .network, .territories: .network(NetworkSpec(fields))
    }
  }
}
