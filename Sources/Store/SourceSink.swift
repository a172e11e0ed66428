public import Region

// Only the connection: GRDB has a `Statement` of its own.
internal import class GRDB.Database

/// Takes the rows of one source, in the order of its file.
///
/// A row whose reference names another source is refused.
public final class SourceSink {
  let code: InstrumentCode
  private let itemCount: Int
  private let numberCount: Int
  private let database: Database
  private var statements: [String: PreparedStatement] = [:]
  private var positions: [String: Int] = [:]
  private var careTexts: [[CaredPerson]: String] = [:]
  private var answerBytes: [UInt8] = []
  private var respondents: PreparedStatement?

  init(_ database: Database, _ instrument: Instrument) {
    self.database = database
    code = instrument.code
    itemCount = instrument.items.count
    numberCount = instrument.numbers.count
  }

  /// Adds one respondent; the answers are one per item and question of the instrument.
  public func add(_ respondent: Respondent) throws {
    for (given, wanted) in [
      (respondent.answers.count, itemCount), (respondent.numbers.count, numberCount),
    ] where given != wanted {
      throw SinkMisuse(
        detail: "\(code):\(respondent.line): \(given) answers, \(wanted) items")
    }
    let statement = try respondents ?? PreparedStatement(database, Self.respondentSQL)
    respondents = statement
    statement.bind(code)
    statement.bind(respondent.line)
    statement.bind(respondent.territory)
    statement.bind(respondent.weight)
    statement.bind(respondent.stratum)
    statement.bind(respondent.unit)
    statement.bind(respondent.company)
    statement.bind(case: respondent.worker)
    statement.bind(respondent.caredFor.map { careTexts.remembering($0, StoredCare.encode) })
    statement.bind(PackedTraits.encode(respondent.traits))
    statement.bind(case: respondent.recipient)
    PackedAnswers.encode(respondent.answers, into: &answerBytes)
    statement.bind(answerBytes)
    statement.bind(respondent.margins.joined(separator: "|"))
    statement.bind(respondent.person)
    try statement.run()
    if numberCount > 0 { try insert(respondent.numbers, line: respondent.line) }
  }

  private static let respondentSQL = """
    INSERT INTO respondent (source, line, territory, weight, stratum, unit, company, worker,
      cared_for, traits, recipient, answers, margins, person)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    """

  /// Adds a fault found in this source.
  public func add(_ diagnostic: StoredDiagnostic) throws {
    try insert(into: "source_diagnostic", StoredDiagnostic.columnNames) { try $0.bind(diagnostic) }
  }

  /// Adds one coded segment.
  public func add(_ statement: Statement) throws {
    try insert(
      statement.reference, into: "focus_statement",
      [
        "focus_group", "territory", "actor", "segment", "objective", "code_wording", "kind",
        "quote", "quote_needs_review", "participant_count",
      ]
    ) {
      $0.bind(statement.group)
      $0.bind(statement.territory)
      $0.bind(statement.actor)
      $0.bind(statement.segment)
      $0.bind(statement.objective)
      $0.bind(statement.codeWording)
      $0.bind(case: statement.kind)
      $0.bind(statement.quote)
      $0.bind(statement.quoteNeedsReview)
      $0.bind(statement.participantCount)
    }
  }

  /// Adds that a territory takes part in a measure, or does not.
  public func add(_ participation: Participation) throws {
    try insert(
      participation.reference, into: "participation",
      [
        "measure", "territory", "takes_part", "period_start", "period_end", "list_is_complete",
        "site",
      ]
    ) {
      $0.bind(participation.measure)
      $0.bind(participation.territory)
      $0.bind(participation.takesPart)
      $0.bind(participation.period)
      $0.bind(participation.listIsComplete)
      $0.bind(participation.site)
    }
  }

  /// Adds people of a territory by age and sex.
  public func add(_ margin: PopulationMargin) throws {
    try insert(
      margin.reference, into: "population_margin",
      ["territory", "ages", "sex", "population_count", "conditions", "workers"]
    ) {
      $0.bind(margin.territory)
      $0.bind(margin.ages.storedText)
      $0.bind(margin.sex)
      $0.bind(margin.populationCount)
      $0.bind(margin.conditions == .all ? nil : margin.conditions.storedText)
      $0.bind(margin.workers == .all ? nil : margin.workers.storedText)
    }
  }

  /// Adds one cell of an aggregated table.
  public func add(_ cell: AggregateCount) throws {
    let share = try cell.share.map { try PreparedStatement.json($0) }
    try insert(
      cell.reference, into: "aggregate_count",
      [
        "territory", "objective", "target", "respondent_band", "quantity", "barrier", "count",
        "base", "share",
      ]
    ) {
      $0.bind(cell.territory)
      $0.bind(cell.objective)
      $0.bind(cell.target)
      $0.bind(cell.respondentBand)
      let (word, barrier) = cell.quantity.storedWords
      $0.bind(word)
      $0.bind(barrier?.rawValue)
      $0.bind(cell.count)
      $0.bind(cell.base)
      $0.bind(share)
    }
  }

  /// Adds a member of the network.
  public func add(_ member: NetworkMember) throws {
    try insert(
      member.reference, into: "network_member",
      ["territory", "organisation", "component", "in_community"]
    ) {
      $0.bind(member.territory)
      $0.bind(member.organisation)
      $0.bind(member.component)
      $0.bind(member.inCommunity)
    }
  }

  /// Inserts a row after its source and position, which every table but `respondent` begins with.
  private func insert(
    into table: String, _ columns: [String], _ bind: (PreparedStatement) throws -> Void
  ) throws {
    let statement = try prepared(into: table, ["source", "position"] + columns)
    statement.bind(code)
    statement.bind(nextPosition(in: table))
    try bind(statement)
    try statement.run()
  }

  /// Inserts a row with the line it came from.
  func insert(
    _ reference: RecordReference, into table: String, _ columns: [String],
    _ bind: (PreparedStatement) throws -> Void
  ) throws {
    guard reference.instrument == code else {
      throw SinkMisuse(detail: "\(table): row of '\(reference.instrument)' given to '\(code)'")
    }
    try insert(into: table, ["line"] + columns) {
      $0.bind(reference.line)
      try bind($0)
    }
  }

  /// The statement that inserts into some columns of a table, compiled once.
  func prepared(into table: String, _ columns: [String]) throws -> PreparedStatement {
    if let known = statements[table] { return known }
    let marks = Array(repeating: "?", count: columns.count).joined(separator: ", ")
    let statement = try PreparedStatement(
      database, "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES (\(marks))")
    statements[table] = statement
    return statement
  }

  private func nextPosition(in table: String) -> Int {
    let position = positions[table, default: 0]
    positions[table] = position + 1
    return position
  }
}

extension AggregateCount.Quantity {
  /// The word of the column `quantity`, and the barrier it is of.
  var storedWords: (word: String, barrier: Barrier?) {
    switch self {
    case .inNeed: ("inNeed", nil)
    case .unmet: ("unmet", nil)
    case .noNeed: ("noNeed", nil)
    case .barrier(let barrier): ("barrier", barrier)
    }
  }

  init?(word: String, barrier: Barrier?) {
    switch (word, barrier) {
    case ("inNeed", nil): self = .inNeed
    case ("unmet", nil): self = .unmet
    case ("noNeed", nil): self = .noNeed
    case ("barrier", let barrier?): self = .barrier(barrier)
    default: return nil
    }
  }
}
