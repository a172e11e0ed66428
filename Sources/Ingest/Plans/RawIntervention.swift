public import Diagnostics
public import Region

/// A planned intervention as its file says it, words not yet looked up.
public struct RawIntervention: Hashable, Sendable {
  /// Columns of the file, by the name in its header.
  public enum Column: String, CaseIterable, Sendable {
    case code = "codice"
    case title = "titolo"
    /// Comuni, ambiti or ATS that it reaches; several with `|`.
    case territory = "territorio"
    /// Codes or official labels of objectives; several with `|`.
    case objectives = "obiettivi"
    /// Words for whom it is; several with `|`.
    case targets = "destinatari"
    case minimumAge = "eta_da"
    case maximumAge = "eta_a"
    case start = "inizio"
    case end = "fine"
    /// `gratuito`, `costo calmierato`, `voucher` or `rimborso`.
    case provision = "modalita"
    case places = "posti"
    /// What it spends on, in words.
    case spending = "spese"
    /// `si` where only recipients under 4.3 are served.
    case recipients = "solo_destinatari_4_3"
    /// `si` where companies get an economic advantage.
    case companies = "vantaggio_imprese"
    case body = "ente"
    case bodyKind = "tipo_ente"
    case role = "ruolo"

    /// Columns that say something of one body, which may differ from line to line.
    var isOfBody: Bool { [.body, .bodyKind, .role].contains(self) }
    /// Columns without which nothing can be said.
    static let required: [Column] = [
      .code, .territory, .objectives, .body, .bodyKind, .role,
    ]
  }

  /// A cell with its place.
  public struct Cell: Hashable, Sendable {
    /// Text without white space around it.
    public let text: String
    /// Where it stands.
    public let location: SourceLocation
  }

  /// A body, one per line.
  public struct Body: Hashable, Sendable {
    /// Name.
    public let name: Cell
    /// Word for its kind.
    public let kind: Cell
    /// Word for its part.
    public let role: Cell
  }

  /// Line on which the intervention begins.
  public let line: Int
  /// What it says of itself; columns with no text are missing.
  public internal(set) var cells: [Column: Cell]
  /// Euro by year.
  public internal(set) var euroByYear: [Int: Int]
  /// Who carries it.
  public internal(set) var bodies: [Body]

  /// The parts of a cell that lists several values.
  public func list(_ column: Column) -> [String] {
    (cells[column]?.text ?? "").split(separator: "|").map { CellText.clean(String($0)) }
      .filter { !$0.isEmpty }
  }

  /// Words for ways of giving: those of profiles, and those of the act.
  public static let provisionWords = (Words.provisions.map(\.0) + Array(actProvisions.keys))
    .sorted()

  /// The way of giving that a word means; nil when none does.
  public static func provision(_ text: String) -> Provision? {
    let word = CellText.collapsed(text).lowercased()
    return actProvisions[word] ?? Words.provisions.first { $0.0 == word }?.1
  }

  private static let actProvisions: [String: Provision] = [
    "diretto gratuito": .directFree, "costo calmierato": .reducedPrice, "rimborsi": .refund,
  ]
}
