public import Region

/// A regional measure as the act or the chapter names it; what it does is in its lines.
public struct Measure: Hashable, Sendable {
  /// Such as `sprint`.
  public let code: String
  /// Name of the measure.
  public let label: LocalizedLabel
  /// Acts with number and year, `;` between them; "" when the text names none.
  public let acts: String
  /// Where the measure is at work, as the text says; "" when it does not.
  public let reach: LocalizedLabel
  /// Act and paragraph that name the measure.
  public let clause: String
}

/// The measures against which services and uncovered needs are held.
public struct MeasureRegistry: Sendable {
  /// In the order of the reference file.
  public let measures: [Measure]
  /// In the order of the reference file.
  public let lines: [MeasureLine]
  private let measureByCode: [String: Measure]
  private let lineByCode: [MeasureLineCode: MeasureLine]

  init(measures: [Measure], lines: [MeasureLine]) {
    self.measures = measures
    self.lines = lines
    measureByCode = Dictionary(measures.map { ($0.code, $0) }, uniquingKeysWith: { a, _ in a })
    lineByCode = Dictionary(lines.map { ($0.code, $0) }, uniquingKeysWith: { a, _ in a })
  }

  /// The measure of a code, nil when there is none.
  public func measure(_ code: String) -> Measure? { measureByCode[code] }

  /// The line of a code, nil when there is none.
  public subscript(code: MeasureLineCode) -> MeasureLine? { lineByCode[code] }

  /// The lines of a measure, in file order.
  public func lines(of measure: String) -> [MeasureLine] { lines.filter { $0.measure == measure } }

  /// The lines that a code names: all of a measure, or the one line; empty when it names nothing.
  public func lines(named code: String) -> [MeasureLine] {
    if measureByCode[code] != nil { return lines(of: code) }
    return lineByCode[MeasureLineCode(code)].map { [$0] } ?? []
  }
}
