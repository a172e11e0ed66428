extension Catalogue {
  /// The same need in other territories, and who was heard.
  static let benchlearningEn = #"""
    bench.heading = Who has the same need, and who has an answer
    bench.intro = For each need without a full answer here: the other ATS that have the same need, to look for one together, and those where it is covered or covered in part, with the offers that admit it. That an offer works elsewhere does not say that it works here: it is somebody to ask.
    bench.caption = Needs without a full answer and the same needs in the other ATS, {territory}.
    bench.note = Only findings that may be shown, of the same people. Services are named in the working edition only.
    bench.column.here = Here
    bench.column.same = Same need in
    bench.column.answer = Answer in
    bench.same = {ats} ({coverage})
    bench.answer = {ats} ({coverage}): {offers}
    bench.moreOffers = {offers} and {count} more
    bench.none = none, as far as may be shown
    bench.untold = the finding of {count} ATS may not be shown
    file.confronto-territori = needs without a full answer and the same needs in the other ATS
    file.ascolto = groups held by kind of actor, and components of the CdP without a group
    heard.heading = Who was heard, and who was not
    heard.kinds = Groups held here, by kind of actor: {actors}.
    heard.unstated = {count} {n:group does|groups do} not say of which actor {n:it is|they are}.
    heard.components = Components that 4.1 requires in the CdP and with which no group was held here: {components}.
    heard.seated = Of these, by the list loaded, some sit in the CdP and can be heard in a session: {components}.
    heard.allComponents = At least one group was held with every component that 4.1 requires in the CdP.
    heard.neverAsked = Raised by groups and never asked by a survey, to be put in the next one (groups in brackets): {objectives}.
    heard.askedElsewhere = Raised by groups here and asked by a survey in other territories only (groups in brackets): {objectives}.
    """#
}
