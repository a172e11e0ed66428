internal import Diagnostics
internal import Region

/// The margins of a survey profile, and the columns that tell which category a respondent is in.
struct CalibrationSpec {
  struct MarginSpec {
    let margin: SurveyDesign.Margin
    let sex: CodedSpec<String>?
    let band: CodedSpec<AgeSet>?
  }

  let margins: [MarginSpec]
  let design: SurveyDesign.Calibration

  init?(_ node: DescriptorNode?) {
    guard let node, let fields = node.fields(["margini", "eta", "taglio"]) else { return nil }
    // Weights may be cut without margins that they are fitted to: none is as good as an empty list.
    let listed = fields["taglio"] == nil ? fields.required("margini") : fields["margini"]
    let items = listed?.items() ?? []
    if let listed, items.isEmpty, fields["taglio"] == nil {
      listed.faults.report("calibration.no-margins", line: listed.line, [:])
    }
    margins = items.compactMap(Self.margin)
    guard !margins.isEmpty || items.isEmpty && fields["taglio"] != nil else { return nil }
    let ages = fields["eta"].flatMap(Self.band) ?? .anyone
    if let node = fields["eta"] {
      for spec in margins where !spec.margin.bands.isEmpty {
        let gap = ages.subtracting(spec.margin.bands.reduce(.empty) { $0.union($1) })
        if gap.isEmpty { continue }
        node.faults.report(
          "calibration.bands-gap", line: node.line,
          ["ages": Self.text(ages), "value": Self.text(gap)])
      }
    }
    design = SurveyDesign.Calibration(
      margins: margins.map(\.margin), ages: ages,
      trimming: fields["taglio"]?.number(in: 2...100), location: node.location)
  }

  private static func margin(_ node: DescriptorNode) -> MarginSpec? {
    guard let fields = node.fields(["fonte", "territorio", "sesso", "eta"]),
      let source = fields.required("fonte")?.text()
    else { return nil }
    let level = fields["territorio"].flatMap { $0.word(Words.marginLevels) }
    let sex = CodedSpec<String>(fields["sesso"]) { $0.word(Words.sexes) }
    var bands: [AgeSet] = []
    var band: CodedSpec<AgeSet>?
    if let age = fields["eta"]?.fields(CodedSpec<AgeSet>.keys + ["fasce"]) {
      bands = (age["fasce"]?.items() ?? []).compactMap(Self.band)
      band = CodedSpec(age, needsList: bands.isEmpty, code: Self.band)
      if bands.isEmpty, case .column(_, _, _, let codes?) = band {
        let listed = codes.values.compactMap { if case .code(let set) = $0 { set } else { nil } }
        bands = Set(listed).sorted { $0.bits < $1.bits }
      }
      for (index, one) in bands.enumerated()
      where bands[..<index].contains(where: { !$0.intersection(one).isEmpty }) {
        age.owner.faults.report("calibration.bands-overlap", line: age.owner.line, [:])
        return nil
      }
    }
    if level == nil, sex == nil, bands.isEmpty {
      node.faults.report("calibration.empty-margin", line: node.line, [:])
      return nil
    }
    return MarginSpec(
      margin: SurveyDesign.Margin(
        source: InstrumentCode(source), level: level, bySex: sex != nil, bands: bands),
      sex: sex, band: band)
  }

  private static func text(_ ages: AgeSet) -> String {
    ages.ranges.map { range in
      range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound)–\(range.upperBound)"
    }.joined(separator: ", ")
  }

  private static func band(_ node: DescriptorNode) -> AgeSet? {
    guard let text = node.text() else { return nil }
    guard let band = AgeText.band(text) else {
      return node.badValue(text, allowed: ["18-34", "65+"])
    }
    return AgeSet(band)
  }
}

extension SurveyDesign {
  /// Reads `popolazione_strato` and `vicini`.
  init(_ fields: DescriptorFields, calibration: CalibrationSpec?) {
    self.calibration = calibration?.design
    for key in ["popolazione_strato", "vicini"] where fields["strato"] == nil {
      guard let node = fields[key] else { continue }
      node.faults.report("design.no-stratum-column", line: node.line, ["key": key])
    }
    sizesLocation = fields["popolazione_strato"]?.location
    location = (fields["strato"] ?? fields["unita"])?.location
    for pair in fields["popolazione_strato"]?.pairs() ?? [] {
      guard let size = pair.integer(in: 1...Int.max) else { continue }
      stratumPopulations[CellText.clean(pair.key)] = Declared(value: size, location: pair.location)
    }
    for pair in fields["vicini"]?.pairs() ?? [] {
      guard let text = pair.text() else { continue }
      lonelyStrata[CellText.clean(pair.key)] = Declared(
        value: text == "media" ? .centre : .merge(into: CellText.clean(text)),
        location: pair.location)
    }
  }
}
