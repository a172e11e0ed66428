import Region

/// A service prepared for comparison.
struct IdentityEntry {
  let service: Service
  let name: ServiceName
  let provider: ProviderName
  let providerCode: ProviderCode?
  let address: StreetAddress?
  /// The code that the catalogue gave, without leading zeros; nil where it was made from the entry.
  let localCode: String?
  /// Whether the code is more than a running number: those agree by chance.
  let isRegisterCode: Bool
  /// For each row of words that exclude one another, which of them the name has, as bits.
  let contrasts: [UInt64]
  /// Words of the comune's name, which tell nothing apart there.
  let placeWords: Set<String>

  init(_ service: Service, placeName: String?, _ words: ServiceVocabulary) {
    self.service = service
    name = ServiceName(service.name, words)
    contrasts = Self.contrasts(name, words)
    provider = ProviderName(service.provider, words)
    providerCode = ProviderCode(service.providerCode)
    address = StreetAddress(service.address, words) ?? name.street
    let own = service.code.rawValue.drop { $0 != ":" }.dropFirst()
    let stripped = own.lowercased().drop { $0 == "0" }
    localCode = own.isEmpty || own.hasPrefix("x") ? nil : String(stripped)
    isRegisterCode = own.utf8.count >= 4
    placeWords = Set(placeName.map(words.words) ?? [])
  }

  private static func contrasts(_ name: ServiceName, _ words: ServiceVocabulary) -> [UInt64] {
    words.contrasts.map { row in
      (name.generic + name.core).reduce(0) { bits, word in
        row[word].map { bits | 1 << UInt64($0) } ?? bits
      }
    }
  }
}
