public import Region

/// Which answers in numbers: survey wave, territory, question, target.
public struct NumberAddress: Hashable, Comparable, Sendable {
  /// Survey wave.
  public let wave: WaveCode
  /// Territory.
  public let territory: TerritoryCode
  /// Name of the question in the wave.
  public let question: String
  /// Report target.
  public let target: TargetCode

  /// Makes an address.
  public init(
    wave: WaveCode, territory: TerritoryCode, question: String, target: TargetCode
  ) {
    self.wave = wave
    self.territory = territory
    self.question = question
    self.target = target
  }

  /// Name by which the number is explained. No finding: nobody decides on it.
  public var id: String { "NUM:\(wave):\(territory):\(question):\(target)" }

  /// By territory, wave, question, target.
  public static func < (a: NumberAddress, b: NumberAddress) -> Bool {
    if a.territory != b.territory { return a.territory < b.territory }
    if a.wave != b.wave { return a.wave < b.wave }
    if a.question != b.question { return a.question < b.question }
    return a.target < b.target
  }
}

/// A mean or a total as readers may see it.
public struct PublishedAmount: Hashable, Sendable {
  /// In the unit of the question.
  public let value: Double
  /// Lower end of the 95 % interval; equals `value` for a census.
  public let lower: Double
  /// Upper end of the 95 % interval; equals `value` for a census.
  public let upper: Double
  /// To be read with care.
  public let isFlagged: Bool
}

/// The median of a scale as readers may see it; steps are told by their places, from 1.
public struct PublishedMedian: Hashable, Sendable {
  /// The lowest step that at least half of the people do not exceed.
  public let step: Int
  /// Steps of the 95 % interval.
  public let steps: ClosedRange<Int>
  /// To be read with care.
  public let isFlagged: Bool
}

/// What people answered to a question with a number, as readers may see it.
public struct PublishedNumber: Hashable, Sendable {
  /// Which.
  public let address: NumberAddress
  /// What may be shown.
  public let sign: CellSign
  /// People who answered, unweighted; nil when withheld.
  public let sampleSize: Int?
  /// Share of the people asked who did not answer, 0...1; nil when withheld.
  public let itemNonResponse: Double?
  /// Mean of a quantity; nil for a scale, and where it is not shown.
  public let mean: PublishedAmount?
  /// Total of a quantity over the people represented; nil where it is not shown.
  public let total: PublishedAmount?
  /// People whom those who answered stand for; there where the total is.
  public let people: Double?
  /// Median of a scale; nil for a quantity, and where it is not shown.
  public let median: PublishedMedian?
  /// Shares of people at or below each step of a scale but the last, nil where one is not shown;
  /// empty for a quantity, and where the cell is withheld.
  public let cumulative: [PublishedValue?]
  /// Whether it may be told how many units, companies or sites, the answers come from, and what gives
  /// that number back.
  public var tellsUnits = true
  /// Sum of the weights of those who answered; nil when withheld.
  public var sums: PublishedSums?
}
