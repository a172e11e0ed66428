public import Region

/// What a tool writes when it exports, so that a profile need not say it again: where the header
/// is, which columns the tool adds by itself, how it writes what was not asked or not answered.
///
/// One file per tool, one line in ``ExportFormats/all``.
public protocol ExportFormat: Sendable {
  /// The word for it in profiles.
  var name: FormatName { get }
  /// What its tables can be, the usual one first.
  var kinds: [InstrumentKind] { get }
  /// What the tool does in every file.
  var conventions: FormatConventions { get }
  /// Where header and data are in one file.
  func layout(of sample: TableSample) -> TableLayout
  /// Whether a table looks like an export of this tool; nil when nothing speaks for it.
  func recognise(_ sample: TableSample) -> FormatMatch?
  /// The questions that the header asks, in the order of their columns; empty for tables that are
  /// no survey. Columns that the tool adds by itself are in none.
  func questions(in view: TableView) -> [SurveyQuestion]
  /// Places, from 0, of the columns whose meaning the tool fixes.
  func roles(in view: TableView) -> [ColumnRole: Int]
}

extension ExportFormat {
  /// One header row and nothing before it.
  public func layout(of sample: TableSample) -> TableLayout { TableLayout() }

  /// None: the table is no survey.
  public func questions(in view: TableView) -> [SurveyQuestion] { [] }

  /// The first column that bears one of the names of each role.
  public func roles(in view: TableView) -> [ColumnRole: Int] { conventions.roles(in: view.header) }
}

/// The tools whose exports are known, by the word that profiles use.
public enum FormatName: String, CaseIterable, Hashable, Sendable {
  case limeSurvey = "limesurvey"
  case koboToolbox = "kobotoolbox"
  case odk
  case googleForms = "google-forms"
  case microsoftForms = "microsoft-forms"
  case surveyMonkey = "surveymonkey"
  case euSurvey = "eusurvey"
  case taguette
  case qualCoder = "qualcoder"
  case maxqda
  case atlasTi = "atlasti"
  case nVivo = "nvivo"
  case hsds
  case openDataLombardia = "open-data-lombardia"
  case plainTable = "tabella"
}

/// A column whose meaning the tool fixes, whatever it is called in the language of the tool.
public enum ColumnRole: String, CaseIterable, Hashable, Sendable {
  /// Number of the answer, unique in the file.
  case identifier
  /// Filled when the answer was sent off.
  case completed
  /// The document of a coding, that is the focus group.
  case group
  /// The coded passage: several codings may share one.
  case segment
  /// The words of the passage.
  case quote
  /// The code given to the passage.
  case code
  /// Code, name and provider of a service.
  case serviceCode, serviceName, provider
  /// Where a service is.
  case comune, provincia, address
  /// Hours and price of a service.
  case hours, price
  /// Ages that a service admits.
  case minimumAge, maximumAge
}
