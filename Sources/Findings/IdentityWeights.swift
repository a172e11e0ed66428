/// Weights in bits: log2 of how much more often a finding shows in two entries of one service (m)
/// than in two services of one comune (u). The list with its m and u is in `Findings-Identity`.
public enum IdentityWeights {
  /// log2 of the share of compared pairs that are one service, about 1 in 64.
  public static let prior = -6.0
  /// Score from which a pair is certain, where nothing contradicts.
  public static let certain = 9.0
  /// Score from which a pair is probable.
  public static let probable = 1.0
  /// Score from which a pair is possible.
  public static let possible = -3.0

  static let commonWord = 5.0
  static let rareWord = 8.0
  static let misspelling = 1.0
  static let leftOver = 1.5
  static let partialName = 1.5
  static let genericName = 1.0
  static let kindAlone = 2.0
  static let otherName = -5.0
  static let sameProvider = 4.5
  static let publicProvider = 2.5
  static let similarProvider = 3.5
  static let ownerAndManager = -1.0
  static let otherProvider = -3.5
  static let sameAddress = 6.0
  static let sameStreet = 4.0
  static let otherHouseNumber = -1.0
  static let otherAddress = -3.5
  static let movedAddress = -0.5
  static let sameCode = 9.0
  static let twoEntries = -2.0
  static let otherComune = -8.0
  static let sameActivity = 1.5
  static let otherActivity = -10.0
  static let oneNumbered = -3.0
  static let sameObjective = 1.0
  static let codedOtherwise = -2.0
  static let siblingObjective = -6.0
  static let otherObjective = -4.0
  static let sameAges = 1.0
  static let distantAges = -3.0
  static let otherAges = -8.0
  static let samePlaces = 2.5
  static let otherPlaces = -1.0
  static let distantPlaces = -3.0
  static let sameHours = 1.0
  static let otherHours = -5.0
  static let otherPeriod = -0.5
}
