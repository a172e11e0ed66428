internal import Synchronization

/// Results that take a search, kept because sources repeat their odd spellings on many rows.
final class ResolutionCache: Sendable {
  private let known = Mutex<[String: TerritoryResolution]>([:])
  /// Beyond this many different texts the cache starts afresh, so that memory stays flat.
  private static let limit = 50_000

  func result(for text: String, otherwise search: () -> TerritoryResolution) -> TerritoryResolution
  {
    if let result = known.withLock({ $0[text] }) { return result }
    let result = search()
    known.withLock {
      if $0.count >= Self.limit { $0.removeAll() }
      $0[text] = result
    }
    return result
  }
}
