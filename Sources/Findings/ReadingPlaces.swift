public import Region

/// The territory in which a service is read: its ATS where known, else the region.
final class ReadingPlaces {
  private let frame: TerritoryFrame
  private var known: [[TerritoryCode]: TerritoryCode] = [:]

  init(_ frame: TerritoryFrame) { self.frame = frame }

  func territory(of service: Service) -> TerritoryCode {
    let place = service.location.map { [$0] } ?? service.widestCatchment
    if let found = known[place] { return found }
    let found = frame.ats(holding: place) ?? .region
    known[place] = found
    return found
  }
}

extension TerritoryFrame {
  /// The ATS that holds all of some territories; nil when none does or it is not known.
  public func ats(holding territories: [TerritoryCode]) -> TerritoryCode? {
    let found = Set(territories.map(ats))
    return found.count == 1 ? found.first! : nil
  }

  private func ats(of territory: TerritoryCode) -> TerritoryCode? {
    var place = places[territory]
    while let known = place {
      if known.level == .ats { return known.code }
      place = known.parent.flatMap { places[$0] }
    }
    guard let extent = extent(of: territory) else { return nil }
    return places.values.filter { place in
      place.level == .ats && (self.extent(of: place.code).map(extent.isSubset(of:)) ?? false)
    }.map(\.code).min()
  }
}
