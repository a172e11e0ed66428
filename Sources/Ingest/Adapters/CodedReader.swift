internal import CSVReading

/// Reads a coded column, one code or several in a cell.
final class CodedReader<Code> {
  /// The codes of one cell.
  struct Cell {
    /// Codes found, in the order of the cell.
    var codes: [Code] = []
    /// Every text of the cell with its code, nil where it has none or is not known; empty for a
    /// constant.
    var texts: [(wording: String, code: Code?)] = []
    /// Texts that the code list does not know.
    var unmatched: [String] = []

    mutating func add(_ wording: String, _ code: Code?) {
      texts.append((wording, code))
      if let code { codes.append(code) }
    }
  }

  /// Texts of the code list, for messages.
  private let listed: [String]
  private let reader: CellReader<Cell>
  private let tools: AdapterTools

  var column: ColumnLabel? { reader.column }

  /// - Parameter fallback: the code of a text where the profile lists none.
  init?(
    _ spec: CodedSpec<Code>?, _ tools: AdapterTools,
    fallback: @escaping (String) -> Code? = { _ in nil }
  ) {
    self.tools = tools
    switch spec {
    case nil: return nil
    case .fixed(let codes):
      listed = []
      reader = CellReader(
        constant: .value(Cell(codes: codes)), table: tools.binder.table)
    case .column(let reference, let afterLast, let declared, let codes):
      let listed = codes ?? [:]
      self.listed = Array(listed.keys)
      let known = listed.keys.filter { !$0.isEmpty }.sorted { ($1.count, $0) < ($0.count, $1) }
      let isListed = codes != nil
      let separator = declared.map { tools.binder.separator($0, of: reference, known: known) }
      let bound = tools.binder.reader(reference, afterLast: afterLast) { text in
        Self.parse(
          text, separator: separator, listed: listed, known: known,
          fallback: isListed ? { _ in nil } : fallback, missing: tools.binder.table)
      }
      guard let bound else { return nil }
      reader = bound
    }
  }

  private static func parse(
    _ text: String, separator: String?, listed: [String: ListedCode<Code>], known: [String],
    fallback: (String) -> Code?, missing table: TableSettings
  ) -> Cell? {
    var cell = Cell()
    func take(_ piece: String) {
      switch listed[piece] {
      case .code(let code): cell.add(piece, code)
      case .noCode: cell.add(piece, nil)
      case nil:
        let code = fallback(piece)
        cell.add(piece, code)
        if code == nil { cell.unmatched.append(piece) }
      }
    }
    if listed[text] != nil {
      take(text)
      return cell
    }
    if table.missing.contains(text) || table.notShown.contains(text) { return nil }
    guard let separator else {
      take(text)
      return cell
    }
    let lines = separator == "\n" ? text.split(whereSeparator: \.isNewline) : []
    let plain = lines.isEmpty ? text : lines.joined(separator: "\n")
    let choice = MultipleChoice(plain, separator: separator, known: known)
    choice.options.forEach(take)
    let mark = CellText.clean(separator).isEmpty ? separator : CellText.clean(separator)
    for piece in choice.unmatched {
      // Without a code list nothing is known, and each piece is a text of its own.
      let parts =
        listed.isEmpty ? piece.split(separator: mark).map { CellText.clean(String($0)) } : [piece]
      parts.filter { !$0.isEmpty }.forEach(take)
    }
    return cell
  }

  /// The codes of the cell; unknown texts are noted as warnings.
  func read(_ record: RawRecord) -> CellReading<Cell> {
    let reading = reader.read(record)
    if case .value(let cell) = reading, !cell.unmatched.isEmpty {
      for text in cell.unmatched {
        tools.issues.noteUnlisted(column, text, line: record.line, listed: listed)
      }
    }
    return reading
  }

  /// The only code of the cell; nil when there is none or the text is unknown.
  func first(_ record: RawRecord) -> Code? { read(record).value?.codes.first }
}
