public import Region

/// Which wave of a survey stands for what is so now, where a mapping compares some: of what several
/// asked of the same people, the latest that asked, also where few answered, or nobody could.
public struct StandingWaves: Sendable {
  /// What is asked of whom and where.
  public struct Question: Hashable, Sendable {
    let territory: TerritoryCode
    let objective: ObjectiveCode
    let target: TargetCode

    /// Makes a question.
    public init(_ territory: TerritoryCode, _ objective: ObjectiveCode, _ target: TargetCode) {
      self.territory = territory
      self.objective = objective
      self.target = target
    }
  }

  private let comparisons: [DeclaredComparison]
  private var waves: [Question: Set<WaveCode>] = [:]

  /// Prepares for the waves that a mapping compares.
  /// - Parameter asked: the questions that each wave put to somebody; "I do not know" answers one too.
  public init(
    _ comparisons: [DeclaredComparison], asked: some Sequence<(wave: WaveCode, question: Question)>
  ) {
    self.comparisons = comparisons
    if comparisons.isEmpty { return }
    for (wave, question) in asked { waves[question, default: []].insert(wave) }
  }

  /// Whether no later wave of its survey asked the same again.
  public func stands(_ wave: WaveCode, for question: Question) -> Bool {
    comparisons.isEmpty || !comparisons.isSuperseded(wave, among: waves[question] ?? [])
  }

  /// Whether an order that a wave made stands: no later wave of its survey asked any of it again.
  public func stands(
    _ wave: WaveCode, forAll objectives: some Sequence<ObjectiveCode>, in territory: TerritoryCode,
    of target: TargetCode
  ) -> Bool {
    objectives.allSatisfy { stands(wave, for: Question(territory, $0, target)) }
  }
}
