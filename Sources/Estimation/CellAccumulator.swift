/// Running sums of every cell, filled in one pass over cases in canonical order.
///
/// Each person costs a constant number of operations per cell he or she is in. A cell keeps the
/// sums of the unit and of the stratum it last saw and folds them in when the next person comes
/// from another one, so strata and units without people of the cell cost nothing. Memory is
/// allocated once for the (territory, target) pairs that occur, objectives side by side.
final class CellAccumulator {
  /// Places in the block of a cell's sums.
  enum Sum {
    static let unit = 0
    static let stratum = unit + Moments.count
    static let stratumPairs = stratum + Moments.count
    static let total = stratumPairs + Moments.pairCount
    static let variance = total + Moments.count
    static let lonely = variance + Moments.pairCount
    static let squaredWeights = lonely + Moments.count
    static let stride = squaredWeights + 3
  }

  /// Places in the block of a cell's whole numbers.
  enum Tally {
    /// Nine statuses by raw value.
    static let status = 0
    static let membershipUnknown = 9
    static let barrierAnswered = 10
    static let barriers = 11
    static let units = 20
    static let strata = 23
    /// Unit whose sums are open; −1: none.
    static let openUnit = 26
    /// Stratum whose sums are open; −1: none.
    static let openStratum = 27
    static let stride = 28
  }

  private let strata: [SampledStratum]
  private let sums: UnsafeMutablePointer<Double>
  private let tallies: UnsafeMutablePointer<Int32>
  private let parts: UnsafeMutablePointer<UInt64>
  private let cellCount: Int
  /// Where weights were calibrated.
  let calibration: CalibrationSums?

  init(cellCount: Int, strata: [SampledStratum], calibration passage: CalibrationPassage? = nil) {
    self.cellCount = cellCount
    calibration = passage.map {
      CalibrationSums($0, cells: cellCount, variables: Moments.count)
    }
    self.strata = strata
    sums = .allocate(capacity: max(1, cellCount * Sum.stride))
    sums.initialize(repeating: 0, count: cellCount * Sum.stride)
    tallies = .allocate(capacity: max(1, cellCount * Tally.stride))
    tallies.initialize(repeating: 0, count: cellCount * Tally.stride)
    parts = .allocate(capacity: max(1, cellCount))
    parts.initialize(repeating: 0, count: cellCount)
    for cell in 0..<cellCount {
      tallies[cell * Tally.stride + Tally.openUnit] = -1
      tallies[cell * Tally.stride + Tally.openStratum] = -1
    }
  }

  deinit {
    sums.deallocate()
    tallies.deallocate()
    parts.deallocate()
  }

  /// Bytes that the sums of one cell take.
  static func bytes(_ model: CalibrationModel?) -> Int {
    8 * Sum.stride + 4 * Tally.stride + 8 + Moments.count * CalibrationSums.bytes(model)
  }

  /// Whole numbers of a cell.
  func tally(_ cell: Int, _ place: Int) -> Int { Int(tallies[cell * Tally.stride + place]) }
  /// Sums of a cell.
  func sum(_ cell: Int, _ place: Int) -> Double { sums[cell * Sum.stride + place] }
  /// The sources that asked the item of people of a cell, a bit each.
  func partMask(_ cell: Int) -> UInt64 { parts[cell] }

  /// Counts a person of whom it is unknown whether he or she is in the cell's target.
  @inline(__always)
  func addUnknownMember(to cell: Int, answer: UInt16) {
    guard answer != 0 else { return }
    tallies[cell * Tally.stride + Tally.membershipUnknown] += 1
  }

  /// Adds a person to a cell. `isAlone`: nobody else is in the person's unit.
  @inline(__always)
  func add(
    to cell: Int, answer: UInt16, weight: Double, stratum: Int32, unit: Int32, isAlone: Bool,
    part: UInt64
  ) {
    let tally = tallies + cell * Tally.stride
    let status = PackedAnswer.status(answer)
    tally[Tally.status + status] += 1
    guard answer != 0 else { return }
    parts[cell] |= part
    guard status >= 2 else { return }
    let block = sums + cell * Sum.stride
    if tally[Tally.openStratum] != stratum {
      closeStratum(cell, tally, block)
      tally[Tally.openStratum] = stratum
    }
    if tally[Tally.openUnit] != unit {
      closeUnit(cell, tally, block)
      if !isAlone { tally[Tally.openUnit] = unit }
    }
    if isAlone {
      addAlone(tally, block, answer: answer, status: status, weight: weight)
    } else {
      addMember(tally, block, answer: answer, status: status, weight: weight)
    }
  }

