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
    let isInside = found.tellingCount > 0 && (found.leftOver.isEmpty || found.rightOver.isEmpty)
    let isInitials =
      a.provider.initials == y.first && y.count == 1
      || b.provider.initials == x.first && x.count == 1
    let isMentioned = Self.mentions(a, b) || Self.mentions(b, a)
    isRemarkAlone = isMentioned && !isSame && !isInside
    bothPublic = a.provider.isPublic && b.provider.isPublic
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
        } else if isInside || isInitials || isMentioned && !isMixed {
          .similar
        } else if x.isEmpty || y.isEmpty {
          .unknown
        } else {
          apart
        }
      }
  }

  /// Whether the remarks of one entry name the provider of the other.
  private static func mentions(_ a: IdentityEntry, _ b: IdentityEntry) -> Bool {
    let said = a.provider.mentions.union(a.name.remarks)
    return !b.provider.core.isEmpty && b.provider.core.allSatisfy(said.contains)
  }
}
