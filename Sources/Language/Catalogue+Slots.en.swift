extension Catalogue {
  /// When needs are needed and what people can pay, as they said it.
  static let slotsEn = #"""
    parameter.neededSlot = needed slot: share of those in need wholly from
    parameter.affordableShare = affordable price: share that can pay it wholly from
    slots.title = When it is needed
    slots.intro = At which hours, days or times of the year it is needed, by those in need (met or not) who answered. A slot counts for the finding when its share, interval included, is at least {threshold}; else it only explains. An offer that surely is not there in a slot that counts does not answer those who need it then.
    slots.caption = Share of those in need, by slot (per cent), and offers that are there then.
    slots.column.slot = When
    slots.column.share = Share
    slots.column.counts = For the finding
    slots.column.offers = Offers in that slot
    slots.counts.yes = counts
    slots.counts.no = explains
    slots.offers.surely = surely
    slots.offers.possibly = possibly
    slots.offers.none = none
    slots.card.missing = “{slot}”, asked in the survey: {share}; no sure offer for everybody
    slots.card.there = “{slot}”, asked in the survey: {share}; the offers are there
    slots.leftOut = slot “{slot}” ({share} in the survey)
    slots.leftOut.bare = slot “{slot}”
    payers.title = What people can pay
    payers.intro = Those in need, met or not, who said what they can pay a month. Price explains and changes no finding.
    payers.caption = Share of those in need who can pay at least this price a month (per cent).
    payers.amount = {amount} € a month
    details.withheld = For some needs, when it is needed or what people can pay was asked and is not told here: nobody answered, or few people stand behind an answer. It does not mean that any time will do.
    explain.slots = When it is needed, among those in need (asked in the survey):
    explain.slot.counts =   “{slot}”: {value}; counts for the finding
    explain.slot.explains =   “{slot}”: {value}; explains, does not change the finding
    explain.slot.imprecise = too few answers to say
    explain.payers = What people can pay a month, among those in need (asked in the survey; explains, does not change the finding):
    explain.payers.line =   at least {amount}: {value}
    explain.details.withheld = When it is needed, or what people can pay, was asked: nobody answered, or few people stand behind an answer. It does not mean that any time will do.
    explain.slotsLeftOut = Without a sure offer when it is needed: {slots}.
    explain.slotAsked = “{slot}” (asked in the survey: {value})
    explain.offer.slots = {admission}; when needed: {slots}
    explain.offer.slot.surely = “{slot}” yes
    explain.offer.slot.possibly = “{slot}” not known
    explain.offer.slot.none = “{slot}” no
    file.fasce-prezzi = when it is needed and what people can pay, by the survey
    """#
}