  /// Adds what calibration needs of a person who was added to a cell.
  @inline(__always)
  func addCalibrated(
    to cell: Int, answer: UInt16, weight: Double, base: Double, pattern: Int32, stratum: Int32,
    isAlone: Bool
  ) {
    let status = PackedAnswer.status(answer)
    guard let calibration, status >= 2 else { return }
    let value = isAlone ? strata[Int(stratum)].varianceFactor * weight * weight : 0
    func add(_ component: Int) {
      if isAlone {
        calibration.addAlone(cell, component, pattern: pattern, base: base, value: value)
      } else {
        calibration.addPerson(cell, component, pattern: pattern, base: base)
      }
    }
    add(Moments.answered)
    guard status > 2 else { return }
    add(Moments.inNeed)
    add(Moments.component(ofStatus: status))
    for component in Moments.widened(ofStatus: status) { add(component) }
    guard answer & PackedAnswer.barrierAnswered != 0 else { return }
    add(Moments.barrierAnswered)
    var named = PackedAnswer.barriers(answer)
    while named != 0 {
      add(Moments.firstBarrier + named.trailingZeroBitCount)
      named &= named - 1
    }
  }

  /// A person who is a whole unit: every active product is w².
  @inline(__always)
  private func addAlone(
    _ tally: UnsafeMutablePointer<Int32>, _ block: UnsafeMutablePointer<Double>, answer: UInt16,
    status: Int, weight w: Double
  ) {
    let square = w * w
    let linear = block + Sum.stratum
    let pairs = block + Sum.stratumPairs
    let cross = pairs + Moments.count
    linear[Moments.answered] += w
    pairs[Moments.answered] += square
    block[Sum.squaredWeights] += square
    tally[Tally.units] += 1
    guard status > 2 else { return }
    linear[Moments.inNeed] += w
    pairs[Moments.inNeed] += square
    cross[Moments.crossIndex(Moments.inNeed)] += square
    block[Sum.squaredWeights + 1] += square
    tally[Tally.units + 1] += 1
    let component = Moments.component(ofStatus: status)
    linear[component] += w
    pairs[component] += square
    cross[Moments.crossIndex(component)] += square
    for component in Moments.widened(ofStatus: status) {
      linear[component] += w
      pairs[component] += square
      cross[Moments.crossIndex(component)] += square
    }
    guard answer & PackedAnswer.barrierAnswered != 0 else { return }
    linear[Moments.barrierAnswered] += w
    pairs[Moments.barrierAnswered] += square
    block[Sum.squaredWeights + 2] += square
    tally[Tally.units + 2] += 1
    tally[Tally.barrierAnswered] += 1
    var named = PackedAnswer.barriers(answer)
    while named != 0 {
      let barrier = named.trailingZeroBitCount
      named &= named - 1
      tally[Tally.barriers + barrier] += 1
      linear[Moments.firstBarrier + barrier] += w
      pairs[Moments.firstBarrier + barrier] += square
      cross[Moments.crossIndex(Moments.firstBarrier) + barrier] += square
    }
  }

  /// A person of a unit with others: the sums of the unit stay open.
  @inline(__always)
  private func addMember(
    _ tally: UnsafeMutablePointer<Int32>, _ block: UnsafeMutablePointer<Double>, answer: UInt16,
    status: Int, weight w: Double
  ) {
    let square = w * w
    let linear = block + Sum.unit
    linear[Moments.answered] += w
    block[Sum.squaredWeights] += square
    guard status > 2 else { return }
    linear[Moments.inNeed] += w
    block[Sum.squaredWeights + 1] += square
    linear[Moments.component(ofStatus: status)] += w
    for component in Moments.widened(ofStatus: status) { linear[component] += w }
    guard answer & PackedAnswer.barrierAnswered != 0 else { return }
    linear[Moments.barrierAnswered] += w
    block[Sum.squaredWeights + 2] += square
    tally[Tally.barrierAnswered] += 1
    var named = PackedAnswer.barriers(answer)
    while named != 0 {
      let barrier = named.trailingZeroBitCount
      named &= named - 1
      tally[Tally.barriers + barrier] += 1
      linear[Moments.firstBarrier + barrier] += w
    }
  }

