internal import CSVReading
internal import Region

/// Reads which category of one margin a respondent is in, as far as sex and age tell.
struct MarginCategoryReader {
  private let sex: CodedReader<String>?
  private let band: CodedReader<AgeSet>?
  private let tools: AdapterTools
  private let bySex: Bool
  private let byBand: Bool
  private let bands: [AgeSet]

  init(_ spec: CalibrationSpec.MarginSpec, _ tools: AdapterTools) {
    self.tools = tools
    let bands = spec.margin.bands
    self.bands = bands
    bySex = spec.margin.bySex
    byBand = !bands.isEmpty
    sex = CodedReader(spec.sex, tools)
    band = CodedReader(spec.band, tools) { text in
      guard let age = AgeText.band(text).map({ AgeSet($0) }) else { return nil }
      // One that no band contains stands for itself, so that what is wrong with it can be told.
      return bands.first { age.isSubset(of: $0) } ?? age
    }
  }

  /// The label of the category; "*" where only the territory tells categories apart, "" where an
  /// answer is missing.
  func read(_ record: RawRecord) -> String {
    let sex = sex?.first(record)
    let band = band?.first(record)
    if bySex, sex ?? "" == "" { return "" }
    if byBand, band == nil { return "" }
    if let band, !bands.contains(band) {
      let isOutside = bands.allSatisfy { $0.intersection(band).isEmpty }
      tools.issues.note(
        isOutside ? "calibration.outside-ages" : "calibration.band-crossed", self.band?.column,
        self.band?.read(record).value?.texts.first?.wording ?? "", line: record.line,
        ["bands": bands.map { SurveyDesign.Margin.years($0) }.joined(separator: ", ")])
      return ""
    }
    let label = SurveyDesign.Margin.label(sex: bySex ? sex : nil, band: byBand ? band : nil)
    return label.isEmpty ? "*" : label
  }
}
