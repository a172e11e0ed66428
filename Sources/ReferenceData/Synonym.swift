/// Words that people and catalogues use for something the vocabulary names, as `sinonimi.csv` lists
/// them. They make proposals; they never decide anything.
public struct Synonym: Hashable, Sendable {
  /// What the words stand for.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// Words that carry no meaning of their own in a question.
    case ignored = "ignora"
    /// Single words that mean the same as the code, which is a word itself.
    case equivalent = "equivale"
    /// A code of the objective tree.
    case objective = "obiettivo"
    /// A word of `parole-destinatari.csv`.
    case target = "destinatario"
    /// The word of a barrier.
    case barrier = "ostacolo"
    /// The word of a need status.
    case status = "stato"
    /// The word of a working position.
    case worker = "lavoro"
    /// A cared-for person: ages, then the condition after a semicolon; `nessuno` for nobody.
    case caredFor = "assistito"
    /// A trait of the respondent.
    case trait = "tratto"
    /// What a whole question asks for.
    case question = "domanda"
    /// The use of a column, known by its header.
    case column = "colonna"
    /// A code of `misure.csv`.
    case measure = "misura"
    /// A step of a scale of judgements.
    case scale = "scala"
    /// A key of a profile for what a question asks beside a need: when, at what price, how much.
    case detail = "dettaglio"
    /// Hours, days or a season as a profile writes them; `indifferente` for any, `null` for not known.
    case slot = "fascia"
  }

  /// What the words stand for.
  public let kind: Kind
  /// The code they stand for, in the vocabulary of the kind.
  public let code: String
  /// The words, as people write them.
  public let phrases: [String]
}
