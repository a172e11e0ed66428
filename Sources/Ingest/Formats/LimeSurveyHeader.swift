/// A header of LimeSurvey that begins with the code of its question: `P5`, `P5[O1]`, `P5[O1][1]`,
/// `P5[O1]. words [option]`.
struct LimeSurveyHeader {
  let code: String
  /// Code of the subquestion, scales after a bar (`O1|2`).
  let optionCode: String?
  /// The words of the question, "" where the header has none.
  let title: String
  let option: String?

  /// What people wrote under "other", or as a comment on an option.
  var isFreeText: Bool {
    optionCode.map { $0 == "other" || $0.hasSuffix("comment") } ?? false
  }

  /// Nil when the text does not begin with a code that ends there or before `. `.
  init?(_ header: String) {
    var rest = header[...]
    let code = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
    guard let first = code.first, first.isLetter else { return nil }
    rest = rest.dropFirst(code.count)
    var options: [Substring] = []
    while rest.first == "[", let end = rest.firstIndex(of: "]") {
      let inside = rest[rest.index(after: rest.startIndex)..<end]
      guard !inside.isEmpty, inside.count <= 40,
        inside.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") })
      else { return nil }
      options.append(inside)
      rest = rest[rest.index(after: end)...]
    }
    self.code = String(code)
    optionCode = options.isEmpty ? nil : options.joined(separator: "|")
    if rest.isEmpty {
      title = ""
      option = nil
      return
    }
    guard rest.hasPrefix(". ") else { return nil }
    let words = HeaderText.plain(String(rest.dropFirst(2)))
    let parts = optionCode == nil ? nil : HeaderText.bracketed(words)
    title = parts?.question ?? words
    option = parts?.option
  }
}
