extension Catalogue {
  /// Signs that stand for a number or beside one, in words.
  static let signsEn = #"""
    sign.suppressed = withheld for confidentiality
    sign.unreliable = too imprecise for a number: words only
    sign.insufficient = too few answers to say anything
    sign.flagged = medium reliability, read with care
    sign.notAsked = question not asked
    sign.unknown = not known, which is not zero
    sign.absent = does not exist: nobody is in need
    level.low = low
    level.medium = medium
    level.high = high
    level.uncertain = uncertain
    """#
}
