internal import Ingest
internal import Region

/// What the questions of a survey seem to be: who answers, whom they care for, what they need, what
/// stands in the way.
struct SurveyReading {
  /// A question, or an item of one, that may ask for an objective.
  struct Item {
    enum Status {
      /// The column's answers are statuses, or steps that a person must read as statuses.
      case listed(column: Int, family: Int)
      /// In need, and perhaps unmet, as options of multiple choices or columns of yes and no.
      case composed(need: Answer, unmet: Answer?, met: (column: Int, family: Int)?)
    }
    enum Answer {
      case option(choice: String, option: String)
      case column(Int, yes: [String], no: [String])
    }
    enum Barriers {
      case listed(column: Int, family: Int, separator: String?)
      case choice(name: String, family: Int)
    }

    let label: String
    let proposals: [Proposal]
    var status: Status
    var barriers: Barriers?
    var details: [Detail] = []
  }

  struct Choice {
    let name: String
    let column: Int
    let separator: String
    let options: [String]
  }

  enum Cared {
    case cell(column: Int, separator: String?)
    case column(Int, yes: [String], no: [String], label: String)
  }

  let table: SniffedTable
  var places: [TerritoryLevel: Int] = [:]
  var weight: Int?
  var stratum: Int?
  var company: Int?
  var worker: Int?
  var woman: Int?
  var traits: [(word: String, column: Int)] = []
  var cared: [Cared] = []
  var choices: [Choice] = []
  var items: [Item] = []
  /// Questions of when and of how much, as they come; then those that hold for all needs.
  var details: [Detail] = []
  var sharedDetails: [Detail] = []
  var numbers: [NumberItem] = []
  var families = AnswerFamily.Book()
  /// Days of the first and the last answer.
  var period: (first: CalendarDate, last: CalendarDate)?
  /// Use of each column, as a wording, and whether the draft makes use of it.
  var uses: [Int: (use: ProposalReason, isPlaced: Bool)] = [:]
  /// Whether titles are codes only, which nothing can be proposed for.
  let hasOnlyCodes: Bool

  var matcher: LabelMatcher { table.matcher }

  init(_ table: SniffedTable) {
    self.table = table
    let titles = table.questions.map(\.title)
    hasOnlyCodes =
      !titles.isEmpty && titles.allSatisfy { !$0.contains(" ") && $0.count <= 24 }
    for column in table.identifiers { uses[column] = (ProposalReason("identifier"), false) }
    readFixedColumns()
    for question in table.questions { read(question) }
    placeDetails()
    readNumbers()
    readLeftOver()
  }

  mutating func place(_ column: Int, _ code: String, _ arguments: [String: String] = [:]) {
    uses[column] = (ProposalReason(code, arguments), true)
  }

  // MARK: Columns that are no questions

  private mutating func readFixedColumns() {
    if let column = table.roles[.identifier] { place(column, "record-id") }
    if let column = table.roles[.completed] { place(column, "completed") }
    for column in table.tally.columns.indices where uses[column] == nil || isStamp(column) {
      guard case .date(let first, let last) = table.contents[column], isStamp(column) else {
        continue
      }
      period = period.map { (min($0.first, first), max($0.last, last)) } ?? (first, last)
      if uses[column] == nil { uses[column] = (ProposalReason("date"), false) }
    }
    var best: [TerritoryLevel: Double] = [:]
    for column in table.tally.columns.indices where uses[column] == nil {
      guard case .place(let level, let share) = table.contents[column] else { continue }
      let named = table.uses(column)[Self.words[level] ?? ""] ?? 0
      if share + named > best[level] ?? 0 {
        best[level] = share + named
        places[level] = column
      }
    }
    for column in table.tally.columns.indices where uses[column] == nil {
      guard let level = table.placeNamed(byHeaderOf: column), places[level] == nil else { continue }
      places[level] = column
    }
    for (level, column) in places.sorted(by: { $0.value < $1.value }) {
      place(column, "place", ["level": Self.words[level] ?? level.rawValue])
    }
    for column in table.tally.columns.indices where uses[column] == nil {
      let named = table.uses(column)
      if weight == nil, case .number = table.contents[column], named["peso"] ?? 0 >= 0.6 {
        weight = column
        place(column, "weight")
      } else if stratum == nil, named["strato"] ?? 0 >= 0.6 {
        stratum = column
        place(column, "stratum")
      } else if company == nil, named["impresa"] ?? 0 >= 0.7, table.contents[column] == .text {
        company = column
        place(column, "company")
      }
    }
  }

