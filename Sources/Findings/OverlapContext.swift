import Region

/// What the comparisons of a run share, of services with measures and with one another.
struct OverlapContext {
  let input: AnalysisInput
  let shares: MeasuredShares
  let crossing: CoverageCrossing
  let places: ReadingPlaces
  let classifier: OverlapClassifier

  /// - Parameter coverage: what overlaps is crossed with; empty for offers in no catalogue yet.
  init(_ input: AnalysisInput, coverage: [CoverageFinding]) {
    let measurement = OverlapMeasurement(
      tree: input.objectives,
      populationByAge: OverlapMeasurement.populationByAge(input.margins))
    self.input = input
    shares = MeasuredShares(measurement, words: input.words)
    crossing = CoverageCrossing(
      coverage, targets: input.targets, measurement: measurement, parameters: input.parameters)
    places = ReadingPlaces(input.frame)
    classifier = OverlapClassifier(parameters: input.parameters)
  }

  /// min(t, o) of one side in another.
  func similarity(of side: Int, in other: Int) -> ShareBounds {
    .minimum(shares.target(of: side, in: other), shares.objective(of: side, in: other))
  }
}
