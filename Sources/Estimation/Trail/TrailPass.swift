internal import Region

extension CubeBuilder {
  /// Follows the variances of one cell through the strata, in two readings of the people; nil where
  /// the design lacks the cell. To be asked after calibration, instead of `finish`.
  ///
  /// - Throws: `ScratchFault` when the disk has no room for the cases.
  public func varianceTrail(
    of key: CellKey, shares indicators: [Indicator]
  ) throws(ScratchFault) -> VarianceTrail? {
    let pass = try territoryPass()
    guard let cell = TrailCell(key, indicators, design: design, pass) else { return nil }
    var totals = TrailTotals(cell)
    var counts = TrailCounts(cell, pass.order)
    try Self.read(pass) { row, answer in
      totals.add(row, answer)
      counts.add(row, answer)
    }
    var sums = TrailSums(totals, strata: pass.order.strata)
    try Self.read(pass) { row, answer in sums.add(row, answer) }
    let (shares, contributions) = sums.finish()
    let strata = pass.order.facts.indices.map { place in
      let facts = pass.order.facts[place]
      return StratumTrail(
        names: facts.names, unitCount: pass.order.strata[place].unitCount,
        populationUnits: facts.populationUnits, isLonely: pass.order.strata[place].isLonely,
        people: counts.people(in: place), peopleCount: counts.peopleCount(in: place),
        personCount: counts.personCount(in: place), answered: counts.answered(in: place),
        counts: counts.counts(in: place), contributions: contributions[place])
    }
    return VarianceTrail(
      key: key, strata: strata.sorted { $0.names.lexicographicallyPrecedes($1.names) },
      shares: shares, isCalibrated: pass.model != nil)
  }

  private static func read(
    _ pass: TerritoryPass, _ body: (OrderedCase, (Int) -> UInt16) -> Void
  ) throws(ScratchFault) {
    let reader = CaseReader(pass.cases)
    while let block = try reader.next() {
      for place in 0..<block.count {
        let answers = block.answers(place)
        body(block[place]) { answers[$0] }
      }
    }
  }
}
