/// The classes of method section 9, step 3, on shares known within bounds.
public struct OverlapClassifier: Sendable {
  /// Thresholds in force.
  public let parameters: FindingParameters

  /// Makes a classifier.
  public init(parameters: FindingParameters = FindingParameters()) {
    self.parameters = parameters
  }

  /// The class of a pair; `toVerify` when the bounds span several classes.
  public func classify(
    target: ShareBounds, objective: ShareBounds, reverse: ShareBounds, hasCommonLeaf: Bool
  ) -> OverlapClass {
    var classes: Set<OverlapClass> = []
    for t in samples(target) {
      for o in samples(objective) {
        for r in samples(reverse) {
          classes.insert(classOf(t, o, r, hasCommonLeaf))
        }
      }
    }
    return classes.count == 1 ? classes.first! : .toVerify
  }

  /// Ends of the bounds and every threshold between them: the class is constant in between.
  private func samples(_ bounds: ShareBounds) -> [Double] {
    let p = parameters
    let inner = [p.adjacent, p.overlap, p.strongOverlap].filter {
      bounds.low < $0 && $0 < bounds.high
    }
    return ([bounds.low, bounds.high] + inner).map(\.roundedForComparison)
  }

  private func classOf(_ t: Double, _ o: Double, _ reverse: Double, _ hasCommonLeaf: Bool)
    -> OverlapClass
  {
    let p = parameters
    let x = min(t, o)
    if x >= p.strongOverlap, reverse >= p.strongOverlap, hasCommonLeaf { return .strong }
    if x >= p.overlap { return .overlap }
    if x >= p.adjacent { return .adjacent }
    if o >= p.overlap { return .otherTarget }
    if t >= p.overlap { return .chain }
    return .distinct
  }
}
