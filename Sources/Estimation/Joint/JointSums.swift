/// Totals of several variables with their full design covariance, summed over people in canonical
/// order; where weights are calibrated, of the residuals.
struct JointSums {
  private let strata: [SampledStratum]
  private let size: Int
  private let calibration: CalibrationSums?
  private var unit: [Double]
  private var stratum: [Double]
  private var products: [[Double]]
  private var lonely: [Double]
  private var openUnit: Int32 = -1
  private var openStratum: Int32 = -1
  private var person: OrderedCase?
  private(set) var totals: [Double]
  private(set) var covariance: [[Double]]
  private(set) var unitCount = 0
  private(set) var stratumCount = 0

  init(size: Int, strata: [SampledStratum], calibration passage: CalibrationPassage?) {
    self.size = size
    self.strata = strata
    calibration = passage.map { CalibrationSums($0, cells: 1, variables: size) }
    unit = [Double](repeating: 0, count: size)
    stratum = unit
    lonely = unit
    totals = unit
    products = [[Double]](repeating: unit, count: size)
    covariance = products
  }

  /// Starts with a person; every `add` until the next one is of this person.
  mutating func open(_ row: OrderedCase) {
    if row.unit != openUnit { closeUnit() }
    if row.stratum != openStratum { closeStratum() }
    openUnit = row.unit
    openStratum = row.stratum
    person = row
  }

  /// Closes a unit that is over, unless it is `unit`: what is known of it passes by.
  mutating func settle(except unit: Int32) {
    if calibration != nil, openUnit != unit { closeUnit() }
  }

  /// Bytes that the sums take.
  static func bytes(size: Int, _ model: CalibrationModel?) -> Int {
    16 * size * size + 160 * size + 512 + size * CalibrationSums.bytes(model)
  }

  /// The person has this value of a variable; not added means 0.
  mutating func add(_ value: Double, to variable: Int) {
    guard let person else { preconditionFailure("a value needs a person") }
    unit[variable] += person.weight * value
    calibration?.addPerson(0, variable, pattern: person.pattern, base: person.base * value)
  }

  private mutating func closeUnit() {
    guard openUnit >= 0, let person else { return }
    let isAlone = person.isAlone
    let factor = strata[Int(openStratum)].varianceFactor
    unitCount += 1
    for i in 0..<size where unit[i] != 0 {
      stratum[i] += unit[i]
      for j in 0..<size { products[i][j] += unit[i] * unit[j] }
      if isAlone {
        calibration?.addAlone(
          0, i, pattern: person.pattern, base: 0, value: factor * unit[i] * person.weight)
      } else {
        calibration?.addUnit(0, i, unit: openUnit, value: factor * unit[i])
      }
    }
    for i in 0..<size { unit[i] = 0 }
    openUnit = -1
  }

  private mutating func closeStratum() {
    guard openStratum >= 0 else { return }
    closeUnit()
    let place = Int(openStratum)
    let design = strata[place]
    openStratum = -1
    stratumCount += 1
    let n = Double(design.unitCount)
    for i in 0..<size {
      if design.unitCount > 1 {
        calibration?.closeStratum(
          0, i, stratum: place, value: design.varianceFactor * stratum[i] / n)
      }
      for j in 0..<size {
        covariance[i][j] += design.covariance(
          ofProducts: products[i][j], stratum[i], stratum[j], units: n)
        products[i][j] = 0
      }
    }
    for i in 0..<size {
      if design.isLonely { lonely[i] += design.finiteFactor * stratum[i] }
      totals[i] += stratum[i]
      stratum[i] = 0
    }
  }

  /// Closes what is open, centres lonely units on the overall mean and takes out what the margins
  /// explain. To be called once.
  mutating func close() {
    closeStratum()
    let all = strata.reduce(0.0) { $0 + Double($1.unitCount) }
    let alone = strata.reduce(0.0) { $0 + ($1.isLonely ? $1.finiteFactor : 0) }
    if alone > 0 {
      let mean = totals.map { $0 / all }
      for i in 0..<size {
        calibration?.centre(0, i, mean: mean[i], lonely: lonely[i], strata: strata)
        for j in 0..<size {
          covariance[i][j] += mean[i] * mean[j] * alone - mean[i] * lonely[j] - mean[j] * lonely[i]
        }
      }
    }
    guard let calibration else { return }
    let fits = (0..<size).map { calibration.fit(0, $0) }
    for i in 0..<size {
      for j in 0..<size {
        covariance[i][j] = CalibrationSums.residual(covariance[i][j], fits[i], fits[j])
      }
    }
  }

  /// Design covariance of two ratios, each of variable 2i over variable 2i + 1 (Taylor; method 3).
  func ratioCovariance(_ i: Int, _ j: Int, _ p: Double, _ q: Double) -> Double {
    let (yi, wi, yj, wj) = (2 * i, 2 * i + 1, 2 * j, 2 * j + 1)
    let c = covariance
    return
      (c[yi][yj] - q * c[yi][wj] - p * c[wi][yj] + p * q * c[wi][wj])
      / (totals[wi] * totals[wj])
  }
}
