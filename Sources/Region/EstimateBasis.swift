/// What the variance of a share rests on.
public enum EstimateBasis: String, CaseIterable, Hashable, Sendable, Codable {
  /// The design that a survey declares.
  case design
  /// Counts or shares of a table of somebody else, its people taken as a simple random sample.
  case simpleRandom
  /// The interval that the table prints, which stands as it is.
  case publishedInterval
  /// The standard error that the table prints; the interval is computed from it.
  case publishedError
  /// Computed from the uncertainty that the table prints of other shares.
  case publishedDerived

  /// Whether it is an uncertainty that the source printed.
  public var isPublished: Bool {
    switch self {
    case .design, .simpleRandom: false
    case .publishedInterval, .publishedError, .publishedDerived: true
    }
  }
}
