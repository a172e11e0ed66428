public import Region

/// A share, or the mean of a number, in one domain of a wave; several of them are estimated together
/// when they are compared.
public struct CubeRatio: Hashable, Sendable, Codable {
  /// Where.
  public let territory: TerritoryCode
  /// Among whom.
  public let target: TargetCode
  /// Of what.
  public let objective: ObjectiveCode
  /// Which share.
  public let indicator: Indicator
  /// Only people of whom the trait is known to hold; nil: everybody.
  public let trait: Trait?
  /// Only people of these sources; nil: of all. Two waves estimated as parts of one design differ by
  /// this alone.
  public let instruments: [InstrumentCode]?

  /// Makes a ratio.
  public init(
    territory: TerritoryCode, target: TargetCode, objective: ObjectiveCode,
    indicator: Indicator = .unmet, trait: Trait? = nil, instruments: [InstrumentCode]? = nil
  ) {
    self.territory = territory
    self.target = target
    self.objective = objective
    self.indicator = indicator
    self.trait = trait
    self.instruments = instruments
  }
}

extension Indicator: Codable {
  /// Reads the code of an indicator.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let found = Indicator(code: text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: text)
    }
    self = found
  }

  /// Writes the code of an indicator.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(code)
  }
}