  /// A column of the tool that says when somebody answered.
  private func isStamp(_ column: Int) -> Bool {
    table.roles[.completed] == column
      || table.format.conventions.metadata.contains(table.tally.columns[column].header)
      || table.uses(column)["data"] ?? 0 >= 0.6
  }

  static let words: [TerritoryLevel: String] = [
    .ats: "ats", .ambito: "ambito", .province: "provincia", .comune: "comune",
  ]

  private mutating func readLeftOver() {
    for column in table.tally.columns.indices where uses[column] == nil {
      let isTool = table.format.conventions.metadata.contains(table.tally.columns[column].header)
      uses[column] = (ProposalReason(isTool ? "tool" : unplaced(column)), false)
    }
  }

  /// Why nothing is made of a column.
  private func unplaced(_ column: Int) -> String {
    switch table.contents[column] {
    case .empty: "empty"
    case .constant: "constant"
    case .date: "date"
    case .number: "number"
    case .text: "free-text"
    case .place: "second-place"
    case .yesNo, .choice: table.uses(column)["eta"] ?? 0 >= 0.6 ? "age" : "no-objective"
    }
  }

  // MARK: Questions

  private mutating func read(_ question: SurveyQuestion) {
    let parts = question.columns.filter { !$0.isFreeText && uses[$0.number - 1] == nil }
    guard let first = parts.first else { return }
    if readDetail(question, parts) { return }
    switch question.kind {
    case .text: return
    case .single: readSingle(question, first.number - 1)
    case .grid: readGrid(question, parts)
    case .multiple:
      if let separator = question.separator {
        readJoined(question, first.number - 1, separator)
      } else {
        readSplit(question, parts)
      }
    }
  }

  func fits(_ title: String) -> [String: Double] {
    matcher.fits(of: title, in: .question)
  }

  /// Share of some texts that a vocabulary knows well.
  func share(_ texts: [String], _ vocabulary: LabelMatcher.Vocabulary, _ score: Double)
    -> Double
  {
    let known = texts.filter {
      matcher.proposals(for: $0, in: vocabulary, limit: 1).first?.score ?? 0 >= score
    }
    return texts.isEmpty ? 0 : Double(known.count) / Double(texts.count)
  }

  private mutating func readSingle(_ question: SurveyQuestion, _ column: Int) {
    let values = table.answers(column)
    let texts = values.map(\.text)
    let asked = fits(question.title)
    let named = table.uses(column)
    if worker == nil,
      (asked["lavoro"] ?? 0 >= 0.55 && share(texts, .worker, 0.4) >= 0.4)
        || (texts.count > 2 && share(texts, .worker, 0.5) >= 0.7)
    {
      worker = column
      place(column, "worker")
      return
    }
    if woman == nil, named["sesso"] ?? 0 >= 0.6 {
      woman = column
      place(column, "sex")
      return
    }
    let trait = matcher.proposals(for: question.title, in: .trait, limit: 1).first
    if let trait, trait.code != "donna", trait.score >= 0.5, texts.count <= 4,
      !traits.contains(where: { $0.word == trait.code })
    {
      traits.append((trait.code, column))
      place(column, "trait", ["trait": trait.code])
      return
    }
    if namesCared(question.title, texts, atLeast: 0.6), !isScale(texts) {
      cared.append(.cell(column: column, separator: nil))
      place(column, "cared-for")
      return
    }
    if asked["ostacoli"] ?? 0 >= 0.5, share(texts, .barrier, 0.4) >= 0.4 { return }
    if named["eta"] ?? 0 >= 0.6 { return }
    addItem(
      label: question.title, title: question.title, column: column, values: values,
      isAsked: isStatus(texts) || isScale(texts) || isYesNo(column))
  }

  /// Whether answers say whom somebody cares for: most of them name persons, or the question asks
  /// for it and either some of them or the question itself names any. Green spaces are cared for too.
  func namesCared(_ title: String, _ answers: [String], atLeast most: Double) -> Bool {
    if share(answers, .caredFor, 0.5) >= most { return true }
    guard fits(title)["assistiti"] ?? 0 >= 0.5 else { return false }
    return share(answers, .caredFor, 0.4) >= 0.25 || share([title], .caredFor, 0.5) == 1
  }