  /// Folds the open unit of a cell into its stratum: z_hc into Σ_c z_hc and Σ_c z_hc z_hc'.
  private func closeUnit(
    _ cell: Int, _ tally: UnsafeMutablePointer<Int32>, _ block: UnsafeMutablePointer<Double>
  ) {
    guard tally[Tally.openUnit] >= 0 else { return }
    let unit = tally[Tally.openUnit]
    tally[Tally.openUnit] = -1
    // The components of a base that the unit does not have are all zero.
    let end =
      block[Moments.inNeed] == 0
      ? Moments.inNeed
      : block[Moments.barrierAnswered] == 0 ? Moments.barrierAnswered : Moments.count
    let linear = block + Sum.stratum
    let pairs = block + Sum.stratumPairs
    let cross = pairs + Moments.count
    let factor = strata[Int(tally[Tally.openStratum])].varianceFactor
    for component in 0..<end {
      let z = block[component]
      guard z != 0 else { continue }
      calibration?.addUnit(cell, component, unit: unit, value: factor * z)
      linear[component] += z
      pairs[component] += z * z
      if component != Moments.answered, component != Moments.barrierAnswered {
        cross[Moments.crossIndex(component)] += z * block[Moments.base(of: component)]
      }
    }
    for index in 0..<3 where block[Moments.base(at: index)] != 0 { tally[Tally.units + index] += 1 }
    for component in 0..<end { block[component] = 0 }
  }

  /// Folds the open stratum of a cell into its totals and covariance,
  /// (1−f_h)·n_h/(n_h−1)·(Σ_c z_hc z_hc' − (Σ_c z_hc)(Σ_c z_hc)'/n_h).
  private func closeStratum(
    _ cell: Int, _ tally: UnsafeMutablePointer<Int32>, _ block: UnsafeMutablePointer<Double>
  ) {
    guard tally[Tally.openStratum] >= 0 else { return }
    closeUnit(cell, tally, block)
    let stratum = Int(tally[Tally.openStratum])
    let design = strata[stratum]
    tally[Tally.openStratum] = -1
    let n = Double(design.unitCount)
    let linear = block + Sum.stratum
    let pairs = block + Sum.stratumPairs
    let variance = block + Sum.variance
    if design.unitCount > 1 {
      let factor = design.varianceFactor
      for component in 0..<Moments.count {
        let z = linear[component]
        guard z != 0 else { continue }
        calibration?.closeStratum(cell, component, stratum: stratum, value: factor * z / n)
        variance[component] += factor * (pairs[component] - z * z / n)
        if component != Moments.answered, component != Moments.barrierAnswered {
          let place = Moments.count + Moments.crossIndex(component)
          variance[place] +=
            factor * (pairs[place] - z * linear[Moments.base(of: component)] / n)
        }
      }
    } else {
      for place in 0..<Moments.pairCount {
        variance[place] += design.finiteFactor * pairs[place]
      }
      for component in 0..<Moments.count {
        block[Sum.lonely + component] += design.finiteFactor * linear[component]
      }
    }
    for index in 0..<3 where linear[Moments.base(at: index)] != 0 {
      tally[Tally.strata + index] += 1
    }
    for component in 0..<Moments.count {
      block[Sum.total + component] += linear[component]
      linear[component] = 0
    }
    for place in 0..<Moments.pairCount { pairs[place] = 0 }
  }

  /// Closes the units that are over, all but `unit`: what is known of them passes by.
  func settle(except unit: Int32) {
    guard calibration != nil else { return }
    for cell in 0..<cellCount where tallies[cell * Tally.stride + Tally.openUnit] != unit {
      closeUnit(cell, tallies + cell * Tally.stride, sums + cell * Sum.stride)
    }
  }

  /// Closes what is open and centres lonely units on the overall mean of the design's units. To be
  /// called once, after the last person.
  func close() {
    let unitCount = strata.reduce(0.0) { $0 + Double($1.unitCount) }
    let lonelyCount = strata.reduce(0.0) { $0 + ($1.isLonely ? $1.finiteFactor : 0) }
    for cell in 0..<cellCount {
      let block = sums + cell * Sum.stride
      closeStratum(cell, tallies + cell * Tally.stride, block)
      guard lonelyCount > 0 else { continue }
      func centre(_ place: Int, _ a: Int, _ b: Int) {
        let meanA = block[Sum.total + a] / unitCount
        let meanB = block[Sum.total + b] / unitCount
        block[Sum.variance + place] +=
          meanA * meanB * lonelyCount - meanA * block[Sum.lonely + b]
          - meanB * block[Sum.lonely + a]
      }
      for component in 0..<Moments.count {
        calibration?.centre(
          cell, component, mean: block[Sum.total + component] / unitCount,
          lonely: block[Sum.lonely + component], strata: strata)
        centre(component, component, component)
        if component != Moments.answered, component != Moments.barrierAnswered {
          centre(
            Moments.count + Moments.crossIndex(component), component, Moments.base(of: component))
        }
      }
    }
  }
}
