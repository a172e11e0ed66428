internal import Region

/// Which sums a cell keeps: the components whose totals are estimated, and the pairs of components
/// whose covariance some ratio needs.
enum Moments {
  static let answered = 0
  static let inNeed = 1
  static let unmet = 2
  static let metByService = 3
  static let carried = 4
  static let metByWork = 5
  static let metUnspecified = 6
  static let serviceOrUnspecified = 7
  static let carriedOrUnspecified = 8
  static let barrierAnswered = 9
  static let firstBarrier = 10
  static let barrierCount = 9
  static let count = firstBarrier + barrierCount

  /// The component of a base by its position in `IndicatorBase.allCases`.
  @inline(__always)
  static func base(at index: Int) -> Int {
    index == 0 ? answered : index == 1 ? inNeed : barrierAnswered
  }

  /// Covariances beside the variances: of every component but `answered` and `barrierAnswered`
  /// with its base. The one of component c stands at `count + crossIndex(c)`.
  static let crossCount = barrierAnswered - 1 + barrierCount
  static let pairCount = count + crossCount

  @inline(__always)
  static func crossIndex(_ component: Int) -> Int {
    component < barrierAnswered ? component - 1 : component - 2
  }

  /// The base of a component.
  @inline(__always)
  static func base(of component: Int) -> Int {
    component <= unmet ? answered : component < barrierAnswered ? inNeed : barrierAnswered
  }

  static func component(of indicator: Indicator) -> Int {
    switch indicator {
    case .inNeed: inNeed
    case .unmet: unmet
    case .metByService: metByService
    case .carried: carried
    case .metByWork: metByWork
    case .metUnspecified: metUnspecified
    case .serviceOrUnspecified: serviceOrUnspecified
    case .carriedOrUnspecified: carriedOrUnspecified
    case .barrier(let barrier): firstBarrier + Barrier.allCases.firstIndex(of: barrier)!
    }
  }

  /// The component of an answered need by the raw value of its status (3...8).
  @inline(__always)
  static func component(ofStatus status: Int) -> Int {
    switch status {
    case 3: metByService
    case 4: metByWork
    case 5, 6: carried
    case 7: metUnspecified
    default: unmet
    }
  }

  /// The components that take "met, unspecified" as a yes and hold for a status (3...8).
  @inline(__always)
  static func widened(ofStatus status: Int) -> Range<Int> {
    switch status {
    case 3: serviceOrUnspecified..<carriedOrUnspecified
    case 5, 6: carriedOrUnspecified..<barrierAnswered
    case 7: serviceOrUnspecified..<barrierAnswered
    default: 0..<0
    }
  }
}
