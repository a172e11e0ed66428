internal import Region

/// How one column becomes the answers to a question with a number or an ordered scale.
struct NumberQuestionSpec {
  enum Source {
    /// Numbers outside the range are impossible.
    case quantity(NumberSpec, ClosedRange<Double>)
    /// Codes are the places of the steps, from 1.
    case scale(CodedSpec<Int>)
  }

  let question: NumberQuestion
  let source: Source
  private let node: DescriptorNode

  private static let mostSteps = 20

  /// Reads `{codice: ore_cura, titolo: ..., colonna: ..., minimo: 0, massimo: 168, unita: ore}`.
  init?(quantity node: DescriptorNode) {
    let keys = NumberSpec.keys + ["codice", "titolo", "minimo", "massimo", "unita", "salute"]
    guard let fields = node.fields(keys) else { return nil }
    let heading = Self.heading(fields)
    let number = NumberSpec(fields)
    let lowest = fields["minimo"] == nil ? 0 : fields["minimo"]?.number()
    let highest = fields.required("massimo")?.number()
    let unit = fields["unita"]?.text() ?? ""
    guard let heading, let number, let lowest, let highest else { return nil }
    guard lowest < highest else {
      let _: Int? = fields["massimo"]?.badValue(
        Self.plain(highest), allowed: ["> \(Self.plain(lowest))"])
      return nil
    }
    self.node = node
    question = NumberQuestion(
      code: heading.code, title: heading.title, kind: .quantity(unit: unit),
      isSensitive: heading.isSensitive)
    source = .quantity(number, lowest...highest)
  }

  /// Reads `{codice: orari, titolo: ..., colonna: ..., scala: [poco, abbastanza, molto]}`, and under
  /// `valori` other texts of the cell with the step they stand for.
  init?(scale node: DescriptorNode) {
    let keys =
      ColumnReference.keys + ["dopo_ultimo", "codice", "titolo", "scala", "valori", "salute"]
    guard let fields = node.fields(keys) else { return nil }
    let heading = Self.heading(fields)
    let column = ColumnReference(fields)
    guard let list = fields.required("scala") else { return nil }
    let steps = list.texts().map(CellText.clean)
    guard (2...Self.mostSteps).contains(steps.count), Set(steps).count == steps.count else {
      let _: Int? = list.badValue(
        steps.joined(separator: ", "), allowed: ["[poco, abbastanza, molto]"])
      return nil
    }
    let places = steps.enumerated().map { ($1, $0 + 1) }
    var codes = Dictionary(uniqueKeysWithValues: places).mapValues { ListedCode.code($0) }
    if let others = fields["valori"] {
      codes.merge(CodedSpec<Int>.codes(others) { $0.word(places) }) { _, other in other }
    }
    guard let heading, let column else { return nil }
    self.node = node
    question = NumberQuestion(
      code: heading.code, title: heading.title, kind: .scale(steps),
      isSensitive: heading.isSensitive)
    source = .scale(
      .column(
        column, afterLast: fields["dopo_ultimo"]?.text(), separator: nil, codes: codes))
  }

  private static func heading(_ fields: DescriptorFields) -> (
    code: String, title: String, isSensitive: Bool
  )? {
    let code = fields.required("codice").flatMap(code)
    let title = fields.required("titolo")?.text()
    let isSensitive = fields["salute"]?.flag() ?? false
    guard let code, let title else { return nil }
    return (code, title, isSensitive)
  }

  /// A name that can stand in an id.
  private static func code(_ node: DescriptorNode) -> String? {
    guard let text = node.text() else { return nil }
    let isName =
      !text.isEmpty
      && text.unicodeScalars.allSatisfy {
        $0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil)
          || $0 == "_" || $0 == "-"
      }
    return isName ? text : node.badValue(text, allowed: ["ore_cura"])
  }

  /// Two questions of one name could not be told apart.
  static func check(_ specs: [NumberQuestionSpec]) {
    var seen: Set<String> = []
    for spec in specs where !seen.insert(spec.question.code).inserted {
      spec.node.faults.report(
        "profile.repeated-number", line: spec.node.line, ["value": spec.question.code])
    }
  }

  /// A number as people write it: without decimals where it has none.
  static func plain(_ number: Double) -> String {
    number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number)
  }
}
