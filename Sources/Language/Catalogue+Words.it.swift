extension Catalogue {
  /// Forms that dates and lists are put together with.
  static let wordsIt = #"""
    date.span = {start} – {end}
    date.since = dal {start}
    date.sinceVowel = dall’{start}
    date.until = fino al {end}
    date.untilVowel = fino all’{end}
    list.last = {head} e {last}
    list.lastE = {head} ed {last}
    """#
}
