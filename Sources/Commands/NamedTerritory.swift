import ReferenceData
import Region

/// The territory that a person names, on the command line or in a descriptor, by code or by name.
enum NamedTerritory {
  case found(TerritoryCode)
  /// Several territories bear the name.
  case several([TerritoryCode])
  case unknown

  /// Looks for a name among the territories that can be meant.
  init(_ text: String, among known: [TerritoryCode], _ resolver: TerritoryResolver) {
    if known.contains(TerritoryCode(text)) {
      self = .found(TerritoryCode(text))
      return
    }
    // A name of several levels is clear where only one of them can be meant.
    let levels: [TerritoryLevel?] = [nil] + TerritoryLevel.allCases
    let meant = Set(levels.compactMap { resolver.resolve(text, level: $0).code })
    let found = known.filter(meant.contains)
    self =
      switch found.count {
      case 0: .unknown
      case 1: .found(found[0])
      default: .several(found)
      }
  }
}
