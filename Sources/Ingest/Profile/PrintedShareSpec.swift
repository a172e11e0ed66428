/// Where a table that somebody else aggregated prints shares, and how.
struct PrintedShareSpec {
  /// How a share is written.
  enum Scale {
    /// 0 to 100.
    case percent
    /// 0 to 1.
    case fraction
  }

  let share: TextSpec
  /// nil: by the percent signs, else as percent where some share is above 1.
  let scale: Scale?
  /// Decimals of the table, also where a program left out the last zeros; nil: as each is written.
  let decimals: Int?
  /// Whether some people count more than others; nil: where the table prints its own uncertainty and
  /// a row no count.
  let isWeighted: Bool?
  /// The largest weight over the mean weight.
  let largestWeight: Double
  let lower: TextSpec?
  let upper: TextSpec?
  /// Confidence level, 0.5...0.999.
  let level: Double
  let standardError: TextSpec?

  /// The bound that trimming sets in the method, section 2.
  static let usualLargestWeight = 5.0
  static let scales = [("percentuale", Scale.percent), ("frazione", .fraction)]
  static let aggregateKeys = ["quota", "intervallo", "errore_standard"]
  private static let shareKeys =
    TextSpec.keys + ["scala", "decimali", "pesata", "peso_massimo"]
  private static let intervalKeys = ["inferiore", "superiore", "livello"]

  init?(_ profile: DescriptorFields) {
    let interval = profile["intervallo"]?.fields(Self.intervalKeys)
    guard let fields = profile["quota"]?.fields(Self.shareKeys) else {
      for key in ["intervallo", "errore_standard"] where profile["quota"] == nil {
        guard let node = profile[key] else { continue }
        node.faults.report("profile.uncertainty-no-share", line: node.line, ["key": key])
      }
      return nil
    }
    guard let share = TextSpec(fields) else { return nil }
    self.share = share
    scale = fields["scala"]?.word(Self.scales)
    decimals = fields["decimali"]?.integer(in: 0...12)
    isWeighted = fields["pesata"]?.flag()
    largestWeight =
      fields["peso_massimo"]?.number(in: 1 ... .greatestFiniteMagnitude)
      ?? Self.usualLargestWeight
    lower = TextSpec(interval?.required("inferiore"))
    upper = TextSpec(interval?.required("superiore"))
    level = (interval?["livello"]?.number(in: 50...99.9, hint: " (95 = 95 %)") ?? 95) / 100
    standardError = TextSpec(profile["errore_standard"])
  }

  /// Whether the table prints how uncertain its shares are.
  var hasUncertainty: Bool { lower != nil || standardError != nil }
}
