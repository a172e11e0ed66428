extension Catalogue {
  /// What a trail tells of numbers and offers, and how far offers go.
  static let trailEn = #"""
    explain.numbers.nonProbability = The numbers, among respondents (indicative interval: statistical error only, sample not random):
    explain.numbers.census = The numbers (census: no sampling interval):
    explain.usersOnly = only users of services were asked: they tell of quality and barriers, not of how many are in need
    explain.missing = To say more, this is missing: {missing}.
    explain.offer = {name} ({code}): {facts}; {provenance}
    explain.admits.all = surely admits all of the target
    explain.admits.part = surely admits only a part of the target ({parts})
    explain.admits.possibly = possibly admits the target, missing: {missing}
    explain.admits.possiblyPart = possibly admits a part of the target ({parts}), missing: {missing}
    explain.admits.someSlots = admits the target in some of the slots only
    explain.admits.notThen = is for this target, but is not there when it is needed
    explain.admits.none = does not admit the target
    explain.leftOut = None of these offers admits: {parts}.
    explain.uncertain = Not certain for: {parts}.
    explain.answer = Read with the offers: {answer}.
    offer.price.unknown = price not known
    offer.price.affordable = {amount}, affordable: {limit}
    offer.price.tooDear = {amount}, too dear: {limit}
    offer.price.open = {amount}, not known whether affordable
    offer.price.limit = the most is {amount}
    offer.price.said = at least {share} of those in need must be able to pay it
    offer.partOnly = in a part of the territory only
    rung.somewhere = not in all of the territory
    explain.unreached = No offer that admits the target reaches {count} {n:comune|comuni}: {parts}.
    parts.more.places = {parts} and {count} more {count:part|parts} of the territory
    offer.places = {count} {n:place|places}
    offer.places.range = from {least} to {count} {count:place|places} (sources do not tell the same number)
    offer.places.unknown = places not known
    rung.part = for a part of the targets: {rung}
    rung.stop.affordable = too dear
    rung.stop.places = has no places
    missing.payable = what people can pay
    missing.others = only people whom it is not mostly for are left out: {parts}
    answer.onlyAnswer.maybe = perhaps only answer present, to verify
    parts.for = {care} (only for: {workers})
    parts.with = {ages} with {conditions}
    parts.allBut = all but {workers}
    """#
}
