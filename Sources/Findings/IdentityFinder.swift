import Region

/// Finds catalogue entries that are, or may be, one service (method 9, step 0). Compared only
/// within a comune, and there only where an objective is shared.
struct IdentityFinder {
  private struct Entry {
    let service: Service
    let name: ServiceName
    let provider: ServiceName

    init(_ service: Service) {
      self.service = service
      name = ServiceName(service.name)
      provider = ServiceName(service.provider)
    }

    /// The code within its own catalogue.
    var localCode: Substring { service.code.rawValue.drop { $0 != ":" }.dropFirst() }
  }

  func findings(_ services: [Service]) -> [IdentityFinding] {
    var blocks: [TerritoryCode: [Entry]] = [:]
    for service in services.sorted(by: { $0.code < $1.code }) {
      guard let place = service.location else { continue }
      blocks[place, default: []].append(Entry(service))
    }
    var found: [IdentityFinding] = []
    for block in blocks.values {
      for i in block.indices {
        for j in block.indices.dropFirst(i + 1) {
          if let finding = compare(block[i], block[j]) { found.append(finding) }
        }
      }
    }
    return found.sorted { $0.id < $1.id }
  }

  private func compare(_ a: Entry, _ b: Entry) -> IdentityFinding? {
    guard
      a.service.objectives.contains(where: { x in
        b.service.objectives.contains { x.contains($0) || $0.contains(x) }
      })
    else { return nil }
    let nameSimilarity = a.name.similarity(to: b.name)
    let providerSimilarity =
      sameCode(a.service.providerCode, b.service.providerCode) == true
      ? 1 : a.provider.similarity(to: b.provider)
    var reasons: [IdentityFinding.Reason] = []
    // Short running numbers agree by chance.
    let hasSameCode = a.localCode.count >= 4 && a.localCode == b.localCode
    if hasSameCode { reasons.append(.sameCode) }
    if a.name.key == b.name.key {
      reasons.append(.sameName)
    } else if nameSimilarity >= 0.5 {
      reasons.append(.similarName)
    }
    if providerSimilarity == 1 {
      reasons.append(.sameProvider)
    } else if providerSimilarity >= 0.5 {
      reasons.append(.similarProvider)
    }
    reasons += [.sameComune, .sameObjective]
    let state: IdentityState
    if isContradicted(a.service, b.service) {
      guard nameSimilarity >= 0.8, providerSimilarity >= 0.8 else { return nil }
      state = .possible
    } else if hasSameCode && nameSimilarity >= 0.3
      || a.name.key == b.name.key && providerSimilarity == 1
    {
      state = .certain
    } else if nameSimilarity >= 0.6, providerSimilarity >= 0.6 {
      state = .probable
    } else if nameSimilarity >= 0.5, providerSimilarity >= 0.5 {
      state = .possible
    } else {
      return nil
    }
    return IdentityFinding(
      id: .identity(a.service.code, b.service.code),
      first: min(a.service.code, b.service.code), second: max(a.service.code, b.service.code),
      state: state, reasons: reasons)
  }

  /// Fields that both state and that differ keep two entries apart: two sites, two services.
  private func isContradicted(_ a: Service, _ b: Service) -> Bool {
    if sameCode(a.providerCode, b.providerCode) == false { return true }
    if let x = a.places, let y = b.places, x != y { return true }
    if a.admission.agesKnown, b.admission.agesKnown, !a.admission.set.intersects(b.admission.set) {
      return true
    }
    return a.period.isDisjoint(from: b.period)
  }

  private func sameCode(_ a: String?, _ b: String?) -> Bool? {
    guard let a, let b, !a.isEmpty, !b.isEmpty else { return nil }
    return a == b
  }
}
