import Region

/// Writes names of comuni as people do: mostly right, sometimes in capitals, with an apostrophe for
/// the accent, with a space too many, or by the name the comune had before a merger.
struct PlaceSpelling {
  private static let formerNames: [TerritoryCode: String] = [
    "020071": "Virgilio", "015251": "Vermezzo", "012143": "Cadrezzate", "019116": "Piadena",
    "018192": "Corteolona", "097008": "Vendrogno", "020061": "Sermide",
  ]
  private static let accents: [Character: String] = [
    "À": "A'", "È": "E'", "É": "E'", "Ì": "I'", "Ò": "O'", "Ù": "U'",
  ]
  private var random: RandomSource

  init(seed: UInt64, topic: String) {
    random = RandomSource(seed: seed, topic: "grafie \(topic)")
  }

  mutating func write(_ place: Place) -> String {
    if let former = Self.formerNames[place.code], random.chance(0.5) { return former }
    let capitals = place.name.uppercased()
    let bare = capitals.map { Self.accents[$0] ?? String($0) }.joined()
    if bare != capitals, random.chance(0.4) { return bare }
    let draw = random.unit()
    if draw < 0.04 { return capitals }
    if draw < 0.06 { return place.name + " " }
    return place.name
  }
}
