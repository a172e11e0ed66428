/// How far the providers of two entries agree, by code and by words.
struct ProviderComparison {
  enum Agreement {
    case same, similar, unknown
    /// A public owner beside who runs it for them, or one whom the other entry itself mentions.
    case manager
    case different
  }

  let agreement: Agreement
  /// Whether nothing but a remark of one entry joins the two.
  let isRemarkAlone: Bool
  /// Whether both are public bodies by their names.
  let bothPublic: Bool

  init(_ a: IdentityEntry, _ b: IdentityEntry, words: ServiceVocabulary) {
    let (x, y) = (a.provider.core, b.provider.core)
    let found = WordComparison(x, y, words, abbreviated: true)
    let isJoined = !x.isEmpty && x.joined() == y.joined()
    let isSame =
      isJoined || found.matchedCount > 0 && found.leftOver.isEmpty && found.rightOver.isEmpty
    bothPublic = a.provider.isPublic && b.provider.isPublic
    // The name of the comune alone joins no two bodies, unless both are its own; nor does it part
    // them (`Amici dell'Alzheimer Mantova`, `Amici dell'Alzheimer MN`).
    let place = a.placeWords.union(b.placeWords)
    let isBeyondPlace = !found.common.isSubset(of: place)
    let (left, right) = (Self.own(found.leftOver, place), Self.own(found.rightOver, place))
    let isInside =
      found.tellingCount > 0 && (left.isEmpty || right.isEmpty)
      && (isBeyondPlace || found.common.isEmpty || bothPublic)
    let isOfOneKind =
      !a.providerKinds.isEmpty && a.providerKinds == b.providerKinds && !found.common.isEmpty
    let isOwnComune =
      a.isOwnComune(a.provider) && b.isOwnComune(b.provider)
      || Self.share(a, b) || Self.share(b, a)
    let isInitials =
      a.provider.initials == y.first && y.count == 1
      || b.provider.initials == x.first && x.count == 1
    let isMentioned = Self.mentions(a, b) || Self.mentions(b, a)
    isRemarkAlone = isMentioned && !isSame && !isInside && !isOwnComune
    let isMixed = a.provider.isPublic != b.provider.isPublic
    let apart: Agreement =
      isMixed || isMentioned || bothPublic && isInside ? .manager : .different
    let code = a.providerCode.flatMap { x in b.providerCode.map { x.likeness(to: $0) } }
    agreement =
      switch code {
      case .same: .same
      case .typo: isSame ? .same : isInside ? .similar : .unknown
      case .other: apart
      case .otherKind, nil:
        if isSame {
          isJoined || found.isExact ? .same : .similar
        } else if isInside || isInitials || isOfOneKind || isOwnComune || isMentioned && !isMixed {
          .similar
        } else if x.isEmpty || y.isEmpty {
          .unknown
        } else {
          apart
        }
      }
  }

  /// Words beside those of the comune, its adjective and a province's two letters.
  private static func own(_ words: [String], _ place: Set<String>) -> [String] {
    words.filter { word in word.utf8.count > 2 && !place.contains { IdentityEntry.isOf(word, $0) } }
  }

  /// Whether one entry names the provider of the other, in a remark or in the name of the service.
  private static func mentions(_ a: IdentityEntry, _ b: IdentityEntry) -> Bool {
    let said = a.provider.mentions.union(a.name.remarks)
    if !b.provider.core.isEmpty, b.provider.core.allSatisfy(said.contains) { return true }
    // `Doposcuola oratorio San Luigi`, run by `Oratorio S. Luigi`.
    let own = b.provider.core.filter { !b.placeWords.contains($0) && $0 != "san" }
    return !own.isEmpty && !b.provider.isPublic
      && own.allSatisfy((a.name.core + a.name.generic).contains)
  }

  /// Whether one of several providers of an entry is the other entry's.
  private static func share(_ several: IdentityEntry, _ one: IdentityEntry) -> Bool {
    several.providers.contains { part in
      several.isOwnComune(part) && one.isOwnComune(one.provider)
        || !part.core.isEmpty && part.core == one.provider.core
    }
  }
}
