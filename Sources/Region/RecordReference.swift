/// Where a row of the store comes from: the source and the physical line of its first byte.
public struct RecordReference: Hashable, Comparable, Sendable, Codable {
  public let instrument: InstrumentCode
  public let line: Int

  /// Makes a reference.
  public init(instrument: InstrumentCode, line: Int) {
    self.instrument = instrument
    self.line = line
  }

  public static func < (a: RecordReference, b: RecordReference) -> Bool {
    (a.instrument, a.line) < (b.instrument, b.line)
  }
}
