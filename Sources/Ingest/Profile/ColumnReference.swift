internal import Diagnostics

/// A column of the table as a profile points at it: by header, by header and occurrence where
/// headers repeat, by number, or by question and option as the export format reads them.
struct ColumnReference {
  var header: String?
  /// Which of the columns with that header, from 1.
  var occurrence: Int?
  /// Place in the table, from 1.
  var number: Int?
  /// Question by its code or its words, and one of its options or items.
  var question: String?
  var option: String?
  /// The column to which the export format gives this meaning.
  var role: ColumnRole?
  let location: SourceLocation

  init(role: ColumnRole, location: SourceLocation) {
    self.role = role
    self.location = location
  }

  init(header: String?, occurrence: Int? = nil, number: Int? = nil, location: SourceLocation) {
    self.header = header
    self.occurrence = occurrence
    self.number = number
    self.location = location
  }

  static let keys = ["colonna", "occorrenza", "numero", "domanda", "opzione"]

  init?(_ fields: DescriptorFields) {
    location = fields.owner.location
    header = fields["colonna"]?.text().map(CellText.collapsed)
    occurrence = fields["occorrenza"]?.integer(in: 1...100_000)
    number = fields["numero"]?.integer(in: 1...100_000)
    question = fields["domanda"]?.text().map(CellText.collapsed)
    option = fields["opzione"]?.text().map(CellText.collapsed)
    if header == nil, number == nil, question == nil {
      if fields["colonna"] == nil { _ = fields.required("colonna") }
      return nil
    }
  }
}

/// Where a text comes from: a column, or a constant of the profile.
struct TextSpec {
  enum Origin {
    case column(ColumnReference)
    case fixed(String)
  }
  let origin: Origin
  /// Only what follows the last occurrence of this text is taken.
  var afterLast: String?

  static let keys = ColumnReference.keys + ["fisso", "dopo_ultimo"]

  init(column: ColumnReference) { origin = .column(column) }

  init?(_ fields: DescriptorFields) {
    if let fixed = fields["fisso"] {
      guard let text = fixed.text() else { return nil }
      origin = .fixed(CellText.clean(text))
    } else {
      guard let column = ColumnReference(fields) else { return nil }
      origin = .column(column)
    }
    afterLast = fields["dopo_ultimo"]?.text()
  }

  /// Reads `{colonna: ...}` or `{fisso: ...}` with nothing else in it.
  init?(_ node: DescriptorNode?) {
    guard let fields = node?.fields(Self.keys) else { return nil }
    self.init(fields)
  }
}
