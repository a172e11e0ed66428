internal import Diagnostics
internal import Region

/// SurveyMonkey: two header rows, questions over options (`Response` where there is one column); a
/// chosen option repeats its label in its column. The condensed export names variables
/// (`q0004_0001`) in one row and writes "Not selected".
struct SurveyMonkeyFormat: ExportFormat {
  let name = FormatName.surveyMonkey
  let kinds: [InstrumentKind] = [.survey]

  private static let own = [
    "RespondentID", "Respondent ID", "CollectorID", "Collector ID", "StartDate", "Start Date",
    "EndDate", "End Date", "Date Created", "Date Modified", "Custom Data 1", "CustomData1",
    "respondent_id", "collector_id", "date_created", "date_modified", "collection_id",
  ]
  private static let single = ["Response", "Risposta", "Open-Ended Response", "Risposta aperta"]

  let conventions: FormatConventions = {
    var conventions = FormatConventions()
    conventions.metadata = HeaderNames(Self.own)
    conventions.directIdentifiers = HeaderNames([
      "IP Address", "ip_address", "Email Address", "email_address", "First Name", "first_name",
      "Last Name", "last_name", "Indirizzo IP", "Indirizzo email",
    ])
    conventions.roleNames = [.identifier: ["Respondent ID", "RespondentID", "respondent_id"]]
    conventions.no = ["Not selected", "Non selezionato"]
    return conventions
  }()

  func layout(of sample: TableSample) -> TableLayout {
    TableLayout(headerRows: TwoRowHeader(sample) == nil ? 1 : 2)
  }

  func recognise(_ sample: TableSample) -> FormatMatch? {
    let layout = layout(of: sample)
    let view = sample.view(layout)
    let found = conventions.metadata.found(in: view.header)
    var reasons: [Diagnostic] = found.isEmpty ? [] : [.names(found)]
    var score = found.isEmpty ? 0 : 0.3
    if layout.headerRows == 2 {
      score += 0.2
      reasons.append(.reason("format.two-rows"))
      let below = sample.records[1].filter { Self.single.contains(CellText.clean($0)) }
      if !below.isEmpty {
        score += 0.25
        reasons.append(.reason("format.answers", ["values": below[0]]))
      }
      if let label = repeatedLabel(in: view) {
        score += 0.25
        reasons.append(.reason("format.repeated-label", ["value": label]))
      }
    } else {
      let variables = view.header.filter { Self.variable($0) != nil }
      if variables.count >= 3 {
        score += 0.3
        reasons.append(
          .reason("format.codes", ["columns": variables[0], "count": "\(variables.count)"]))
      }
      if view.rows.joined().contains(where: { conventions.no.contains($0) }) {
        score += 0.3
        reasons.append(.reason("format.answers", ["values": conventions.no[0]]))
      }
    }
    guard score >= 0.4 else { return nil }
    return FormatMatch(name, score: score, layout: layout, reasons)
  }

  /// An option of several under one question that its column repeats.
  private func repeatedLabel(in view: TableView) -> String? {
    for (place, header) in view.header.enumerated() {
      guard let option = TwoRowHeader.parts(header)?.option else { continue }
      let cells = view.cells(place)
      if !cells.isEmpty, cells.allSatisfy({ CellText.collapsed($0) == option }) { return option }
    }
    return nil
  }

  /// `q0004_0001` in question and option.
  private static func variable(_ header: String) -> (question: String, option: String?)? {
    let parts = header.split(separator: "_", omittingEmptySubsequences: false)
    guard parts.count <= 2, header.hasPrefix("q"),
      parts[0].dropFirst().count == 4, parts[0].dropFirst().allSatisfy(\.isNumber),
      parts.dropFirst().allSatisfy({ $0.count == 4 && $0.allSatisfy(\.isNumber) })
    else { return nil }
    return (String(parts[0]), parts.count == 2 ? String(parts[1]) : nil)
  }

  func questions(in view: TableView) -> [SurveyQuestion] {
    let own = conventions
    let columns = view.header.indices.compactMap { place -> QuestionReader.Column? in
      let header = view.header[place]
      if own.metadata.contains(header) || own.directIdentifiers.contains(header) { return nil }
      if header.isEmpty { return nil }
      if let variable = Self.variable(header) {
        let chosen = Set(view.cells(place)).subtracting(own.no).subtracting(["NA"])
        return QuestionReader.Column(
          place: place, code: variable.question, title: "", optionCode: variable.option,
          option: variable.option != nil && chosen.count == 1 ? chosen.first : variable.option)
      }
      guard let parts = TwoRowHeader.parts(header) else {
        return QuestionReader.Column(place: place, title: header)
      }
      if Self.single.contains(parts.option) {
        return QuestionReader.Column(place: place, title: parts.question)
      }
      return QuestionReader.Column(place: place, title: parts.question, option: parts.option)
    }
    return QuestionReader(view: view, conventions: own).questions(columns)
  }
}
