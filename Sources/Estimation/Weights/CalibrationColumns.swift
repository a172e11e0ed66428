/// The margin dummies of calibrated people: which columns of X each pattern of categories has, and
/// (X'DX)⁻¹ with the weights that entered the raking (method 3).
///
/// X is not of full rank: the dummies of every margin add up to one. The inverse drops the columns
/// that depend on earlier ones; fitted values and residuals are those of any other choice.
struct CalibrationColumns: Sendable {
  /// Columns of each pattern; none for people who are not calibrated.
  let patterns: [[Int]]
  let count: Int
  /// (X'DX)⁻¹, `count` x `count`.
  let inverse: [Double]

  /// - Parameter base: Σd of each pattern.
  init(patterns: [[Int]], count: Int, base: [Double]) {
    self.patterns = patterns
    self.count = count
    var gram = [Double](repeating: 0, count: count * count)
    for (columns, weight) in zip(patterns, base) {
      for a in columns { for b in columns { gram[a * count + b] += weight } }
    }
    inverse = Self.generalisedInverse(gram, count)
  }

  /// The inverse of a symmetric matrix by sweeping (Goodnight 1979), columns that depend on earlier
  /// ones left at zero.
  static func generalisedInverse(_ matrix: [Double], _ n: Int) -> [Double] {
    var a = matrix
    for k in 0..<n {
      let pivot = a[k * n + k]
      // What is left of a column after taking out the earlier ones.
      guard pivot > 1e-10 * matrix[k * n + k] else {
        for i in 0..<n { (a[k * n + i], a[i * n + k]) = (0, 0) }
        continue
      }
      let row = (0..<n).map { a[k * n + $0] / pivot }
      for i in 0..<n where i != k {
        let factor = a[i * n + k]
        if factor == 0 { continue }
        for j in 0..<n where j != k { a[i * n + j] -= factor * row[j] }
        a[i * n + k] = -factor / pivot
      }
      for j in 0..<n { a[k * n + j] = row[j] }
      a[k * n + k] = 1 / pivot
    }
    return a
  }

  /// (X'DX)⁻¹v.
  func solve(_ vector: [Double]) -> [Double] { multiply(inverse, vector) }

  func multiply(_ matrix: [Double], _ vector: [Double]) -> [Double] {
    var result = [Double](repeating: 0, count: count)
    for (j, value) in vector.enumerated() where value != 0 {
      for i in 0..<count { result[i] += matrix[j * count + i] * value }
    }
    return result
  }

  /// Sums over the dummies from sums over the patterns.
  func fold(_ byPattern: UnsafePointer<Double>) -> [Double] {
    var result = [Double](repeating: 0, count: count)
    for (pattern, columns) in patterns.enumerated() where byPattern[pattern] != 0 {
      for column in columns { result[column] += byPattern[pattern] }
    }
    return result
  }
}