  private func isStatus(_ texts: [String]) -> Bool {
    let codes = texts.compactMap {
      matcher.proposals(for: $0, in: .status, limit: 1).first.flatMap {
        $0.score >= 0.45 ? $0.code : nil
      }
    }
    return codes.count * 2 >= texts.count && Set(codes).count >= 2
      && codes.contains { $0.hasPrefix("coperto") || $0 == "non_coperto" }
  }

  private func isScale(_ texts: [String]) -> Bool {
    texts.count >= 2 && share(texts, .scale, 0.5) >= 0.75
  }

  private func isYesNo(_ column: Int) -> Bool {
    if case .yesNo = table.contents[column] { return true }
    return false
  }

  private mutating func addItem(
    label: String, title: String, column: Int, values: [ColumnTally.Value], isAsked: Bool
  ) {
    let proposals = objectives(label, of: title)
    let isStatus = isStatus(values.map(\.text))
    // `risposta_baby_sitter` says who meets the need that `bisogni/baby_sitter` asked for.
    if isStatus, let item = items.firstIndex(where: { title.hasSuffix($0.label) }),
      items[item].label != title, items[item].label.count > 3,
      case .composed(let need, let unmet, nil) = items[item].status
    {
      let family = families.place(of: values, .status, stem: "modi")
      items[item].status = .composed(need: need, unmet: unmet, met: (column, family))
      place(column, "answer")
      return
    }
    guard isAsked, isStatus || proposals.first?.score ?? 0 >= 0.4 else { return }
    let family = families.place(of: values, .status, stem: isStatus ? "stati" : "risposte")
    items.append(
      Item(label: label, proposals: proposals, status: .listed(column: column, family: family)))
    place(column, isStatus ? "need" : "maybe-need")
  }

  /// What an item may ask for: by its own words, else by those of its question.
  func objectives(_ label: String, of title: String) -> [Proposal] {
    let own = matcher.proposals(for: label, in: .objective)
    if own.first?.score ?? 0 >= 0.3 || label == title { return own }
    // Together they count only where the label adds to what the title says by itself.
    let both = matcher.proposals(for: title + " " + label, in: .objective)
    let alone = matcher.proposals(for: title, in: .objective, limit: 1).first?.score ?? 0
    let score = both.first?.score ?? 0
    return score >= Proposal.fillingScore && score > alone + 0.1 ? both : own
  }

  private mutating func readGrid(_ question: SurveyQuestion, _ parts: [SurveyQuestion.Part]) {
    let asked = fits(question.title)
    let texts = question.options
    let isStatus = isStatus(texts)
    if share(texts, .barrier, 0.4) >= 0.5, !isStatus || asked["ostacoli"] ?? 0 >= 0.5 {
      for part in parts { addBarriers(part, separator: nil) }
      return
    }
    let isAnswer =
      asked["risposta"] ?? 0 >= 0.5 || (isStatus && !choices.isEmpty)
    if isAnswer, parts.contains(where: { item(of: $0) != nil }) {
      for part in parts { addAnswer(part) }
      return
    }
    for part in parts {
      let column = part.number - 1
      addItem(
        label: part.label, title: question.title, column: column, values: table.answers(column),
        isAsked: isStatus || isScale(texts) || isYesNo(column))
    }
  }

  /// The item that another question asked for under the same words or code.
  private func item(of part: SurveyQuestion.Part) -> Int? {
    items.firstIndex { $0.label == part.label }
  }

  private mutating func addBarriers(_ part: SurveyQuestion.Part, separator: String?) {
    let column = part.number - 1
    guard let item = item(of: part) else { return }
    let family = families.place(of: table.answers(column), .barrier, stem: "ostacoli")
    items[item].barriers = .listed(column: column, family: family, separator: separator)
    place(column, "barriers")
  }

  private mutating func addAnswer(_ part: SurveyQuestion.Part) {
    guard let item = item(of: part), case .composed(let need, let unmet, _) = items[item].status
    else { return }
    let column = part.number - 1
    let family = families.place(of: table.answers(column), .status, stem: "modi")
    items[item].status = .composed(need: need, unmet: unmet, met: (column, family))
    place(column, "answer")
  }
}
