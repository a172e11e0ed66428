public import Region

/// The groups held in a territory by kind of actor, whether or not they raised anything.
public struct GroupsHeard: Hashable, Sendable {
  /// Groups of each kind of actor, as the source writes it; "" where it does not say.
  public let countByActor: [String: Int]

  /// Makes counts.
  public init(countByActor: [String: Int]) { self.countByActor = countByActor }

  /// Counts the groups behind some codings; a group of two kinds counts for both.
  public init(_ statements: [Statement]) {
    let groups = Dictionary(grouping: statements, by: \.group)
    var counts: [String: Int] = [:]
    for codings in groups.values {
      let stated = Set(codings.map(\.actor)).subtracting([""])
      for actor in stated.isEmpty ? [""] : stated { counts[actor, default: 0] += 1 }
    }
    countByActor = counts
  }

  /// Kinds of actor that are stated, in alphabetical order.
  public var actors: [String] { countByActor.keys.filter { !$0.isEmpty }.sorted() }
}
