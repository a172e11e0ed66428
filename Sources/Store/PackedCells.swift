internal import Estimation
internal import Region

/// The parts of a cell of the cube that nobody queries by hand, as little-endian 64-bit words:
/// doubles keep every bit, so that a stored cell gives the same figures as a fresh one.
enum PackedCells {
  /// Sample size, units, strata, Σw, Σw² of each base, in the order of `IndicatorBase.allCases`.
  static func encode(_ bases: [BaseSummary]) -> [UInt8] {
    var words: [UInt64] = []
    for base in bases {
      words += [base.sampleSize, base.units, base.strata].map { UInt64(bitPattern: Int64($0)) }
      words += [base.sumOfWeights, base.sumOfSquaredWeights].map(\.bitPattern)
    }
    return bytes(words)
  }

  static func decodeBases(_ bytes: UnsafeRawBufferPointer) throws -> [BaseSummary] {
    let words = try words(bytes, perEntry: 5, entries: IndicatorBase.allCases.count)
    return stride(from: 0, to: words.count, by: 5).map { start in
      let counts = words[start..<start + 3].map { Int(Int64(bitPattern: $0)) }
      return BaseSummary(
        sampleSize: counts[0], units: counts[1], strata: counts[2],
        sumOfWeights: Double(bitPattern: words[start + 3]),
        sumOfSquaredWeights: Double(bitPattern: words[start + 4]))
    }
  }

  /// 1 and Ŷ, Ŵ, V(Ŷ), Cov(Ŷ, Ŵ), V(Ŵ) of each indicator, in the order of `Indicator.allCases`; six
  /// zeros where the source cannot tell.
  static func encode(_ totals: [RatioTotals?]) -> [UInt8] {
    var words: [UInt64] = []
    for entry in totals {
      guard let entry else {
        words += [UInt64](repeating: 0, count: 6)
        continue
      }
      words.append(1)
      words += [entry.y, entry.w, entry.varianceY, entry.covarianceYW, entry.varianceW]
        .map(\.bitPattern)
    }
    return bytes(words)
  }

  static func decodeTotals(_ bytes: UnsafeRawBufferPointer) throws -> [RatioTotals?] {
    let words = try words(bytes, perEntry: 6, entries: Indicator.allCases.count)
    return stride(from: 0, to: words.count, by: 6).map { start in
      if words[start] == 0 { return nil }
      let values = words[start + 1..<start + 6].map(Double.init(bitPattern:))
      return RatioTotals(
        y: values[0], w: values[1], varianceY: values[2], covarianceYW: values[3],
        varianceW: values[4])
    }
  }

  /// Sample size, units, strata, Σw, Σw², yes, Ŷ, Ŵ, V(Ŷ), Cov(Ŷ, Ŵ), V(Ŵ) of the group, the same
  /// of everybody, then the covariance of the two shares.
  static func encode(_ share: EquityShare) -> [UInt8] {
    var words: [UInt64] = []
    for side in [share.members, share.everybody] {
      let (base, totals) = (side.base, side.totals)
      words += [base.sampleSize, base.units, base.strata].map { UInt64(bitPattern: Int64($0)) }
      words += [base.sumOfWeights, base.sumOfSquaredWeights].map(\.bitPattern)
      words.append(UInt64(bitPattern: Int64(side.yesCount)))
      words += [totals.y, totals.w, totals.varianceY, totals.covarianceYW, totals.varianceW]
        .map(\.bitPattern)
    }
    return bytes(words + [share.covariance.bitPattern])
  }

  static func decodeEquity(_ bytes: UnsafeRawBufferPointer) throws -> (
    members: EquityShare.Side, everybody: EquityShare.Side, covariance: Double
  ) {
    let words = try words(bytes, perEntry: 23, entries: 1)
    func side(_ start: Int) -> EquityShare.Side {
      func count(_ place: Int) -> Int { Int(Int64(bitPattern: words[start + place])) }
      func value(_ place: Int) -> Double { Double(bitPattern: words[start + place]) }
      return EquityShare.Side(
        base: BaseSummary(
          sampleSize: count(0), units: count(1), strata: count(2), sumOfWeights: value(3),
          sumOfSquaredWeights: value(4)),
        yesCount: count(5),
        totals: RatioTotals(
          y: value(6), w: value(7), varianceY: value(8), covarianceYW: value(9),
          varianceW: value(10)))
    }
    return (side(0), side(11), Double(bitPattern: words[22]))
  }

  private static func bytes(_ words: [UInt64]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(8 * words.count)
    for word in words {
      withUnsafeBytes(of: word.littleEndian) { bytes.append(contentsOf: $0) }
    }
    return bytes
  }

  private static func words(
    _ bytes: UnsafeRawBufferPointer, perEntry: Int, entries: Int
  ) throws -> [UInt64] {
    guard bytes.count == 8 * perEntry * entries else {
      throw StoredValueFault(detail: "cube cell of \(bytes.count) bytes")
    }
    return (0..<perEntry * entries).map {
      UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: 8 * $0, as: UInt64.self))
    }
  }
}
