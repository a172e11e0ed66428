internal import CSVReading
internal import Diagnostics

/// The export format that a profile names, and what it knows of the file being read.
struct FormatSettings {
  let format: any ExportFormat
  /// Keys of `file` by which the profile overrides the format.
  private let said: Set<String>
  private let location: SourceLocation
  /// Columns of fixed meaning, from 0.
  private(set) var roles: [ColumnRole: Int] = [:]
  private var asked: AskedQuestions?
  /// The questions of the header.
  var questions: [SurveyQuestion] { asked?.questions ?? [] }
  /// Doubts about the format.
  private(set) var doubts: [Diagnostic] = []

  var conventions: FormatConventions { format.conventions }

  /// Records looked at: a few place the header, more tell what joins choices.
  fileprivate static func sampleSize(forSeparators: Bool) -> Int { forSeparators ? 2000 : 200 }

  /// Nil when the profile names no format.
  init?(_ fields: DescriptorFields) {
    guard let node = fields["formato"], let name = node.word(Self.words) else { return nil }
    format = ExportFormats[name]
    said = Set(fields["file"]?.pairs()?.map(\.key) ?? [])
    location = node.location
  }

  private static let words = FormatName.allCases.map { ($0.rawValue, $0) }

  /// Whether the profile says itself what a key of `file` says.
  func says(_ key: String) -> Bool { said.contains(key) }

  /// Looks at the first records of a file.
  ///
  /// - Returns: the dialect, with the layout of the format where the profile says nothing.
  mutating func fit(_ dialect: Dialect, to records: [[String]]) -> Dialect {
    var dialect = dialect
    let sample = TableSample(records)
    let layout = format.layout(of: sample)
    if !says("righe_iniziali") { dialect.preambleLines = layout.preambleLines }
    if !says("righe_intestazione") { dialect.headerRows = layout.headerRows }
    if !says("righe_etichette") { dialect.tagRows = layout.tagRows }
    let view = sample.view(TableLayout(dialect))
    roles = format.roles(in: view)
    asked = AskedQuestions(format, view)
    note(sample)
    return dialect
  }

  /// A file that looks like the export of another tool and not at all like that of the one named.
  private mutating func note(_ sample: TableSample) {
    let sample = TableSample(Array(sample.records.prefix(40)))
    guard format.name != .plainTable, format.recognise(sample) == nil,
      let other = ExportFormats.recognise(sample).first, other.score >= 0.7
    else { return }
    doubts.append(
      Diagnostic(
        "format.other", .warning, at: location,
        ["declared": format.name.rawValue, "found": other.name.rawValue]))
  }

  /// The column of a question and option; nil when the header asks no such question.
  func column(question: String, option: String?) -> SurveyQuestion.Part? {
    let found = questions.first { $0.code == question } ?? questions.first { $0.title == question }
    return found?.column(option: option)
  }

  /// Places, from 0, of all columns of the multiple choice to which an option belongs; empty for
  /// other questions.
  func columnsOfChoice(_ reference: ColumnReference) -> [Int] {
    guard let name = reference.question, reference.option != nil,
      let asked = questions.first(where: { $0.code == name })
        ?? questions.first(where: { $0.title == name }),
      asked.kind == .multiple
    else { return [] }
    return asked.columns.map { $0.number - 1 }
  }

  /// Fewest fields of a whole row; nil when every row has all. Nothing may be read of the columns
  /// behind the optional ones: in a short row they hold the cells of others.
  func shortestRow(_ header: [String], reading wanted: [Int]) -> Int? {
    let optional = header.indices.filter { conventions.optionalColumns.contains(header[$0]) }
    guard let first = optional.first, let last = optional.last,
      !wanted.contains(where: { $0 > last })
    else { return nil }
    return first
  }

  /// The cells by which the tool says that an option was chosen, and that it was not.
  func words(of reference: ColumnReference) -> (yes: Set<String>, no: Set<String>)? {
    guard let question = reference.question,
      let part = column(question: question, option: reference.option)
    else { return nil }
    return (Set(conventions.yes).union([part.label]), Set(conventions.no))
  }
}

extension TableSettings {
  /// Takes the words of the format for "not answered" and "not shown", unless the profile has its
  /// own.
  mutating func applyFormat() {
    guard let format else { return }
    if !format.says("mancanti") { missing.formUnion(format.conventions.missing) }
    if !format.says("non_mostrata") { notShown = Set(format.conventions.notShown) }
  }

  /// The settings for one file.
  ///
  /// - Parameter head: reads so many first records of the file in a dialect without header.
  func fitted(_ head: (Dialect, Int) throws(DataFaults) -> [[String]]) throws(DataFaults)
    -> TableSettings
  {
    guard format != nil || needsSample else { return self }
    var bare = dialect
    bare.preambleLines = 0
    let records = try head(bare, FormatSettings.sampleSize(forSeparators: needsSample))
    var fitted = self
    if let layout = fitted.format?.fit(dialect, to: records) { fitted.dialect = layout }
    fitted.sample = TableSample(records).view(TableLayout(fitted.dialect))
    return fitted
  }
}

extension DescriptorFields {
  /// The export format that a profile names, nil when it names none or an unknown one, which is
  /// reported where the settings of the table are read.
  var format: (any ExportFormat)? {
    found["formato"]?.rawText.flatMap(FormatName.init).map { ExportFormats[$0] }
  }

  /// A text whose column the format knows, where the profile says nothing of it.
  ///
  /// - Parameter isRequired: whether it is a fault that neither says it.
  func source(of key: String, or role: ColumnRole, isRequired: Bool = false) -> TextSpec? {
    if let node = self[key] { return TextSpec(node) }
    if let column = column(role) { return TextSpec(column: column) }
    return isRequired ? TextSpec(required(key)) : nil
  }

  /// The column to which the format gives a meaning; nil where it gives it to none.
  func column(_ role: ColumnRole) -> ColumnReference? {
    guard format?.conventions.roleNames[role] != nil else { return nil }
    return ColumnReference(role: role, location: found["formato"]?.location ?? owner.location)
  }
}

/// The questions of a header, read when somebody asks for them: most profiles never do.
private final class AskedQuestions {
  private let format: any ExportFormat
  private let view: TableView
  lazy var questions = format.questions(in: view)

  init(_ format: any ExportFormat, _ view: TableView) {
    self.format = format
    self.view = view
  }
}

extension TableLayout {
  init(_ dialect: Dialect) {
    self.init(
      preambleLines: dialect.preambleLines, headerRows: dialect.headerRows,
      tagRows: dialect.tagRows)
  }
}

extension Profile {
  /// The profile for one file; see `TableSettings.fitted`.
  func fitted(_ head: (Dialect, Int) throws(DataFaults) -> [[String]]) throws(DataFaults) -> Profile
  {
    var profile = self
    profile.table = try table.fitted(head)
    return profile
  }
}
