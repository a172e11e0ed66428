public import ReferenceData
internal import Region

/// Proposes what labels mean: headers, questions, answers, names of services and of their kinds.
///
/// Words come from the objective tree and from `sinonimi.csv`. The same label always gets the same
/// proposals; nothing is applied by itself.
public final class LabelMatcher {
  private let indexes: [Vocabulary: PhraseIndex]
  private let targetWords: TargetWords

  /// What a label is held against.
  public enum Vocabulary: String, CaseIterable, Hashable, Sendable {
    /// Codes of the objective tree, without the "other" leaves.
    case objective
    /// Words of `parole-destinatari.csv`.
    case target
    /// Words of barriers.
    case barrier
    /// Words of need statuses.
    case status
    /// Words of working positions.
    case worker
    /// Cared-for persons: ages, then the condition after a semicolon; `nessuno`.
    case caredFor
    /// Words of traits.
    case trait
    /// What a whole question asks for.
    case question
    /// Uses of columns.
    case column
    /// Codes of measures.
    case measure
    /// Steps of a scale of judgements, such as `abbastanza`.
    case scale
    /// Keys of profiles for what a question asks beside a need.
    case detail
    /// When something is needed or given.
    case slot
  }

  /// Makes a matcher over the reference data; takes some milliseconds, to be made once.
  public init(_ library: ReferenceLibrary) {
    let stemmer = ItalianStemmer()
    var ignored: Set<String> = []
    var equivalents: [String: String] = [:]
    for synonym in library.synonyms {
      let words = synonym.phrases.flatMap { LabelWords.words($0) }
      switch synonym.kind {
      case .ignored: ignored.formUnion(words)
      case .equivalent:
        let base = stemmer.stem(synonym.code)
        for word in words { equivalents[stemmer.stem(word)] = base }
      default: continue
      }
    }
    var indexes: [Vocabulary: PhraseIndex] = [:]
    for vocabulary in Vocabulary.allCases {
      let isObjective = vocabulary == .objective
      indexes[vocabulary] = PhraseIndex(
        stemmer: stemmer, ignored: isObjective ? ignored : Self.articles,
        equivalents: equivalents, isKin: { isObjective && Self.isKin($0, $1) })
    }
    for node in library.objectives.nodes where !node.code.rawValue.hasSuffix(".other") {
      indexes[.objective]?.add(code: node.code.rawValue, phrase: node.label.it, weight: 0.9)
      for phrase in node.synonyms {
        indexes[.objective]?.add(code: node.code.rawValue, phrase: phrase)
      }
    }
    for (word, phrases) in library.targetWords.phrases {
      for phrase in [word] + phrases { indexes[.target]?.add(code: word, phrase: phrase) }
    }
    for synonym in library.synonyms {
      guard let vocabulary = Self.vocabulary(of: synonym.kind) else { continue }
      for phrase in synonym.phrases { indexes[vocabulary]?.add(code: synonym.code, phrase: phrase) }
      // Tables made by hand or by mappa itself hold the words of profiles.
      if [.barrier, .status, .worker].contains(vocabulary) {
        indexes[vocabulary]?.add(code: synonym.code, phrase: synonym.code)
      }
    }
    for index in indexes.values { index.close() }
    self.indexes = indexes
    targetWords = library.targetWords
  }

  /// What a label may mean, the likeliest first.
  ///
  /// - Parameters:
  ///   - label: as the source writes it; markup, entities, case and accents do not matter.
  ///   - limit: most proposals given.
  public func proposals(for label: String, in vocabulary: Vocabulary, limit: Int = 3) -> [Proposal]
  {
    let found = indexes[vocabulary]?.proposals(for: label) ?? []
    return Array(found.filter { $0.score >= Proposal.tellingScore }.prefix(limit))
  }

  /// How well each code fits a label by itself, 0...1: for vocabularies in which several codes share
  /// their words, such as the uses of columns.
  func fits(of label: String, in vocabulary: Vocabulary) -> [String: Double] {
    indexes[vocabulary]?.fits(of: label) ?? [:]
  }

  /// Whether profiles understand a text for people without further ado, such as `3-6 anni`.
  public func isTargetWord(_ text: String) -> Bool { targetWords[text] != nil }

  private static func isKin(_ a: String, _ b: String) -> Bool {
    let (a, b) = (ObjectiveCode(a), ObjectiveCode(b))
    return a.contains(b) || b.contains(a)
  }

  private static func vocabulary(of kind: Synonym.Kind) -> Vocabulary? {
    switch kind {
    case .ignored, .equivalent: nil
    case .objective: .objective
    case .target: .target
    case .barrier: .barrier
    case .status: .status
    case .worker: .worker
    case .caredFor: .caredFor
    case .trait: .trait
    case .question: .question
    case .column: .column
    case .measure: .measure
    case .scale: .scale
    case .detail: .detail
    case .slot: .slot
    }
  }

  /// Left out everywhere else, where "non" and "ne" mean something.
  private static let articles: Set<String> = [
    "il", "lo", "la", "i", "gli", "le", "l", "un", "uno", "una", "di", "del", "dello", "della",
    "dei", "degli", "delle", "dell", "d", "si", "e", "ed", "o", "in", "con", "per", "che",
  ]
}
