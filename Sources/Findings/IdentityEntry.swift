import Foundation
import Region

/// A service prepared for comparison; shared, since each is compared many times.
final class IdentityEntry: Sendable {
  let service: Service
  let name: ServiceName
  let provider: ProviderName
  /// Each of several providers: `I.C. Montalcini / Comune`; empty for one.
  let providers: [ProviderName]
  /// Kinds of activity that the provider's name holds: `Associazione Banca del tempo`.
  let providerKinds: Set<String>
  let providerCode: ProviderCode?
  let address: StreetAddress?
  /// Whether its name or its address says that it has moved.
  let hasMoved: Bool
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
    let parts = service.provider.split(separator: "/").map {
      $0.trimmingCharacters(in: .whitespaces)
    }
    // `C/O` and numbers are no second provider.
    let isList = parts.count > 1 && parts.allSatisfy { $0.utf8.count > 4 }
    providers = isList ? parts.map { ProviderName($0, words) } : []
    providerKinds = ServiceName(service.provider, words).activities
    providerCode = ProviderCode(service.providerCode)
    let street = words.words(StreetAddress.separatingNumbers(service.address))
    address = StreetAddress(words: street, words) ?? name.street
    hasMoved = name.hasMoved || ServiceName.tellsMove(street, words)
    let own = service.code.rawValue.drop { $0 != ":" }.dropFirst()
    let stripped = own.lowercased().drop { $0 == "0" }
    localCode = own.isEmpty || own.hasPrefix("x") ? nil : String(stripped)
    isRegisterCode = own.utf8.count >= 4
    placeWords = Set(placeName.map(words.words) ?? [])
  }

  /// Whether a provider is the comune in which the service is, whatever is left of its name.
  func isOwnComune(_ provider: ProviderName) -> Bool {
    provider.isComune
      && (provider.core.isEmpty || provider.core.contains(where: placeWords.contains))
  }

  /// Whether a word is a place's, or its adjective: `cremasco` of Crema, `monzese` of Monza.
  static func isOf(_ word: String, _ place: String) -> Bool {
    word == place
      || place.utf8.count > 4 && word.utf8.count > place.utf8.count
        && word.hasPrefix(place.dropLast())
  }

  /// Whether its name has no word of its own: a place's tells nothing there.
  var isNameless: Bool {
    name.core.allSatisfy { word in
      placeWords.contains { $0 == word || word.utf8.last == 0x2e && $0.hasPrefix(word.dropLast()) }
    }
  }

  /// The kinds of activity without those that only say where, or whose it is, unless the other entry
  /// names them too.
  func kinds(beside other: IdentityEntry, _ words: ServiceVocabulary) -> Set<String> {
    if name.activities.count < 2 { return name.activities }
    let owners = providerKinds.union(other.providerKinds)
    let kept = name.activities.filter {
      other.name.activities.contains($0) || !(words.hosts.contains($0) || owners.contains($0))
    }
    return kept.isEmpty ? name.activities : kept
  }

  private static func contrasts(_ name: ServiceName, _ words: ServiceVocabulary) -> [UInt64] {
    words.contrasts.map { row in
      (name.generic + name.core).reduce(0) { bits, word in
        row[word].map { bits | 1 << UInt64($0) } ?? bits
      }
    }
  }
}
