/// Why a place of a table holds no number, or a number to be read with care. No two look alike, and
/// none looks like zero. Words for each are in the catalogue under `sign.<id>`.
public enum DataSign: String, CaseIterable, Hashable, Sendable {
  /// Withheld for confidentiality.
  case suppressed
  /// Too imprecise for a number: words only.
  case unreliable
  /// Too few answers: nothing can be said.
  case insufficient
  /// Reliability media: the number stands, to be read with care.
  case flagged
  /// From a table that somebody else made, its people taken as a simple random sample.
  case assumedSample
  /// From a table that somebody else made, with the uncertainty that it prints.
  case sourcePrecision
  /// The question was not put.
  case notAsked
  /// Not known, which is not zero.
  case unknown
  /// The quantity does not exist here (nobody is in need, so there is no coverage).
  case absent

  /// Signs of tables that somebody else made, of no use to a mapping without one.
  static let ofTables: [DataSign] = [.assumedSample, .sourcePrecision]

  /// The mark on the page, the same in both languages.
  public var mark: String {
    switch self {
    case .suppressed: "[s]"
    case .unreliable: "[u]"
    case .insufficient: "[i]"
    case .flagged: "[m]"
    case .assumedSample: "[a]"
    case .sourcePrecision: "[f]"
    case .notAsked: "[n]"
    case .unknown: "[?]"
    case .absent: "[–]"
    }
  }

  /// ISTAT's conventional sign for data files: `*` withheld for statistical confidentiality, `....`
  /// exists and is not known, `-` does not exist; "" where a number stands.
  public var istatSign: String {
    switch self {
    case .suppressed: "*"
    case .unreliable, .insufficient, .notAsked, .unknown: "...."
    case .absent: "-"
    case .flagged, .assumedSample, .sourcePrecision: ""
    }
  }
}
