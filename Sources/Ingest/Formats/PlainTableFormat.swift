internal import Diagnostics
internal import Region

/// A table of no known tool: one header row, a column per question.
struct PlainTableFormat: ExportFormat {
  let name = FormatName.plainTable
  let kinds: [InstrumentKind] = [
    .survey, .catalogue, .focusGroups, .participation, .margins, .aggregate, .network,
  ]

  let conventions: FormatConventions = {
    var conventions = FormatConventions()
    conventions.choiceSeparators = [";", ", ", "|", " / "]
    conventions.yes = ["1", "Sì", "Si", "sì", "si", "Yes", "X", "x", "VERO", "TRUE"]
    conventions.no = ["0", "No", "no", "FALSO", "FALSE"]
    return conventions
  }()

  func recognise(_ sample: TableSample) -> FormatMatch? {
    FormatMatch(name, score: 0.1, layout: TableLayout(), [.reason("format.plain")])
  }

  /// Columns `question [option]` are one question, as most tools write it.
  func questions(in view: TableView) -> [SurveyQuestion] {
    let columns = view.header.indices.filter { !view.header[$0].isEmpty }.map { place in
      let header = view.header[place]
      let parts = HeaderText.bracketed(header)
      return QuestionReader.Column(
        place: place, title: parts?.question ?? header, option: parts?.option)
    }
    return QuestionReader(view: view, conventions: conventions).questions(columns)
  }
}
