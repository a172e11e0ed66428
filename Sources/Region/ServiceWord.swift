/// Words by which catalogue entries are recognised as one service or as two, a row of
/// `parole-servizi.csv` each.
public struct ServiceWord: Hashable, Sendable {
  /// What the words are to the comparison.
  public enum Use: String, CaseIterable, Hashable, Sendable {
    /// Wordings of the kind of activity that the group names.
    case activity = "attivita"
    /// Kinds of activity that catalogues use for one another.
    case related = "affini"
    /// Kinds that say only where another one is held.
    case host = "sede"
    /// One of several rows of the same group: a name with words of one row is not the same service
    /// as a name with words of another.
    case contrast = "esclude"
    /// Words for whom a service is, where it names them beside its kind: one for gamblers is not one
    /// for their families.
    case persons = "persone"
    /// Words that name nobody: of a service named by these alone only its kind is known.
    case generic = "generica"
    /// Names so frequent that to share one says less.
    case common = "frequente"
    /// Given names and other words one letter apart that are no misspelling of one another.
    case established = "propria"
    /// Words that say what a provider is, not who.
    case providerForm = "forma"
    /// Legal forms that slip into the name of a service.
    case nameForm = "forma-nome"
    /// Words by which a provider is a public body.
    case publicBody = "ente-pubblico"
    /// Short forms of the word that the group gives.
    case abbreviation = "abbreviazione"
    /// Words of an address that say only what kind of street it is.
    case street = "strada"
    /// Words with which a street begins, the group its kind.
    case streetOpening = "inizio-strada"
    /// Words of an address that are no more the street.
    case streetEnd = "fine-strada"
    /// Words after which a name tells something about the service or the body: who ran it before,
    /// for whom it is run, where it moved from.
    case remark = "nota"
    /// Words by which a name says that the service has moved.
    case moved = "trasloco"
    /// Words after which the former name stands.
    case former = "ex"
    /// Words after a number that make it an age.
    case age = "eta"
    /// Articles, prepositions and conjunctions.
    case ignored = "ignora"
    /// Words for the number that the group gives.
    case number = "numero"

    /// Whether the group says what the words stand for.
    public var hasGroup: Bool {
      [.activity, .contrast, .abbreviation, .number, .streetOpening].contains(self)
    }

    /// Whether a wording may have several words.
    public var allowsPhrases: Bool { self == .activity || self == .moved }
  }

  /// What the words are to the comparison.
  public let use: Use
  /// What they stand for; "" where the use has no groups.
  public let group: String
  /// The words, as people write them.
  public let words: [String]

  /// Makes a row.
  public init(use: Use, group: String = "", words: [String]) {
    self.use = use
    self.group = group
    self.words = words
  }
}
