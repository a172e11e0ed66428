internal import Region

extension TerritoryPass {
  /// The weights that estimates use, by part: calibrated where they were. Nil for a part without
  /// people.
  func weightSummaries(partCount: Int) throws(ScratchFault) -> [WeightSummary?] {
    var ranges = [ClosedRange<Double>?](repeating: nil, count: partCount)
    try eachWeight { part, weight in
      ranges[part] =
        ranges[part].map { min($0.lowerBound, weight)...max($0.upperBound, weight) }
        ?? weight...weight
    }
    // Sums that do not depend on the order of people need the range first.
    var sums = ranges.map {
      WeightSums(smallest: $0?.lowerBound ?? 0, largest: $0?.upperBound ?? 0)
    }
    try eachWeight { part, weight in sums[part].add(weight) }
    return zip(ranges, sums).map { $0 == nil ? nil : $1.summary }
  }

  private func eachWeight(_ take: (Int, Double) -> Void) throws(ScratchFault) {
    let reader = CaseReader(cases)
    while let block = try reader.next() {
      for place in 0..<block.count {
        let row = block[place]
        take(Int(order.groups[row.group].part), row.weight)
      }
    }
  }
}
