public import Region

/// Strength of a need in the survey (method section 8).
public enum SurveyVoice: String, CaseIterable, Hashable, Sendable, Codable {
  case strong, present, weak, mute
}

/// Strength of a need in the focus groups.
public enum GroupVoice: String, CaseIterable, Hashable, Sendable, Codable {
  case strong, present, isolated, absent
}

/// Whether numbers and voices agree. Labels under `agreement.<id>`.
public enum Agreement: String, CaseIterable, Hashable, Sendable, Codable {
  case discordant, confirmed, emerging, measuredOnly, underObservation
}

/// What the groups of a territory said of an objective: groups are counted, never percentages.
public struct GroupCount: Hashable, Sendable {
  /// G: groups held in the territory.
  public let held: Int
  /// g: groups that raised it unprompted.
  public let unprompted: Int
  /// g': groups that spoke of it only after a prompt.
  public let prompted: Int
  /// Groups with a contrary statement.
  public let contrary: Int
  /// Groups that were asked and took it up or not, or raised it: all that discussed it.
  public let discussed: Int
  /// Kinds of actor of the groups that raised it, sorted.
  public let actors: [String]
  /// Coded segments, several codings of one counting once.
  public let segments: Int
  /// Codings.
  public let codings: Int
  /// Groups that were prompted, whatever they answered.
  public let askedAbout: Int
}

/// Survey and groups side by side for one objective in one territory; both stay visible.
public struct TriangulationFinding: Hashable, Sendable {
  /// Territory of both.
  public let territory: TerritoryCode
  /// Objective of both.
  public let objective: ObjectiveCode
  /// The survey's side.
  public let survey: SurveyVoice
  /// The groups' side.
  public let groups: GroupVoice
  /// What the groups said, counted.
  public let counts: GroupCount
  /// The verdict.
  public let agreement: Agreement
  /// Wave of the survey's side; nil where no survey asked.
  public var wave: WaveCode?
}

/// The rules of method section 8.
public enum Triangulator {
  /// Strength in the groups: two thirds of at least three groups and two kinds of actor make it
  /// strong, two groups present, one isolated.
  public static func groupVoice(_ c: GroupCount) -> GroupVoice {
    if c.held >= 3, 3 * c.unprompted >= 2 * c.held, c.actors.count >= 2 { return .strong }
    if c.unprompted >= 2 { return .present }
    return c.unprompted == 1 ? .isolated : .absent
  }

  /// The verdict: first that holds.
  public static func agreement(_ survey: SurveyVoice, _ groups: GroupVoice, _ c: GroupCount)
    -> Agreement
  {
    let isContrary = c.discussed > 0 && 3 * c.contrary >= c.discussed && c.contrary > 0
    if isContrary || (survey == .strong && groups == .absent && c.askedAbout > 0)
      || (survey == .weak && groups == .strong)
    {
      return .discordant
    }
    let isHeard = groups == .strong || groups == .present
    let isMeasured = survey == .strong || survey == .present
    if isHeard && isMeasured { return .confirmed }
    if isHeard && survey == .mute { return .emerging }
    if isMeasured && c.unprompted == 0 && c.askedAbout == 0 { return .measuredOnly }
    return .underObservation
  }

  /// Counts of every objective in the statements of one territory.
  public static func counts(_ statements: [Statement]) -> [ObjectiveCode: GroupCount] {
    let held = Set(statements.map(\.group)).count
    var byObjective: [ObjectiveCode: [Statement]] = [:]
    for statement in statements {
      if let objective = statement.objective {
        byObjective[objective, default: []].append(statement)
      }
    }
    return byObjective.mapValues { said in
      func groups(_ kinds: Set<StatementKind>) -> Set<String> {
        Set(said.filter { kinds.contains($0.kind) }.map(\.group))
      }
      let unprompted = groups([.unprompted])
      return GroupCount(
        held: held, unprompted: unprompted.count,
        prompted: groups([.prompted]).subtracting(unprompted).count,
        contrary: groups([.contrary]).count,
        discussed: groups([.unprompted, .prompted, .contrary]).count,
        actors: Set(said.filter { $0.kind == .unprompted }.map(\.actor)).subtracting([""]).sorted(),
        segments: Set(said.filter { $0.kind != .promptedSilence }.map { [$0.group, $0.segment] })
          .count,
        codings: said.filter { $0.kind != .promptedSilence }.count,
        askedAbout: groups([.prompted, .promptedSilence]).count)
    }
  }
}
