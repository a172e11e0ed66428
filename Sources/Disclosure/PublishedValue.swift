public import Region

/// A share that passed disclosure control and reliability: the only kind of number about people
/// that a report accepts. Made by this room alone.
public struct PublishedValue: Hashable, Sendable {
  /// What may be shown.
  public let form: Form
  /// How precise a share shown as a number is; nil for other forms and for a census.
  public let precision: Precision?

  /// What its uncertainty rests on.
  public let basis: EstimateBasis

  init(_ form: Form, precision: Precision? = nil, basis: EstimateBasis = .design) {
    self.form = form
    self.precision = precision
    self.basis = basis
  }

  /// What the interval rests on. The degrees of freedom tell how many units there are, and the other
  /// numbers with the interval tell them too: where units are few, it is left out.
  public struct Precision: Hashable, Sendable {
    /// n_eff = p(1 − p)/V; n over Kish's design effect where nobody says yes.
    public let effectiveSampleSize: Double
    /// V over p(1 − p)/(n − 1); nil where nobody says yes.
    public let designEffect: Double?
    /// Units with cases less strata with cases; nil where the source printed its own uncertainty and
    /// not its degrees of freedom.
    public let degreesOfFreedom: Int?
    /// Square root of V; nil where nobody says yes, because V then tells nothing.
    public let standardError: Double?
  }

  /// The ways in which a share may be shown.
  public enum Form: Hashable, Sendable {
    /// A share in [0, 1] with its 95 % interval. `isFlagged`: reliability media, to be read with care.
    case share(value: Double, lower: Double, upper: Double, isFlagged: Bool)
    /// Nobody among those who answered; the true share may still be up to `upper`.
    case none(upper: Double, isFlagged: Bool)
    /// A share known only within bounds because answers do not tell who meets the need.
    case range(lower: Double, upper: Double)
    /// Too imprecise for a number: a word, when the whole interval fits it.
    case words(Level)
  }

  /// Words for imprecise shares. Labels under `level.<id>`.
  public enum Level: String, CaseIterable, Hashable, Sendable, Codable {
    /// Surely under .10.
    case low
    /// Surely in [.10, .30).
    case medium
    /// Surely .30 or more.
    case high
    case uncertain
  }

  /// The value without its precision, which tells of how many units it comes.
  func withoutPrecision(_ isUntold: Bool) -> PublishedValue {
    isUntold ? PublishedValue(form, basis: basis) : self
  }

  /// The point value where there is one.
  public var point: Double? {
    switch form {
    case .share(let value, _, _, _): value
    case .none: 0
    case .range, .words: nil
    }
  }

  /// Ends of the interval where there is one.
  public var interval: ClosedRange<Double>? {
    switch form {
    case .share(_, let lower, let upper, _): lower...upper
    case .none(let upper, _): 0...upper
    case .range(let lower, let upper): lower...upper
    case .words: nil
    }
  }
}
