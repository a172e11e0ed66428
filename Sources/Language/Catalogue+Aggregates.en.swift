extension Catalogue {
  /// Tables that somebody else made: shares, intervals, what is assumed of them.
  static let aggregatesEn = #"""
    diagnostic.profile.no-base = the table has shares, but the profile does not say the `base`: of no share is it known of how many people it is.
    diagnostic.profile.no-base.fix = add `base` with the column of how many answered, or `base: {{fisso: "1200"}}` if one number holds for the whole table; without it no cell can be assessed.
    diagnostic.profile.uncertainty-no-share = `{key}` without `quota`: nobody knows of which share it is.
    diagnostic.profile.uncertainty-no-share.fix = add `quota` with the column of the shares, or remove `{key}`.
    diagnostic.aggregate.scale-unknown = no share of the table is above 1: they may be very small percentages or fractions from 0 to 1 ({rows} {rows:row|rows}).
    diagnostic.aggregate.scale-unknown.fix = write in the profile, under `quota`, `scala: frazione` if 0.32 means 32 %, `scala: percentuale` if it means 0.32 %.
    diagnostic.aggregate.scale-mixed = the column of shares mixes two scales: “{value}” has no sign and is not above 1, “{other}” (line {line}) is in percent. It may be a part of 1, a hundred times larger than it would be read ({rows} {rows:row|rows} like it).
    diagnostic.aggregate.scale-mixed.fix = write all shares in the same way, best with the sign %; or write in the profile, under “quota”, “scala: frazione” if numbers without a sign are parts of 1 (0.20 means 20 %), “scala: percentuale” if they are not.
    diagnostic.aggregate.scale-doubted = “{value}” is read as {value} %, because other shares are above 1 (“{other}”, line {line}); but it has as many decimals as a part of 1 would have ({rows} {rows:row|rows} like it: {lines}).
    diagnostic.aggregate.scale-doubted.fix = if it is a part of 1, write it in percent in the file; if it is a percentage as small as that, write “scala: percentuale” under “quota”.
    diagnostic.aggregate.bad-share = “{value}” is no share.
    diagnostic.aggregate.bad-share.fix = write a number from 0 up, such as 32, 32.4 or 32 %; if it is a sign for a missing value, add it to `mancanti` in the profile.
    diagnostic.aggregate.share-above-hundred = the share “{value}” is above 100.
    diagnostic.aggregate.share-above-hundred.fix = check the row, and that the column of `quota` or `intervallo` really has percentages and not counts.
    diagnostic.aggregate.fraction-above-one = the share “{value}” is above 1, and the profile says that shares are fractions.
    diagnostic.aggregate.fraction-above-one.fix = check the row; if the table has percentages, write `scala: percentuale` under `quota`.
    diagnostic.aggregate.interval-reversed = the interval goes from “{lower}” to “{upper}”: its lower end is above its upper end.
    diagnostic.aggregate.interval-reversed.fix = check the row; if all rows are like this, the columns `inferiore` and `superiore` of the profile are swapped.
    diagnostic.aggregate.share-outside-interval = the share “{share}” is outside its interval, from “{lower}” to “{upper}”.
    diagnostic.aggregate.share-outside-interval.fix = check the row; if many rows are like this, the columns of `intervallo` are of another share, or in another unit.
    diagnostic.aggregate.half-interval = of the interval only the end “{value}” is there ({count} {count:row|rows}): without the other it does not count, and the share is left without the uncertainty of the source.
    diagnostic.aggregate.half-interval.fix = complete the interval, or remove the other end too.
    diagnostic.aggregate.interval-no-width = the interval runs from “{value}” to “{value}”, and no survey is as precise as that ({count} {count:row|rows}): the interval does not count, and the share is left without the uncertainty of the source.
    diagnostic.aggregate.interval-no-width.fix = write the ends with the decimals that they have; if the source prints no interval of that share, leave the two cells empty.
    diagnostic.aggregate.error-too-small = the standard error “{value}” is more than ten times smaller than that of a simple sample of {base} people ({count} {count:row|rows}): the share would look much surer than it is.
    diagnostic.aggregate.error-too-small.fix = check the unit: “errore_standard” is in percentage points, like the share (1.3, not 0.013); if the source interviewed nearly everybody, it is right as it is.
    diagnostic.aggregate.no-error = the standard error is 0 beside the share “{share}”, which is neither 0 nor 100: no survey is that precise.
    diagnostic.aggregate.no-error.fix = if 0 means “not computed”, add it to `mancanti` or leave the cell empty; if it was rounded, write more decimals.
    diagnostic.aggregate.error-too-large = the standard error “{value}” is larger than a share can have.
    diagnostic.aggregate.error-too-large.fix = the column may be the relative error or the coefficient of variation: `errore_standard` is in percentage points, like the share.
    diagnostic.aggregate.error-beside-interval = the standard error “{value}” cannot be that of the interval from “{lower}” to “{upper}”, which usually is about four times as wide as the error.
    diagnostic.aggregate.error-beside-interval.fix = check the columns: `errore_standard` is in percentage points, like the share, neither a relative error (CV) nor a half-width.
    diagnostic.aggregate.share-beside-count = the share “{value}” is not {people} of {base}, not even rounded ({count} {count:row|rows}): it is read as a weighted share, and the count serves confidentiality alone.
    diagnostic.aggregate.share-beside-count.fix = if the share is weighted, write `pesata: sì` under `quota`; otherwise check share, count and base.
    diagnostic.aggregate.share-of-no-count = the share “{value}” is no whole number of people of {base}, and the profile says that it is not weighted.
    diagnostic.aggregate.share-of-no-count.fix = check share and base; if the share is weighted, remove `pesata: no`.
    diagnostic.aggregate.share-fits-no-count = the share “{value}” is no whole number of people of {base} ({count} {count:row|rows}): it is read as a weighted share.
    diagnostic.aggregate.share-fits-no-count.fix = if the share is weighted, write `pesata: sì` under `quota`; otherwise check the base.
    diagnostic.aggregate.no-base = {rows} {rows:row does|rows do} not say how many people answered ({rows:line|lines} {lines}): {rows:its answer does|their answers do} not count, and of the same cell what the other rows say is left.
    diagnostic.aggregate.no-base.fix = write the base in {rows:that row|those rows}: a share without a number of people can neither be assessed nor protected.
    diagnostic.aggregate.empty-base = the base is 0, and a share of nobody does not exist.
    diagnostic.aggregate.empty-base.fix = correct the base, or remove the row.
    diagnostic.aggregate.shares-below-whole = in this cell the shares of the answers counted make {sum:#} %: the others have neither the need nor no need, and the share would be wrong. The cell does not count.
    diagnostic.aggregate.shares-below-whole.fix = add the missing answers to `voci` in the profile; if the people missing said “don’t know”, use shares of those who said whether they have the need.
    diagnostic.aggregate.shares-rejected = in this cell the answers accepted make {sum:#} %, and {rejected} {rejected:row|rows} of this source {rejected:was|were} rejected: the answer that is missing may be there. As it is, the cell does not count.
    diagnostic.aggregate.shares-rejected.fix = correct the rejected rows (they are in `privato/rejected.csv` with the reason). If none is of this cell, answers are missing from the `voci` of the profile.
    diagnostic.aggregate.answers-rejected = in this cell the answers accepted make {counted} people, the base is {base}, and {rejected} {rejected:row|rows} of this source {rejected:was|were} rejected: the answer that is missing may be there. As it is, the cell does not count.
    diagnostic.aggregate.answers-rejected.fix = correct the rejected rows (they are in `privato/rejected.csv` with the reason). If none is of this cell, answers are missing from the `voci` of the profile.
    diagnostic.aggregate.row-missing = this cell lacks the row with “quantita: {quantity}”, which the source has for other cells of the same objective: that answer is not known, and the others are read as in those cells.
    diagnostic.aggregate.row-missing.fix = look for the row among the rejected ones of this source and correct it; if it is not there, add it to the file.
    diagnostic.aggregate.bases-differ = this row has the base {base}, the rows before it of the same cell {other}: they are not answers of the same people. The cell does not count.
    diagnostic.aggregate.bases-differ.fix = check the column of `base`; if a share is among those in need only, bring it to everybody before giving it to mappa.
    diagnostic.aggregate.share-of-nobody = the share {share:#} % cannot be of any number of people out of {base}. The cell does not count.
    diagnostic.aggregate.share-of-nobody.fix = check share and base of the row.
    diagnostic.aggregate.people-above-base = in this cell answers that exclude each other make {counted} people, more than the base, which is {base}. The cell does not count.
    diagnostic.aggregate.people-above-base.fix = check `conteggio` and `base`, and that no row is written twice; a question with several answers cannot be read like this.
    diagnostic.aggregate.people-beside-shares = in this cell the shares make 100 %, but the people counted make {counted} of a base of {base}. How many they are is not known, and the cell does not count.
    diagnostic.aggregate.people-beside-shares.fix = correct the counts or the base; if the shares are weighted and the counts are of something else, write “pesata: sì” under “quota” and take “conteggio” out of the profile.
    diagnostic.aggregate.bands-differ = the age bands of this cell do not say the same things: they cannot be read together, and the cell is left without assessment.
    diagnostic.aggregate.bands-differ.fix = give every band the same answers, or add the rows of all ages together.
    diagnostic.aggregate.shares-above-whole = in this cell shares of answers that exclude each other make {sum:#} %, more than rounding explains. The cell does not count.
    diagnostic.aggregate.shares-above-whole.fix = check that no row is written twice, and the `voci` of the profile: a question with several answers each cannot be read like this.
    diagnostic.aggregate.unmet-above-need = people without an answer ({unmet:#} %) are more than people with the need ({need:#} %): one of the two shares is wrong, or their bases differ. The cell does not count.
    diagnostic.aggregate.unmet-above-need.fix = check the two rows; if the share without an answer is of those in need and not of everybody, bring it to everybody before giving it to mappa.
    draft.only-question = No column has the question: the table seems to be of one. Its name is free, as long as it is the same under `voci`.
    draft.scale = Shares without the sign % are not above 1: percentuale if 0.32 means 0.32 %, frazione if it means 32 %.
    draft.interval = The published interval, with its confidence level (95 unless the source says otherwise).
    sign.assumedSample = from a table that others made: interval computed as for a simple random sample
    sign.sourcePrecision = from a table that others made: uncertainty published by the source, not computed here
    value.assumedSample = others’ table, as a simple random sample
    value.sourcePrecision = others’ table, uncertainty of the source
    method.interval.published = For shares with the sign [f] of {sources}, tables that others made, the uncertainty that the source publishes holds: where there is an interval, it is the interval published by the source, not computed here; where there is only the standard error, the interval is computed from it. The degrees of freedom of the source are not known.
    number.table.rows = {n} people in the base, as a table that others made says
    number.table.rest = the table gives the share of the others, {rest}: this is what is left
    number.table.share = share {p}, before rounding between {low} and {high}: between {least} and {most} people
    number.table.counted = share {p}: {least} people
    number.table.simpleRandom = assumption: a simple random sample, standard error √(p(1−p)/(n−1)) = {error}; n* = min(n; p(1−p)/V) = {effective}
    number.table.publishedError = standard error published by the source, not computed here: {error}; n* = min(n; p(1−p)/V) = {effective}
    number.table.publishedDerived = standard error derived from those that the source publishes of other shares: {error}; n* = min(n; p(1−p)/V) = {effective}
    number.table.computed = 95 % interval: BetaInv(0.025; {a}; {b}+1) = {lower}, BetaInv(0.975; {c}+1; {d}) = {upper}
    number.table.wilson = Wilson’s 95 % interval, with Student’s t on n − 1 degrees of freedom: from {lower} to {upper}
    number.table.nobody = nobody of {n}: upper limit 1 − 0.025^(1/n) = {upper}
    number.table.interval = 95 % interval published by the source, not computed here: from {lower} to {upper}
    number.table.interval.brought = interval published by the source at {level} %, brought to 95 %: from {lower} to {upper}
    number.table.interval.error = it implies the standard error {error}; n_eff = p(1−p)/V = {plain}; degrees of freedom not stated
    """#
}
