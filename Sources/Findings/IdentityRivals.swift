import Region

/// One to one between two lists (Jaro 1989): where a list names two services, an entry of another
/// list is one of them at most, the one that fits better.
struct IdentityRivals {
  private struct Side: Hashable {
    let entry: ServiceCode
    let list: InstrumentCode
  }

  private let found: [IdentityFinding]
  /// The list of each entry.
  private let lists: [ServiceCode: InstrumentCode]
  /// What an entry may be in a list, by places in `found`.
  private var twins: [Side: [Int]] = [:]
  /// Pairs of one list that are one service: no rivals.
  private var repeated: Set<FindingID> = []

  init(_ found: [IdentityFinding], lists: [ServiceCode: InstrumentCode]) {
    self.found = found
    self.lists = lists
    for (place, pair) in found.enumerated() {
      guard let sides = sides(pair) else {
        if pair.state == .certain { repeated.insert(pair.id) }
        continue
      }
      for (side, _) in sides { twins[side, default: []].append(place) }
    }
  }

  /// The findings; a pair with a rival that fits better is one step less sure.
  var settled: [IdentityFinding] {
    found.indices.map { place in
      let pair = found[place]
      guard pair.state != .possible, let sides = sides(pair),
        sides.contains(where: { hasBetter($0.0, than: place, $0.1) })
      else { return pair }
      let bits = IdentityWeights.betterTwin
      return IdentityFinding(
        pair.first, pair.second, state: pair.state == .certain ? .probable : .possible,
        score: pair.score + bits,
        evidence: pair.evidence + [IdentityEvidence(reason: .betterTwin, bits: bits)])
    }
  }

  /// Both entries with the list of the other, and the other; nil within one list.
  private func sides(_ pair: IdentityFinding) -> [(Side, ServiceCode)]? {
    guard let x = lists[pair.first], let y = lists[pair.second], x != y else { return nil }
    return [
      (Side(entry: pair.first, list: y), pair.second),
      (Side(entry: pair.second, list: x), pair.first),
    ]
  }

  private func hasBetter(_ side: Side, than place: Int, _ own: ServiceCode) -> Bool {
    let pair = found[place]
    return twins[side]!.contains { other in
      guard other != place else { return false }
      let rival = found[other]
      let twin = rival.first == side.entry ? rival.second : rival.first
      if repeated.contains(.identity(own, twin)) { return false }
      // Two that fit alike are for a person to choose between.
      if pair.state == .certain { return rival.state == .certain && rival.score >= pair.score }
      return rival.state == .certain
        || rival.state == .probable && rival.score + IdentityWeights.betterTwin >= pair.score
    }
  }
}
