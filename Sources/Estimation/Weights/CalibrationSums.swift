/// What is known of calibration while cases pass by.
struct CalibrationPassage {
  let model: CalibrationModel
  let units: UnitWindow
}

/// The two sums per calibrated variable y that its residual variance needs beside V(y), each by
/// pattern of margin categories: Σ d y, from which the fit B = (X'DX)⁻¹X'Dy, and the design covariance
/// of y with the dummies' totals t.
///
/// With e = y − x'B the design covariance of two variables is
/// V(e_a, e_b) = V(a, b) − B_b'V(a, t) − B_a'V(b, t) + B_a'V(t)B_b, because e is linear in y and x.
/// So nobody has to be visited twice (method 3).
final class CalibrationSums {
  let model: CalibrationModel
  private let units: UnitWindow
  private let variables: Int
  private let width: Int
  private let cells: Int
  private let design: UnsafeMutablePointer<Double>
  private let cross: UnsafeMutablePointer<Double>

  /// - Parameter variables: y per cell.
  init(_ passage: CalibrationPassage, cells: Int, variables: Int) {
    model = passage.model
    units = passage.units
    self.variables = variables
    self.cells = cells
    width = model.patternCount
    let size = max(1, cells * variables * width)
    design = .allocate(capacity: size)
    design.initialize(repeating: 0, count: size)
    cross = .allocate(capacity: size)
    cross.initialize(repeating: 0, count: size)
  }

  deinit {
    design.deallocate()
    cross.deallocate()
  }

  /// Bytes that the sums of one variable take.
  static func bytes(_ model: CalibrationModel?) -> Int { (model?.patternCount ?? 0) * 16 }

  @inline(__always)
  private func row(_ cell: Int, _ variable: Int) -> Int { (cell * variables + variable) * width }

  /// A person for whom y = 1, with the weight d that entered the raking.
  @inline(__always)
  func addPerson(_ cell: Int, _ variable: Int, pattern: Int32, base: Double) {
    design[row(cell, variable) + Int(pattern)] += base
  }

  /// A unit of one person, y = 1: `value` is the stratum's factor times w².
  @inline(__always)
  func addAlone(_ cell: Int, _ variable: Int, pattern: Int32, base: Double, value: Double) {
    let place = row(cell, variable) + Int(pattern)
    design[place] += base
    cross[place] += value
  }

  /// A unit of several: `value` is the stratum's factor times z_hc.
  func addUnit(_ cell: Int, _ variable: Int, unit: Int32, value: Double) {
    let start = row(cell, variable)
    for share in units.shares(of: unit) {
      cross[start + Int(share.pattern)] += value * share.weight
    }
  }

  /// Centres a closed stratum: `value` is its factor times Σ_c z_hc over n_h.
  func closeStratum(_ cell: Int, _ variable: Int, stratum: Int, value: Double) {
    let start = row(cell, variable)
    for share in model.stratumShares[stratum] {
      cross[start + Int(share.pattern)] -= value * share.weight
    }
  }

  /// Centres lonely units on the overall mean. `mean` is Σz over all units, `lonely` the sum of
  /// 1−f times z over lonely ones.
  func centre(
    _ cell: Int, _ variable: Int, mean: Double, lonely: Double, strata: [SampledStratum]
  ) {
    let start = row(cell, variable)
    let all = strata.reduce(0.0) { $0 + Double($1.unitCount) }
    let alone = strata.reduce(0.0) { $0 + ($1.isLonely ? $1.finiteFactor : 0) }
    for (index, stratum) in strata.enumerated() {
      for share in model.stratumShares[index] {
        let average = share.weight / all
        var value = (mean * alone - lonely) * average
        if stratum.isLonely { value -= mean * stratum.finiteFactor * share.weight }
        cross[start + Int(share.pattern)] += value
      }
    }
  }

  /// The fit and covariances of one variable.
  struct Fit {
    /// B.
    let coefficients: [Double]
    /// V(y, t).
    let withDummies: [Double]
    /// V(t)B.
    let explained: [Double]
  }

  func fit(_ cell: Int, _ variable: Int) -> Fit {
    let start = row(cell, variable)
    let coefficients = model.columns.solve(model.columns.fold(UnsafePointer(design + start)))
    return Fit(
      coefficients: coefficients, withDummies: model.columns.fold(UnsafePointer(cross + start)),
      explained: model.columns.multiply(model.covariance, coefficients))
  }

  /// The covariance of residuals of two variables from that of the variables themselves.
  static func residual(_ covariance: Double, _ a: Fit, _ b: Fit) -> Double {
    var result = covariance
    for j in a.coefficients.indices {
      result += a.coefficients[j] * (b.explained[j] - b.withDummies[j])
      result -= b.coefficients[j] * a.withDummies[j]
    }
    return result
  }
}
