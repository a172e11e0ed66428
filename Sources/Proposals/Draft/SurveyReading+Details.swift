internal import Ingest
internal import Region

/// What a survey asks beside the needs: when something is needed, what people can pay, numbers and
/// steps of a scale.
extension SurveyReading {
  /// When a need is needed, or what people can pay for it.
  struct Detail {
    enum Carrier {
      case column(Int, separator: String?, texts: [ColumnTally.Value])
      case options([(column: Int, yes: [String], no: [String], label: String)])
      /// A column of amounts, and the steps to divide them.
      case amounts(Int, steps: [Int])
    }

    let key: String
    /// The words that may name the need.
    let label: String
    let carrier: Carrier
    let proposal: Proposal

    /// The key as wordings name it.
    var wording: String { key.replacing("_", with: "-") }

    var columns: [Int] {
      switch carrier {
      case .column(let column, _, _), .amounts(let column, _): [column]
      case .options(let options): options.map(\.column)
      }
    }
  }

  /// A question that is answered with a number, or with a step of a scale.
  struct NumberItem {
    enum Kind {
      case quantity(NumberProposer, found: ClosedRange<Double>)
      /// Steps from the lowest, and the other texts with what is proposed for them.
      case scale([String], others: [ColumnTally.Value], isOrderSure: Bool)
    }

    let column: Int
    let title: String
    let code: String
    let kind: Kind
    let proposal: Proposal
  }

  static let slotKey = "fasce"
  static let priceKey = "prezzo_massimo"

  // MARK: When, and how much

  /// Takes a question that asks when, or how much people can pay; false where it asks neither.
  mutating func readDetail(_ question: SurveyQuestion, _ parts: [SurveyQuestion.Part]) -> Bool {
    if hasOnlyCodes { return false }
    let asked = matcher.fits(of: question.title, in: .detail)
    let found: [Detail]
    if asksWhen(question, parts, asked[Self.slotKey] ?? 0) {
      found = slots(question, parts)
    } else if question.kind == .single || question.kind == .text || question.kind == .grid,
      asked[Self.priceKey] ?? 0 >= 0.5
    {
      found = parts.compactMap { price(question, $0) }
    } else {
      return false
    }
    details += found
    return !found.isEmpty
  }

  private func asksWhen(
    _ question: SurveyQuestion, _ parts: [SurveyQuestion.Part], _ asked: Double
  ) -> Bool {
    let texts =
      question.kind == .multiple && question.separator == nil
      ? parts.map(\.label) : question.options
    guard question.kind != .text, texts.count >= 2 else { return false }
    let proposer = SlotProposer(matcher: matcher)
    let telling = texts.filter { proposer.tells($0) }.count
    guard telling >= 2 else { return false }
    let share = Double(telling) / Double(texts.count)
    return asked >= 0.5 && share >= 0.5 || asked >= 0.3 && share >= 0.8
  }

  private func slots(_ question: SurveyQuestion, _ parts: [SurveyQuestion.Part]) -> [Detail] {
    let proposer = SlotProposer(matcher: matcher)
    let told =
      question.kind == .multiple && question.separator == nil
      ? parts.map(\.label) : question.options
    let proposal = proposal(Self.slotKey, question.title, told, proposer.tells)
    func detail(_ label: String, _ carrier: Detail.Carrier) -> Detail {
      Detail(key: Self.slotKey, label: label, carrier: carrier, proposal: proposal)
    }
    if question.kind == .multiple, question.separator == nil {
      let options = parts.map { part in
        let (yes, no) = chosen(part.number - 1, part.label)
        return (column: part.number - 1, yes: yes, no: no, label: part.label)
      }
      return [detail(question.title, .options(options))]
    }
    return parts.map { part in
      let column = part.number - 1
      let texts =
        question.separator == nil
        ? table.answers(column)
        : question.options.map { ColumnTally.Value(text: $0, count: 0) }
      return detail(
        part.label.isEmpty ? question.title : part.label,
        .column(column, separator: question.separator, texts: texts))
    }
  }

