/// A share with the people behind it and its design variance, to be set beside another one.
public struct DomainShare: Hashable, Sendable {
  /// People of the base, with their weights, units and strata.
  public let base: BaseSummary
  /// Unweighted people for whom the indicator holds.
  public let yesCount: Int
  /// Weighted people for whom the indicator holds, and of the base, with their covariance.
  public let totals: RatioTotals

  /// Makes a side; the base holds somebody.
  public init(base: BaseSummary, yesCount: Int, totals: RatioTotals) {
    self.base = base
    self.yesCount = yesCount
    self.totals = totals
  }

  /// Ŷ/Ŵ, 0...1; nobody and everybody are decided on counts.
  public var share: Double {
    yesCount == 0 ? 0 : yesCount == base.sampleSize ? 1 : totals.ratio ?? 0
  }

  /// Design variance of the share.
  public var variance: Double { totals.ratioVariance ?? 0 }

  /// V, or where nobody or everybody says yes and V tells nothing, that of p̃ = (y+1)/(n+2) over
  /// n* = n/Kish's design effect, as for ranks.
  var usableVariance: Double {
    if isUsable { return variance }
    let n = Double(base.sampleSize)
    let p = Double(yesCount + 1) / (n + 2)
    return p * (1 - p) * base.kishDesignEffect / n
  }

  var isUsable: Bool { variance > 0 && yesCount > 0 && yesCount < base.sampleSize }
}
