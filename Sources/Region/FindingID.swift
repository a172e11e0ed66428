/// Stable name of a finding: the same cell or pair has the same id in every run, so that decisions
/// of the table can be carried over.
public struct FindingID: VocabularyCode {
  /// Text of the id.
  public let rawValue: String
  /// Makes an id from its text.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Id of the coverage finding of a cell.
  public static func coverage(
    _ wave: WaveCode, _ territory: TerritoryCode, _ objective: ObjectiveCode, _ target: TargetCode
  ) -> FindingID {
    FindingID("COP:\(wave):\(territory):\(objective):\(target)")
  }

  /// Id of the overlap of a service with a measure.
  public static func overlap(_ service: ServiceCode, _ measure: String) -> FindingID {
    FindingID("SOV:\(service):\(measure)")
  }

  /// Id of the overlap of two services, in code order.
  public static func overlap(_ a: ServiceCode, _ b: ServiceCode) -> FindingID {
    FindingID("SOV:\(min(a, b)):\(max(a, b))")
  }

  /// Id of two catalogue entries that may be one service, in code order.
  public static func identity(_ a: ServiceCode, _ b: ServiceCode) -> FindingID {
    FindingID("DOP:\(min(a, b)):\(max(a, b))")
  }

  /// What a finding is about.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// Coverage of a cell.
    case coverage = "COP"
    /// Overlap of two offers.
    case overlap = "SOV"
    /// Two catalogue entries that are or may be one service.
    case identity = "DOP"
  }

  /// What the finding is about; nil when the text is no id of ours.
  public var kind: Kind? { Kind(rawValue: String(rawValue.prefix { $0 != ":" })) }
}
