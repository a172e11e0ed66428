/// Weights in bits: log2 of how much more often a finding shows in two entries of one service (m)
/// than in two services that look alike (u), given the other findings. How they were estimated is in
/// `Findings-Identity`.
public enum IdentityWeights {
  /// log2 of the odds of one service where nothing is known but the comune.
  public static let prior = -1.5
  /// Score from which a pair is certain, where nothing contradicts.
  public static let certain = 5.0
  /// Score from which a pair is probable: odds of one to three, worth a person's look.
  public static let probable = -1.5
  /// Score from which a pair is possible.
  public static let possible = -3.0

  static let sameName = 2.0
  static let misspelling = 1.0
  static let containedName = 0.5
  static let partialName = -1.5
  static let genericName = 0.0
  static let otherName = -2.0
  static let commonWord = 0.0
  static let rareWord = 1.0
  static let providerWord = -0.5
  static let sameProvider = 1.5
  static let publicProvider = 1.0
  static let ownerAndManager = -0.5
  static let otherProvider = -3.0
  static let sameAddress = 1.5
  static let sameStreet = 1.5
  static let otherHouseNumber = -2.5
  static let otherAddress = -4.5
  static let movedAddress = -0.5
  static let sameCode = 5.0
  static let twoEntries = -2.5
  static let betterTwin = -3.0
  static let otherComune = -5.0
  static let sameActivity = 1.0
  static let otherActivity = -3.0
  static let otherWord = -6.0
  static let oneNumbered = -1.0
  static let sameObjective = 2.5
  static let codedOtherwise = -0.5
  static let otherObjective = -2.0
  static let sameAges = 0.5
  static let distantAges = -1.5
  static let otherAges = -6.0
  static let samePlaces = 0.5
  static let otherPlaces = -3.0
  static let sameHours = 0.5
  static let otherHours = -4.0
  static let otherPeriod = -0.5
}
