/// A provider's name taken apart.
struct ProviderName: Hashable {
  /// Words that name the provider, without legal forms.
  let core: [String]
  /// Words of whom the name mentions besides: `(gest. per conto del Comune)`, `già Il Cerchio`.
  let mentions: Set<String>
  /// Whether it is a comune or another public body by its name.
  let isPublic: Bool
  /// Whether it is a comune by its name.
  let isComune: Bool
  /// Initials of all words without articles: `atsp` for an *Azienda Territoriale…*.
  let initials: String

  init(_ text: String, _ vocabulary: ServiceVocabulary) {
    var words: [String] = []
    var mentioned: Set<String> = []
    for part in vocabulary.parts(FoldedWords.tokens(text)) {
      let end = part.firstIndex(where: vocabulary.remarks.contains) ?? part.endIndex
      words += part[..<end]
      mentioned.formUnion(part[end...])
    }
    // Two letters are too few to be known with their dot: `Az. Sociale`.
    words = words.map { word in
      let bare = String(word.dropLast())
      return word.utf8.last == 0x2e && vocabulary.providerForms.contains(bare) ? bare : word
    }
    words.removeAll { vocabulary.ignored.contains($0) }
    if words.isEmpty {
      words = mentioned.sorted()
      mentioned = []
    }
    isPublic = words.first.map(vocabulary.publicBodies.contains) ?? false
    isComune = words.first == "comune" || words.first == "cne"
    core = words.filter { !vocabulary.providerForms.contains($0) }
    mentions = mentioned.filter {
      !vocabulary.providerForms.contains($0) && !vocabulary.ignored.contains($0)
        && !vocabulary.remarks.contains($0)
    }
    initials = String(words.compactMap(\.first))
  }
}
