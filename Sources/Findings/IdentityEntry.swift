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
  /// Words of the comune's name, which tell nothing apart there.
  let placeWords: Set<String>

  init(_ service: Service, placeName: String?) {
    self.service = service
    name = ServiceName(service.name)
    provider = ProviderName(service.provider)
    providerCode = ProviderCode(service.providerCode)
    address = StreetAddress(service.address) ?? name.street
    let own = service.code.rawValue.drop { $0 != ":" }.dropFirst()
    let stripped = own.lowercased().drop { $0 == "0" }
    localCode = own.isEmpty || own.hasPrefix("x") ? nil : String(stripped)
    isRegisterCode = own.utf8.count >= 4
    placeWords = Set(placeName.map(FoldedWords.words) ?? [])
  }
}
