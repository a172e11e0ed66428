/// Totals of several variables with their design covariances, summed over people in canonical order;
/// where weights are calibrated, of the residuals.
struct JointSums {
  private let strata: [SampledStratum]
  private let size: Int
  private let calibration: CalibrationSums?
  /// For each variable the others whose covariance with it is wanted; covariances follow this order.
  private let partners: [[Int]]
  private var unit = Touched()
  private var stratum = Touched()
  private var products: [[Double]]
  private var lonely: [Double]
  private var openUnit: Int32 = -1
  private var openStratum: Int32 = -1
  private var person: OrderedCase?
  private(set) var totals: [Double]
  private(set) var covariance: [[Double]]
  private(set) var unitCount = 0
  private(set) var stratumCount = 0

  /// Sums with every covariance: `covariance[i][j]`.
  init(size: Int, strata: [SampledStratum], calibration passage: CalibrationPassage?) {
    self.init(
      partners: [[Int]](repeating: Array(0..<size), count: size), strata: strata,
      calibration: passage)
  }

  /// Sums of which few covariances are wanted.
  ///
  /// - Parameter partners: for each variable the others, each once; see ``covariance(_:_:)``.
  init(
    partners: [[Int]], strata: [SampledStratum], calibration passage: CalibrationPassage?
  ) {
    size = partners.count
    self.partners = partners
    self.strata = strata
    calibration = passage.map { [size] in CalibrationSums($0, cells: 1, variables: size) }
    unit = Touched(size)
    stratum = unit
    lonely = [Double](repeating: 0, count: size)
    totals = lonely
    products = partners.map { [Double](repeating: 0, count: $0.count) }
    covariance = products
  }

  /// Values of many variables of which most are 0: only the others are visited.
  private struct Touched {
    private(set) var values: [Double] = []
    private(set) var places: [Int] = []
    private var isTouched: [Bool] = []

    init(_ size: Int = 0) {
      values = [Double](repeating: 0, count: size)
      isTouched = [Bool](repeating: false, count: size)
    }

    subscript(place: Int) -> Double { values[place] }

    mutating func add(_ value: Double, at place: Int) {
      values[place] += value
      if isTouched[place] { return }
      isTouched[place] = true
      places.append(place)
    }

    mutating func clear() {
      for place in places {
        values[place] = 0
        isTouched[place] = false
      }
      places.removeAll(keepingCapacity: true)
    }
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
    unit.add(person.weight * value, at: variable)
    calibration?.addPerson(0, variable, pattern: person.pattern, base: person.base * value)
  }

  private mutating func closeUnit() {
    guard openUnit >= 0, let person else { return }
    let isAlone = person.isAlone
    let factor = strata[Int(openStratum)].varianceFactor
    unitCount += 1
    for i in unit.places where unit[i] != 0 {
      stratum.add(unit[i], at: i)
      for (k, j) in partners[i].enumerated() { products[i][k] += unit[i] * unit[j] }
      if isAlone {
        calibration?.addAlone(
          0, i, pattern: person.pattern, base: 0, value: factor * unit[i] * person.weight)
      } else {
        calibration?.addUnit(0, i, unit: openUnit, value: factor * unit[i])
      }
    }
    unit.clear()
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
    for i in stratum.places {
      if design.unitCount > 1 {
        calibration?.closeStratum(
          0, i, stratum: place, value: design.varianceFactor * stratum[i] / n)
      }
      for (k, j) in partners[i].enumerated() {
        covariance[i][k] += design.covariance(
          ofProducts: products[i][k], stratum[i], stratum[j], units: n)
        products[i][k] = 0
      }
    }
    for i in stratum.places {
      if design.isLonely { lonely[i] += design.finiteFactor * stratum[i] }
      totals[i] += stratum[i]
    }
    stratum.clear()
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
        for (k, j) in partners[i].enumerated() {
          covariance[i][k] += mean[i] * mean[j] * alone - mean[i] * lonely[j] - mean[j] * lonely[i]
        }
      }
    }
    guard let calibration else { return }
    let fits = (0..<size).map { calibration.fit(0, $0) }
    for i in 0..<size {
      for (k, j) in partners[i].enumerated() {
        covariance[i][k] = CalibrationSums.residual(covariance[i][k], fits[i], fits[j])
      }
    }
  }

  /// Design covariance of the totals of a variable and of one of its partners.
  func covariance(_ i: Int, _ j: Int) -> Double {
    guard let place = partners[i].firstIndex(of: j) else {
      preconditionFailure("the covariance of \(i) with \(j) was not summed")
    }
    return covariance[i][place]
  }

  /// A ratio of two variables.
  struct Ratio {
    let yes: Int
    let base: Int
    /// Its value, 0...1.
    let share: Double
  }

  /// Design covariance of two ratios (Taylor; method 3); those of the second are partners of those of
  /// the first.
  func covariance(_ a: Ratio, _ b: Ratio) -> Double {
    let (p, q) = (a.share, b.share)
    return
      (covariance(a.yes, b.yes) - q * covariance(a.yes, b.base) - p * covariance(a.base, b.yes)
      + p * q * covariance(a.base, b.base)) / (totals[a.base] * totals[b.base])
  }

  /// The same for ratios of variable 2i over variable 2i + 1.
  func ratioCovariance(_ i: Int, _ j: Int, _ p: Double, _ q: Double) -> Double {
    covariance(
      Ratio(yes: 2 * i, base: 2 * i + 1, share: p), Ratio(yes: 2 * j, base: 2 * j + 1, share: q))
  }
}
