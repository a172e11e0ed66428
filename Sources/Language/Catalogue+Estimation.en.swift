extension Catalogue {
  /// Weights, margins and strata: what does not fit, and how to mend it.
  static let estimationEn = #"""
    diagnostic.calibration.no-margins = the list of “margini” is empty: “calibrazione” has nothing to bring the weights to.
    diagnostic.calibration.no-margins.fix = add a margin, such as “- {{fonte: popolazione, sesso: {{colonna: …}}}}”, or “taglio: 5” to do no more than reduce weights that are too large, or remove “calibrazione”.
    diagnostic.calibration.nothing-to-cut = the profile has “taglio” but does not say which column is the weight (“peso”), and has no “margini”: every answer counts 1, and there is no weight to reduce.
    diagnostic.calibration.nothing-to-cut.fix = add “peso: {{colonna: …}}” with the column of the weights, or remove “calibrazione”.
    diagnostic.calibration.bands-overlap = two bands of “eta” overlap.
    diagnostic.calibration.bands-overlap.fix = write bands that share no year, such as 18-34, 35-49, 50-64.
    diagnostic.calibration.empty-margin = the margin does not say what it tells apart.
    diagnostic.calibration.empty-margin.fix = add “territorio”, “sesso”, or “eta” with its bands.
    diagnostic.calibration.no-source = weights rest on the source “{value}”, which is no source of type “popolazione” of this mapping. Those there are: {known}.
    diagnostic.calibration.no-population = weights rest on the source “{value}”, but this mapping has no rows of a source of type “popolazione”.
    diagnostic.calibration.no-population.fix = add the table to the sources of “mappatura.yaml”, with a profile of type “popolazione”.
    diagnostic.calibration.no-source.fix = add the table to the sources of “mappatura.yaml”, or correct the name in “fonte”.
    diagnostic.calibration.no-rows = the source “{source}” has no people for the margin “{margin}” in the territory and at the ages asked for.
    diagnostic.calibration.no-rows.fix = check “eta” and “sesso” of the calibration and of the population's profile.
    diagnostic.calibration.nested-territories = the source “{source}” counts the same people twice: it has rows for “{value}” and for “{other}”, which lies in it.
    diagnostic.calibration.nested-territories.fix = remove the rows of totals, or use two sources.
    diagnostic.calibration.ages-cross = the source “{source}” has a row for ages {value}, which lie across the bands of the margin “{margin}”.
    diagnostic.calibration.ages-cross.fix = choose bands that add up those of the table, or a table by single year.
    diagnostic.calibration.territory-level = the source “{source}” has people of “{value}”, which does not lie in a single territory of the level that the margin “{margin}” asks for.
    diagnostic.calibration.territory-level.fix = use a finer table, or a wider level in “territorio”.
    diagnostic.calibration.totals-differ = the margins do not speak of the same population: “{margin}” adds up to {total:#} people, “{other}” to {otherTotal:#}.
    diagnostic.calibration.totals-differ.fix = check that the tables have the same date, the same ages and the same territory; differences up to 0.5 % are allowed.
    diagnostic.calibration.nobody = no answer for “{category}” of the margin “{margin}”, where {population:#} people live: no weight can stand for them.
    diagnostic.calibration.nobody.fix = merge the category with a neighbouring one, in the bands or in the level of territory.
    diagnostic.calibration.unexpected-people = {people} {people:answer is|answers are} in the category “{category}” of the margin “{margin}”, which has nobody in the population.
    diagnostic.calibration.unexpected-people.fix = check the values of “sesso” and “eta”, the bands, and the territory of the table.
    diagnostic.calibration.not-converged = the margins cannot all be reached: after {cycles} cycles “{category}” of the margin “{margin}” is still {error:#} % away.
    diagnostic.calibration.not-converged.fix = use fewer margins, or merge the categories with few answers.
    diagnostic.calibration.no-people = no answers to weight.
    diagnostic.calibration.no-people.fix = check that the sources of the survey have accepted rows.
    diagnostic.calibration.few-people = only {people} {people:answer stands|answers stand} for “{category}” of the margin “{margin}”.
    diagnostic.calibration.few-people.fix = if you can, merge the category with a neighbouring one.
    diagnostic.calibration.category-unknown = {people} {people:answer does|answers do} not tell the category of the margin “{margin}”: {people:it keeps|they keep} {people:its|their} share of the weight.
    diagnostic.calibration.category-unknown.fix = if they are many, check the values of the column in the profile.
    diagnostic.calibration.total-scaled = the margin “{margin}” adds up to {total:#} people: it is scaled to {to:#}, the total of the first margin.
    diagnostic.calibration.trimmed = {people} {people:weight was|weights were} above {limit:#}: cut to that limit, then all brought back to the totals they had.
    diagnostic.calibration.done = Weights fitted to the margins in {cycles} {cycles:cycle|cycles}: {people} answers for {sum:#} people, weights from {minimum:#} to {maximum:#}, Kish effect {kish:#} (before {before:#}).
    diagnostic.calibration.limited = In “{value}” {people} {people:weight is|weights are} reduced to {limit:#}; what is taken off goes to the other weights of the same stratum of the same source, and the sum of every stratum stays what it was.
    diagnostic.calibration.evened = in “{value}” every answer of the stratum “{stratum}” stands for {weight:#} people on average, more than the limit of “taglio”, which is {limit:#}: the stratum cannot stay below the limit without losing people. All its weights become their mean ({people} {people:answer|answers}), and the sum of the stratum stays.
    diagnostic.calibration.evened.fix = if it is right that all weigh the same in that stratum, nothing to do; else raise “taglio”, or merge the stratum in the file with a similar one that has more answers.
    diagnostic.calibration.evened-blank = in “{value}” every answer without a stratum stands for {weight:#} people on average, more than the limit of “taglio”, which is {limit:#}: their weights become the mean ({people} {people:answer|answers}), and the sum stays.
    diagnostic.calibration.evened-blank.fix = write the stratum in those rows, or raise “taglio”.
    diagnostic.calibration.cut = Weights of “{value}” not fitted to margins: {people} answers, sum of weights {sum:#} as before, weights from {minimum:#} to {maximum:#}, Kish effect {kish:#} (before {before:#}).
    diagnostic.design.not-checked = weights, strata and margins of the surveys were not checked: the disk had no room or did not answer.
    diagnostic.design.not-checked.fix = do what the message on the screen says and run the command again; until then nobody knows whether they have faults.
    diagnostic.design.neighbour-itself = in “vicini” the stratum “{stratum}” is its own neighbour.
    diagnostic.design.neighbour-itself.fix = write the name of another stratum: {candidates}; or “media”.
    diagnostic.design.unknown-neighbour = in “vicini” the stratum “{stratum}” is to join “{value}”, which no answer has.
    diagnostic.design.unknown-neighbour.fix = write one of the strata that exist: {candidates}; or “media”.
    diagnostic.design.one-unit = all answers come from one unit: how much they would vary with others cannot be estimated.
    diagnostic.design.one-unit.fix = collect answers from at least two units; if the column of “unita” does not tell through whom people were reached, take it out of the profile.
    diagnostic.design.blank-stratum = the rows without a stratum make one by themselves, with a single unit.
    diagnostic.design.blank-stratum.fix = write the stratum in those rows of the column of “strato”.
    diagnostic.design.no-stratum-column = the profile has “{key}”, but does not say which column is the stratum.
    diagnostic.design.no-stratum-column.fix = add “strato: {{colonna: …}}”, or remove “{key}”.
    diagnostic.calibration.bands-gap = the bands of “eta” do not cover all ages of the calibration ({ages}): {value} are missing.
    diagnostic.calibration.bands-gap.fix = add the band that is missing, or narrow “eta”.
    diagnostic.calibration.outside-ages = “{value}” is outside the ages that the weights are brought to ({count} {count:time|times}): the answer stays, with its share of the weight.
    diagnostic.calibration.outside-ages.fix = if the survey is about those ages only, remove the row; else widen “eta” and the bands of the calibration.
    diagnostic.calibration.nobody-place = no answer from “{category}”, where {population:#} people of the margin “{margin}” live: no weight can stand for them.
    diagnostic.calibration.nobody-place.fix = if the survey is not about that territory, remove its rows from the population table or narrow “territorio” in “mappatura.yaml”; if it is, use a wider level in the margin.
    diagnostic.calibration.part-left-out = “{value}” is part of the same wave but its profile has no “margini” under “calibrazione”: its answers weigh as the file says, those of the other parts stand for the population.
    diagnostic.calibration.part-left-out.fix = repeat the same “calibrazione”, margins included, in its profile, or give it another “rilevazione”.
    diagnostic.profile.company-no-unit = the profile tells the company of who answers, but no “unita”: people count as drawn one by one.
    diagnostic.profile.company-no-unit.fix = if they were reached through the companies, add “unita” with the same column: the intervals would otherwise be too narrow.
    diagnostic.survey.no-weight = the weight of the answer is missing.
    diagnostic.survey.no-weight.fix = write the weight; if those without one should not count, remove the row.
    diagnostic.profile.sex-twice = “{key}” and “persone_per_sesso” say the same thing in two ways.
    diagnostic.profile.sex-twice.fix = keep “persone_per_sesso” where the table has a column per sex, otherwise “sesso” and “persone”.
    diagnostic.design.lonely-unit = a single unit of the stratum “{stratum}” was reached: its variability cannot be estimated.
    diagnostic.design.lonely-unit.fix = write “vicini: {{"{stratum}": "{candidates}"}}” in the profile to merge it with a similar stratum, or “media” in place of the neighbour to take variability around the overall mean.
    diagnostic.design.stratum-without-population = the stratum “{stratum}” is not among those of “popolazione_strato”, where the others have their size.
    diagnostic.design.stratum-without-population.fix = add the stratum with the number of its units, or remove “popolazione_strato”.
    diagnostic.design.stratum-twice = the stratum “{stratum}” has size {value} in this profile and {other} in “{profile}”, another part of the same survey.
    diagnostic.design.stratum-twice.fix = write the same number in both.
    diagnostic.design.unknown-stratum = the profile names the stratum “{stratum}”, which no answer has.
    diagnostic.design.unknown-stratum.fix = if the name is wrong, correct it; if nobody of that stratum answered, it may stay.
    diagnostic.design.unknown-stratum-near = the profile names the stratum “{stratum}”, which no answer has. Similar: {candidates}.
    diagnostic.design.unknown-stratum-near.fix = if the name is wrong, correct it; if nobody of that stratum answered, it may stay.
    diagnostic.design.no-neighbour = under “vicini” the stratum “{stratum}” is to be merged with “{value}”, but the answers have no other stratum to merge it with.
    diagnostic.design.no-neighbour.fix = write “media” instead of the neighbouring stratum.
    diagnostic.design.neighbour-twice = under “vicini” the stratum “{stratum}” has “{value}” in this profile and “{other}” in “{profile}”, another part of the same survey.
    diagnostic.design.neighbour-twice.fix = write the same in both.
    diagnostic.design.lonely-unit-only = of the stratum “{stratum}” a single unit was reached, and the other answers name no stratum: its variability cannot be estimated.
    diagnostic.design.lonely-unit-only.fix = write the stratum in the rows that lack it, or write in the profile “vicini: {{"{stratum}": media}}” to take the variability around the overall mean.
    diagnostic.design.blank-without-population = some rows have no stratum, while “popolazione_strato” gives the strata a size.
    diagnostic.design.blank-without-population.fix = write the stratum in those rows of the column of “strato”, or remove “popolazione_strato”.
    diagnostic.calibration.band-crossed = “{value}” overlaps several bands of the calibration ({bands}), or lies partly outside them ({count} {count:time|times}): the answer stays without a band, with its share of the weight.
    diagnostic.calibration.band-crossed.fix = write under “fasce” of “eta” bands that contain it whole, as the questionnaire has them.
    diagnostic.source.crossed-bands = {count} of {total} answers give an age that lies across the bands of the calibration ({bands}): {texts}. Without a band they would not be brought to the population.
    diagnostic.source.crossed-bands.fix = write under “fasce” of “eta” bands that contain these whole, as the questionnaire has them; the table of the population must be split at the same ages.
    number.title = How the numbers are computed (formulas and their sources are in the documentation of the method):
    number.sources =   sources: {sources}
    number.rows = {n} answers in the base, from {units} {units:unit|units} in {strata} {strata:stratum|strata}: degrees of freedom df = units − strata = {df}
    number.ratio = p = Ŷ/Ŵ, sums of the weights of those who say yes and of those who answered: {y}/{w} = {p}
    number.ratio.rounded = p = Ŷ/Ŵ, sums of the weights of those who say yes and of those who answered: {p}. One answer stands on average for about {mean} people (rounded to multiples of {step}): Ŵ is about {w}. The exact sums, taken from one another, would tell of few people; for the same reason strata are not shown
    number.ratio.rounded.need = p = Ŷ/Ŵ, sums of the weights of those who say yes and of those in need: {p}. Ŵ is about {w}: the share in need, times the about {answered} people whom the answers stand for. The exact sums, taken from one another, would tell of few people; for the same reason strata are not shown
    number.ratio.untold = p = Ŷ/Ŵ, sums of the weights of those who say yes and of those who answered: {p}; the two sums are not told, because taken from others they would tell of few people
    number.few.units = from how many units (companies, sites) the answers come, and the error that follows, is not told: by themselves or by difference they would be few
    number.error = standard error √V(p), linearised over units within strata: {error}; n_eff = p(1−p)/V = {plain}
    number.effective = n* = min(n, n_eff·(t(n−1)/t(df))²) = {effective}, with n = {n} and df = {df}
    number.interval = 95 % interval: BetaInv(0.025; {a}; {b}+1) = {lower}, BetaInv(0.975; {a}+1; {b}) = {upper}
    number.nobody = nobody of {n}: n* = n/Kish effect = {n}/{kish} = {effective}
    number.nobody.interval = upper limit 1 − 0.025^(1/n*) = {upper}
    number.nobody.census = nobody of {n}, and the survey is a census: 0, without a sampling interval
    number.range.least = some have an answer and nobody knows from whom; without them p = {p} (n = {n}, standard error {error}, n* = {effective}): lower end BetaInv(0.025; {a}; {b}+1) = {lower}
    number.range.most = with them p = {p} (standard error {error}, n* = {effective}): upper end BetaInv(0.975; {a}+1; {b}) = {upper}
    number.range.least.census = some have an answer and nobody knows from whom; without them p = {p} of n = {n}; it is a census, without a sampling interval
    number.range.most.census = with them p = {p}
    number.reliability = reliability: {reliability}
    number.reliability.high = high
    number.reliability.medium = medium
    number.reliability.low = low
    number.reliability.insufficient = insufficient
    """#
}
