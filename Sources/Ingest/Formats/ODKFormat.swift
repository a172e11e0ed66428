internal import Diagnostics
internal import Region

/// ODK Central: `group-question`, choices joined by a space, perhaps `question/option` with 0 and 1;
/// `SubmissionDate` first, `KEY` and what the server knows at the end.
struct ODKFormat: ExportFormat {
  let name = FormatName.odk
  let kinds: [InstrumentKind] = [.survey, .catalogue]

  private static let own = [
    "SubmissionDate", "KEY", "meta-instanceID", "meta-instanceName", "AttachmentsPresent",
    "AttachmentsExpected", "Status", "ReviewState", "Edits", "FormVersion", "instanceID",
    "SubmitterID", "PARENT_KEY",
  ]

  let conventions: FormatConventions = {
    var conventions = FormatConventions()
    conventions.metadata = HeaderNames(Self.own + ["start", "end", "today", "audit"])
    conventions.directIdentifiers = HeaderNames([
      "SubmitterName", "DeviceID", "username", "deviceid", "phonenumber", "email",
    ])
    conventions.roleNames = [.identifier: ["KEY", "meta-instanceID", "instanceID"]]
    conventions.choiceSeparators = [" "]
    conventions.yes = ["1"]
    conventions.no = ["0"]
    return conventions
  }()

  func recognise(_ sample: TableSample) -> FormatMatch? {
    let view = sample.view(layout(of: sample))
    let found = HeaderNames(Self.own).found(in: view.header)
    let isODK = found.contains("KEY") && found.count >= 3
    guard isODK || (found.contains("SubmissionDate") && found.contains("meta-instanceID")) else {
      return nil
    }
    var reasons = [Diagnostic.names(found)]
    let split = SplitChoices(header: view.header, mark: "/")
    if let example = split.example {
      reasons.append(.reason("format.split", ["columns": example, "count": "\(split.count)"]))
    }
    return FormatMatch(name, score: isODK ? 0.95 : 0.75, layout: TableLayout(), reasons)
  }

  func questions(in view: TableView) -> [SurveyQuestion] {
    SplitChoices(header: view.header, mark: "/").questions(view, conventions)
  }
}
