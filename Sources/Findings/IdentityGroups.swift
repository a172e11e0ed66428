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

  /// The entries that count, in code order.
  public func distinct(_ services: [Service]) -> [Service] {
    services.filter { representative(of: $0.code) == $0.code }.sorted { $0.code < $1.code }
  }

  /// Places of some services, entries of one service counted once; nil where none states its
  /// places. The lower end takes all entries that may be one for one, with the fewest places that
  /// any of them states; the upper end takes each for a service of its own.
  public func places(of services: [Service]) -> ClosedRange<Int>? {
    let counted = distinct(services).filter { $0.places != nil }
    if counted.isEmpty { return nil }
    var parent = Dictionary(
      counted.map { ($0.code, $0.code) }, uniquingKeysWith: { a, _ in a })
    func root(_ code: ServiceCode) -> ServiceCode {
      var code = code
      while let next = parent[code], next != code { code = next }
      return code
    }
    for (a, b) in open {
      let (x, y) = (root(representative(of: a)), root(representative(of: b)))
      if x != y, parent[x] != nil, parent[y] != nil { parent[max(x, y)] = min(x, y) }
    }
    var fewest: [ServiceCode: Int] = [:]
    for service in counted {
      let home = root(service.code)
      fewest[home] = min(fewest[home] ?? .max, service.places!)
    }
    return fewest.values.reduce(0, +)...counted.reduce(0) { $0 + $1.places! }
  }
}
