/// The registry of export formats.
public enum ExportFormats {
  /// Every format, one line each. Earlier ones win where two fit alike.
  public static let all: [any ExportFormat] = [
    LimeSurveyFormat(), KoboToolboxFormat(), ODKFormat(), GoogleFormsFormat(),
    MicrosoftFormsFormat(), SurveyMonkeyFormat(), EUSurveyFormat(), TaguetteFormat(),
    QualCoderFormat(), MAXQDAFormat(), ATLAStiFormat(), NVivoFormat(), HSDSFormat(),
    OpenDataLombardiaFormat(), PlainTableFormat(),
  ]

  /// The format of a name.
  public static subscript(name: FormatName) -> any ExportFormat {
    all.first { $0.name == name } ?? PlainTableFormat()
  }

  /// The formats that a table may be of, the likeliest first; the plain table is always among them.
  public static func recognise(_ sample: TableSample) -> [FormatMatch] {
    let found = all.compactMap { $0.recognise(sample) }
    return found.enumerated().sorted {
      ($1.element.score, $0.offset) < ($0.element.score, $1.offset)
    }
    .map(\.element)
  }
}
