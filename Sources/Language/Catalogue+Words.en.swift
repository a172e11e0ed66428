extension Catalogue {
  /// Forms that dates and lists are put together with.
  static let wordsEn = #"""
    date.span = {start} – {end}
    date.since = since {start}
    date.sinceVowel = since {start}
    date.until = until {end}
    date.untilVowel = until {end}
    list.last = {head} and {last}
    list.lastE = {head} and {last}
    """#
}