  private func price(_ question: SurveyQuestion, _ part: SurveyQuestion.Part) -> Detail? {
    let column = part.number - 1
    let label = part.label.isEmpty ? question.title : part.label
    let values = table.answers(column)
    let proposer = PriceProposer(matcher: matcher, title: question.title)
    func detail(_ carrier: Detail.Carrier) -> Detail {
      Detail(
        key: Self.priceKey, label: label, carrier: carrier,
        proposal: proposal(Self.priceKey, question.title, values.map(\.text)) {
          ValueInspection.number($0) != nil || proposer.tells($0)
        })
    }
    if case .number = table.contents[column] {
      let amounts = values.compactMap { value in
        ValueInspection.number(value.text).map { (euro: $0, count: value.count) }
      }
      return detail(.amounts(column, steps: PriceProposer.steps(amounts)))
    }
    let telling = values.filter { proposer.tells($0.text) }.count
    guard telling >= 2, telling * 5 >= values.count * 3 else { return nil }
    return detail(.column(column, separator: nil, texts: values))
  }

  /// What speaks for a key: the words of the question, and the answers that can be read as it wants.
  private func proposal(
    _ key: String, _ title: String, _ answers: [String], _ tells: (String) -> Bool
  ) -> Proposal {
    let named = matcher.proposals(for: title, in: .detail).first { $0.code == key }
    let telling = answers.filter(tells).count
    let share = Double(telling) / Double(max(1, answers.count))
    return Proposal(
      code: key, score: 1 - (1 - (named?.score ?? 0)) * (1 - Self.weightOfAnswers * share),
      reasons: (named?.reasons ?? []) + [
        ProposalReason("answers", ["count": "\(telling)", "total": "\(answers.count)"])
      ])
  }

  /// How much answers that can all be read speak for a key by themselves.
  private static let weightOfAnswers = 0.75

  /// Gives each detail to the need that its words name, or the first of each kind to all needs. What
  /// is left has no place in a profile.
  mutating func placeDetails() {
    for detail in details {
      let own = item(namedBy: detail)
      let use: String
      if let own {
        items[own].details.append(detail)
        use = detail.key
      } else if !sharedDetails.contains(where: { $0.key == detail.key }) {
        sharedDetails.append(detail)
        use = detail.key
      } else {
        for column in detail.columns { uses[column] = (ProposalReason("second-detail"), false) }
        continue
      }
      for column in detail.columns { place(column, use == Self.slotKey ? "slots" : "price") }
    }
  }

  /// The need that the words of a detail name, by its own words or by its objective.
  private func item(namedBy detail: Detail) -> Int? {
    let words = LabelWords.words(detail.label)
    let proposals = matcher.proposals(for: detail.label, in: .objective)
    let fits = items.indices.filter { place in
      !items[place].details.contains { $0.key == detail.key }
    }.map { place -> (place: Int, score: Double) in
      let item = items[place]
      let named = LabelWords.words(item.label)
      if !named.isEmpty, named.count < 6, Set(named).isSubset(of: words) { return (place, 1) }
      let first = item.proposals.first?.code
      return (place, proposals.first { $0.code == first }?.score ?? 0)
    }
    return fits.filter { $0.score >= 0.4 }.max { ($0.score, $1.place) < ($1.score, $0.place) }?
      .place
  }

  // MARK: Numbers and scales

  /// Columns that nothing else was made of and that hold numbers or steps of a scale.
  mutating func readNumbers() {
    if hasOnlyCodes { return }
    var codes: Set<String> = []
    for question in table.questions {
      for part in question.columns where !part.isFreeText && uses[part.number - 1] == nil {
        let column = part.number - 1
        var title =
          part.label.isEmpty || part.label == question.title
          ? question.title : "\(question.title) [\(part.label)]"
        if let number = table.tally.columns[column].occurrence { title += " (\(number))" }
        guard let (kind, proposal) = number(column, title) ?? scale(column) else { continue }
        let code = Self.code(part.label.isEmpty ? question.title : part.label, &codes)
        numbers.append(
          NumberItem(column: column, title: title, code: code, kind: kind, proposal: proposal))
        if case .quantity = kind {
          place(column, "number-question")
        } else {
          place(column, "scale-question")
        }
      }
    }
    completeScales()
  }

  /// A step that nobody chose in one question is still a step, where other questions have it.
  private mutating func completeScales() {
    func steps(_ item: NumberItem) -> [String]? {
      if case .scale(let steps, _, isOrderSure: true) = item.kind { return steps }
      return nil
    }
    let all = numbers.compactMap(steps)
    for place in numbers.indices {
      guard case .scale(let own, let others, isOrderSure: true) = numbers[place].kind,
        let whole = all.filter({ Set(own).isSubset(of: $0) }).max(by: { $0.count < $1.count })
      else { continue }
      let item = numbers[place]
      numbers[place] = NumberItem(
        column: item.column, title: item.title, code: item.code,
        kind: .scale(whole, others: others, isOrderSure: true), proposal: item.proposal)
    }
  }

