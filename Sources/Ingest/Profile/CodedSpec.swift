internal import Region

/// What a code list says of one text: a code, or that it is known and means no code.
enum ListedCode<Code> {
  case code(Code)
  case noCode
}

/// A coded value: constants of the profile, or a column with a list of the texts in it.
enum CodedSpec<Code> {
  case fixed([Code])
  /// `codes` is nil where the profile lists none and the text itself is the value.
  case column(
    ColumnReference, afterLast: String?, separator: CellSeparator?,
    codes: [String: ListedCode<Code>]?)

  static var keys: [String] { TextSpec.keys + ["separatore", "valori"] }

  /// Reads `{colonna: ..., valori: {text: code, other: null}}` or `{fisso: code}`.
  ///
  /// - Parameters:
  ///   - needsList: whether a column without `valori` is a fault.
  ///   - column: the column where the profile names none.
  ///   - joined: what joins several values where the profile does not say.
  init?(
    _ fields: DescriptorFields, needsList: Bool = true, or column: ColumnReference? = nil,
    joined: CellSeparator? = nil, code: (DescriptorNode) -> Code?
  ) {
    if let fixed = fields["fisso"] {
      self = .fixed(fixed.items().compactMap(code))
      return
    }
    let named = column == nil || ColumnReference.keys.contains { fields[$0] != nil }
    guard let column = named ? ColumnReference(fields) : column else { return nil }
    let list = needsList ? fields.required("valori") : fields["valori"]
    if needsList, list == nil { return nil }
    self = .column(
      column, afterLast: fields["dopo_ultimo"]?.text(),
      separator: fields["separatore"].map(CellSeparator.init) ?? joined,
      codes: list.map { Self.codes($0, code: code) })
  }

  init?(
    _ node: DescriptorNode?, needsList: Bool = true, or column: ColumnReference? = nil,
    joined: CellSeparator? = nil, code: (DescriptorNode) -> Code?
  ) {
    guard let fields = node?.fields(Self.keys) else { return nil }
    self.init(fields, needsList: needsList, or: column, joined: joined, code: code)
  }

  static func codes(_ node: DescriptorNode, code: (DescriptorNode) -> Code?)
    -> [String: ListedCode<Code>]
  {
    var codes: [String: ListedCode<Code>] = [:]
    for pair in node.pairs() ?? [] {
      let text = CellText.clean(pair.key)
      if pair.isNull {
        codes[text] = .noCode
      } else if let value = code(pair) {
        codes[text] = .code(value)
      }
    }
    return codes
  }
}

/// A yes or a no.
enum YesNoSpec {
  case fixed(Bool)
  case column(ColumnReference, yes: Set<String>, no: Set<String>)
  /// Yes when the option was chosen in a named multiple-choice cell.
  case option(choice: String, option: String, DescriptorNode)

  static let keys = ColumnReference.keys + ["fisso", "si", "no", "scelta"]

  init?(_ fields: DescriptorFields) {
    if let choice = fields["scelta"] {
      guard let name = choice.text(), let option = fields.required("opzione")?.text() else {
        return nil
      }
      self = .option(choice: name, option: CellText.clean(option), choice)
      return
    }
    if let fixed = fields["fisso"] {
      guard let value = fixed.flag() else { return nil }
      self = .fixed(value)
      return
    }
    guard let column = ColumnReference(fields) else { return nil }
    if column.question != nil, fields["si"] == nil, fields["no"] == nil {
      // The words of the export format, known when the file is opened.
      self = .column(column, yes: [], no: [])
      return
    }
    guard let yes = fields.required("si"), let no = fields.required("no") else { return nil }
    self = .column(
      column, yes: Set(yes.texts().map(CellText.clean)), no: Set(no.texts().map(CellText.clean)))
  }

  init?(_ node: DescriptorNode?) {
    guard let fields = node?.fields(Self.keys) else { return nil }
    self.init(fields)
  }
}

/// A number in a column, or a constant.
struct NumberSpec {
  let text: TextSpec
  let thousands: Character?

  init?(_ node: DescriptorNode?) {
    guard let fields = node?.fields(Self.keys) else { return nil }
    self.init(fields)
  }

  static let keys = TextSpec.keys + ["migliaia"]

  init(text: TextSpec) {
    self.text = text
    thousands = nil
  }

  init?(_ fields: DescriptorFields) {
    guard let text = TextSpec(fields) else { return nil }
    self.text = text
    thousands = fields["migliaia"]?.word([(".", "."), (",", ","), (" ", " "), ("'", "'")])
  }
}

/// Where something is, by any of the names its source gives.
struct PlaceSpec {
  var comune: TextSpec?
  var provincia: TextSpec?
  var ambito: TextSpec?
  var ats: TextSpec?
  var territorio: TextSpec?

  static let keys = ["comune", "provincia", "ambito", "ats", "territorio"]

  /// The columns of the export format.
  init?(conventionsOf fields: DescriptorFields) {
    guard let column = fields.column(.comune) else { return nil }
    comune = TextSpec(column: column)
    provincia = fields.column(.provincia).map { TextSpec(column: $0) }
  }

  init?(_ node: DescriptorNode?) {
    guard let node, let fields = node.fields(Self.keys) else { return nil }
    comune = TextSpec(fields["comune"])
    provincia = TextSpec(fields["provincia"])
    ambito = TextSpec(fields["ambito"])
    ats = TextSpec(fields["ats"])
    territorio = TextSpec(fields["territorio"])
    if fields.found.isEmpty {
      let _: Int? = node.badValue("", allowed: Self.keys)
      return nil
    }
  }
}
