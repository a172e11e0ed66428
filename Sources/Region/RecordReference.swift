/// Where a row of the store comes from: the source and the physical line of its first byte.
public struct RecordReference: Hashable, Comparable, Sendable, Codable {
  /// The source.
  public let instrument: InstrumentCode
  /// Physical line of the record's first byte, the header included, from 1.
  public let line: Int

  /// Makes a reference.
  public init(instrument: InstrumentCode, line: Int) {
    self.instrument = instrument
    self.line = line
  }

  /// By source, then by line.
  public static func < (a: RecordReference, b: RecordReference) -> Bool {
    (a.instrument, a.line) < (b.instrument, b.line)
  }
}