  private func number(_ column: Int, _ title: String) -> (NumberItem.Kind, Proposal)? {
    let values = table.answers(column)
    let answers = values.compactMap { ValueInspection.number($0.text) }
    // "About twenty" and "don't know" among numbers are answers that nobody knows.
    guard answers.count * 5 >= values.count * 4, let lowest = answers.min(),
      let highest = answers.max(), lowest < highest,
      !ValueInspection.namesCode(header: table.tally.columns[column].header)
    else { return nil }
    switch table.contents[column] {
    case .number, .choice, .text: break
    default: return nil
    }
    let named = table.uses(column)
    let others = ["eta", "id", "codice", "anni", "unita", "strato"]
    if others.contains(where: { named[$0] ?? 0 >= 0.55 }) { return nil }
    let isWhole = answers.allSatisfy { $0 == $0.rounded() }
    // Years of birth, postal codes: whole numbers of a few figures that count nothing.
    if isWhole, lowest >= 1800 { return nil }
    let proposer = NumberProposer(title: title, found: lowest...highest)
    if let asked = matcher.proposals(for: title, in: .detail).first(where: { $0.code == "numeri" }),
      matcher.fits(of: title, in: .detail)["numeri"] ?? 0 >= 0.45
    {
      return (.quantity(proposer, found: lowest...highest), asked)
    }
    // A few whole steps under words of a question: a mark from 1 to 5, or from 0 to 10.
    guard isWhole, lowest >= 0, (3...10).contains(highest), title.contains(" ") else { return nil }
    return (
      .quantity(NumberProposer(marks: lowest...highest), found: lowest...highest),
      Proposal(
        code: "numeri", score: 0.6,
        reasons: [
          ProposalReason(
            "marks",
            ["low": NumberProposer.text(lowest), "high": NumberProposer.text(highest)])
        ])
    )
  }

  /// Words of the vocabulary of scales, from the lowest.
  private static let steps = ["basso", "medio_basso", "medio_alto", "alto"]

  private func scale(_ column: Int) -> (NumberItem.Kind, Proposal)? {
    let values = table.answers(column)
    guard table.contents[column].isListable, (2...12).contains(values.count) else { return nil }
    let found = values.map { value in
      (value: value, first: matcher.proposals(for: value.text, in: .scale, limit: 1).first)
    }
    let known = found.filter { $0.first?.score ?? 0 >= 0.5 }
    let levels = Set(known.compactMap(\.first?.code)).intersection(Self.steps)
    guard known.count * 4 >= values.count * 3, levels.count >= 2 else { return nil }
    let placed = known.compactMap { one -> (place: Int, text: String)? in
      Self.steps.firstIndex(of: one.first?.code ?? "").map { ($0, one.value.text) }
    }.sorted { $0 < $1 }
    let others = found.filter { one in !placed.contains { $0.text == one.value.text } }
      .map(\.value)
    let scores = known.compactMap { $0.first?.score }
    let proposal = Proposal(
      code: "ordinali", score: scores.reduce(0, +) / Double(scores.count),
      reasons: [ProposalReason("scale", ["count": "\(known.count)", "total": "\(values.count)"])])
    return (
      .scale(
        placed.map(\.text), others: others,
        isOrderSure: Set(placed.map(\.place)).count == placed.count), proposal
    )
  }

  /// A name of letters, figures and hyphens, as no other question has it.
  private static func code(_ title: String, _ taken: inout Set<String>) -> String {
    let empty: Set<String> = [
      "il", "lo", "la", "i", "gli", "le", "l", "un", "una", "di", "del", "della", "dei", "delle",
      "dell", "e", "a", "al", "alla", "in", "per", "che", "con", "da", "si", "quanto", "quante",
    ]
    let words = LabelWords.words(title).map { $0.filter(\.isASCII) }
      .filter { !$0.isEmpty && !empty.contains($0) }
    var name = ""
    for word in words.prefix(4) where (name + word).count < 32 {
      name += (name.isEmpty ? "" : "-") + word
    }
    if name.isEmpty { name = "domanda" }
    var code = name
    var number = 2
    while !taken.insert(code).inserted {
      code = "\(name)-\(number)"
      number += 1
    }
    return code
  }
}
