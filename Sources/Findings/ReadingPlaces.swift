import Region

/// The territory in which a service is read: its ATS where known, else the region.
final class ReadingPlaces {
  private let homes: [(code: TerritoryCode, extent: ComuneSet)]
  private let frame: TerritoryFrame
  private var known: [[TerritoryCode]: TerritoryCode] = [:]

  init(_ frame: TerritoryFrame) {
    self.frame = frame
    homes = frame.places.values.filter { $0.level == .ats }.sorted { $0.code < $1.code }
      .compactMap { place in frame.extent(of: place.code).map { (place.code, $0) } }
  }

  func territory(of service: Service) -> TerritoryCode {
    let place = service.location.map { [$0] } ?? service.widestCatchment
    if let found = known[place] { return found }
    let extent = frame.extent(of: place)
    let found = extent.flatMap { part in homes.first { part.isSubset(of: $0.extent) }?.code }
    known[place] = found ?? .region
    return found ?? .region
  }
}
