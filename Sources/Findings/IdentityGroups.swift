public import Region

/// Catalogue entries put together into services: what is certain or confirmed counts once, also
/// through a third entry (A is B and B is C); what a table denied stays apart.
public struct IdentityGroups: Sendable {
  /// The entry that stands for another one: the first by code of its group.
  private let standing: [ServiceCode: ServiceCode]
  /// Pairs neither certain nor decided, that may or may not be one.
  private let open: [(ServiceCode, ServiceCode)]

  /// Makes the groups. Surer pairs are joined first, so that a denied pair breaks the weakest link.
  public init(
    _ identities: [IdentityFinding], confirmed: Set<FindingID> = [], denied: Set<FindingID> = []
  ) {
    var members: [ServiceCode: [ServiceCode]] = [:]
    var standing: [ServiceCode: ServiceCode] = [:]
    var apart: [ServiceCode: Set<ServiceCode>] = [:]
    for pair in identities where denied.contains(pair.id) {
      apart[pair.first, default: []].insert(pair.second)
      apart[pair.second, default: []].insert(pair.first)
    }
    let joined = identities.filter {
      !denied.contains($0.id) && ($0.state == .certain || confirmed.contains($0.id))
    }.sorted {
      let (x, y) = (confirmed.contains($0.id), confirmed.contains($1.id))
      return x != y ? x : ($1.score, $0.id) < ($0.score, $1.id)
    }
    for pair in joined {
      let (x, y) = (standing[pair.first] ?? pair.first, standing[pair.second] ?? pair.second)
      if x == y { continue }
      let (left, right) = (members[x] ?? [x], members[y] ?? [y])
      if left.contains(where: { code in right.contains { apart[code]?.contains($0) ?? false } }) {
        continue
      }
      let all = (left + right).sorted()
      members[x] = nil
      members[y] = nil
      members[all[0]] = all
      for code in all { standing[code] = all[0] }
    }
    self.standing = standing
    open = identities.filter {
      $0.state != .certain && !confirmed.contains($0.id) && !denied.contains($0.id)
    }.map { ($0.first, $0.second) }
  }

  /// Ids of the pairs neither certain nor decided.
  var openPairs: Set<FindingID> {
    Set(open.map { .identity(representative(of: $0.0), representative(of: $0.1)) })
  }

  /// The entry that stands for a service, itself where it is alone.
  public func representative(of code: ServiceCode) -> ServiceCode { standing[code] ?? code }

  /// The services that count, in code order.
  public func joined(_ entries: [Service]) -> [JoinedService] {
    Dictionary(grouping: entries) { representative(of: $0.code) }.values.map(JoinedService.init)
      .sorted { $0.service.code < $1.service.code }
  }
}
