/// Adjustment of several p-values that are read together.
public enum MultipleComparison {
  /// Holm's step-down adjustment (1979): a difference whose value stays at or below .05 is shown with
  /// at most 5 % risk of any error among all. For declared comparisons.
  public static func holm(_ values: [Double]) -> [Double] {
    let order = values.indices.sorted { values[$0] < values[$1] }
    var adjusted = values
    var largest = 0.0
    for (step, index) in order.enumerated() {
      largest = max(largest, Double(values.count - step) * values[index])
      adjusted[index] = min(1, largest)
    }
    return adjusted
  }

  /// Benjamini and Hochberg's adjustment (1995): of those shown at or below .10, at most a tenth are
  /// expected to be errors. For exploratory maps.
  public static func benjaminiHochberg(_ values: [Double]) -> [Double] {
    let order = values.indices.sorted { values[$0] > values[$1] }
    var adjusted = values
    var smallest = 1.0
    for (step, index) in order.enumerated() {
      let rank = Double(values.count - step)
      smallest = min(smallest, values[index] * Double(values.count) / rank)
      adjusted[index] = smallest
    }
    return adjusted
  }
}
