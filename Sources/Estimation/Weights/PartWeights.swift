internal import Region

extension TerritoryPass {
  /// The weights that estimates use, by part: calibrated where they were. Summed in canonical order;
  /// nil for a part without people.
  func weightSummaries(partCount: Int) throws(ScratchFault) -> [WeightSummary?] {
    var found = [PartWeights](repeating: PartWeights(), count: partCount)
    let reader = CaseReader(cases)
    while let block = try reader.next() {
      for place in 0..<block.count {
        let row = block[place]
        found[Int(order.groups[row.group].part)].add(row.weight)
      }
    }
    return found.map(\.summary)
  }
}

private struct PartWeights {
  private var count = 0
  private var (sum, squares) = (0.0, 0.0)
  private var (smallest, largest) = (Double.infinity, 0.0)

  mutating func add(_ weight: Double) {
    count += 1
    sum += weight
    squares += weight * weight
    smallest = min(smallest, weight)
    largest = max(largest, weight)
  }

  var summary: WeightSummary? {
    count == 0
      ? nil
      : WeightSummary(
        count: count, sum: sum, minimum: smallest, maximum: largest,
        kishDesignEffect: max(1, Double(count) * squares / (sum * sum)))
  }
}
