internal import Diagnostics
internal import Region

/// KoboToolbox: `question` with the choices joined by a space and `question/option` with 0 and 1;
/// `_id`, `_uuid`, `_submission_time` at the end; perhaps a second row of `#tags` that is no data.
struct KoboToolboxFormat: ExportFormat {
  let name = FormatName.koboToolbox
  let kinds: [InstrumentKind] = [.survey, .catalogue]

  private static let own = [
    "_id", "_uuid", "_submission_time", "_validation_status", "_notes", "_status", "__version__",
    "_tags", "_index", "_parent_index", "_parent_table_name", "_version_", "_attachments",
    "_geolocation", "_xform_id_string", "_bamboo_dataset_id", "formhub/uuid", "meta/instanceID",
    "meta/rootUuid", "meta/deprecatedID", "meta/instanceName", "_media_all_received",
  ]

  let conventions: FormatConventions = {
    var conventions = FormatConventions()
    conventions.metadata = HeaderNames(
      Self.own + ["start", "end", "today", "audit", "simserial", "subscriberid"])
    conventions.directIdentifiers = HeaderNames([
      "_submitted_by", "username", "deviceid", "phonenumber", "email",
    ])
    conventions.roleNames = [.identifier: ["_id", "_uuid"]]
    conventions.choiceSeparators = [" "]
    conventions.yes = ["1", "1.0", "TRUE", "True"]
    conventions.no = ["0", "0.0", "FALSE", "False"]
    return conventions
  }()

  /// A record of `#tags` below the header is none of the data.
  func layout(of sample: TableSample) -> TableLayout {
    let second = sample.records.dropFirst().first ?? []
    let filled = second.filter { !CellText.clean($0).isEmpty }
    let areTags = !filled.isEmpty && filled.allSatisfy { $0.hasPrefix("#") }
    return TableLayout(tagRows: areTags ? 1 : 0)
  }

  func recognise(_ sample: TableSample) -> FormatMatch? {
    let layout = layout(of: sample)
    let view = sample.view(layout)
    let found = HeaderNames(Self.own).found(in: view.header)
    let isKobo = found.contains("_uuid") && found.contains("_submission_time")
    guard isKobo || found.count >= 3 else { return nil }
    var reasons = [Diagnostic.names(found)]
    let split = SplitChoices(header: view.header, mark: "/")
    if let example = split.example {
      reasons.append(.reason("format.split", ["columns": example, "count": "\(split.count)"]))
    }
    if layout.tagRows > 0 { reasons.append(.reason("format.tags")) }
    return FormatMatch(name, score: isKobo ? 0.95 : 0.7, layout: layout, reasons)
  }

  func questions(in view: TableView) -> [SurveyQuestion] {
    SplitChoices(header: view.header, mark: "/").questions(view, conventions)
  }
}
