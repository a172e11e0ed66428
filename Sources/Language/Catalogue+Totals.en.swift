extension Catalogue {
  /// Estimated totals of people.
  static let totalsEn = #"""
    file.totali = people of the population behind the shares, estimated with the weights of the survey
    total.workers = people in work
    total.title = How many people are left without an answer, by target
    total.intro = How many people of the population say that they find no answer, counting {unit}: sums of the weights of the survey ({basis}). Those who did not answer the question are not counted. Where the error exceeds a third of the value the estimate is not written ([u]). A person may be in several rows and columns: the numbers do not add up.
    total.rounded = The sum is made with the mean weight of an answer, rounded: exact totals, taken from one another, would tell of few people. The interval allows for it.
    total.caption = Left without an answer: number of {unit}, estimated with the weights; 95 per cent interval, rounded to what the interval allows.
    total.basis.margins = the weights are fitted to a table of the population
    total.basis.strata = stratum by stratum the weights add up to the declared population
    total.basis.declared = by the profile each weight says how many people an answer stands for
    total.none = nobody of those who answered
    total.about = about {count} {unit}, between {lower} and {upper}
    total.about.flagged = about {count} {unit}, between {lower} and {upper}; to be read with care
    total.kind.inNeed = in need
    total.kind.unmet = left without an answer
    total.kind.metByService = served by a service
    total.kind.carried = met within the family or paid privately
    total.kind.metByWork = met by work arrangements
    explain.total =   estimated with the weights of the survey, {kind}: {count}
    places.byWeights = No table counts the people asked here: their number is estimated with the weights of the survey ({basis}), counting {unit}. It counts only those who answered the question, and is not compared with places.
    number.people = total Ŷ in the population, sum of the weights of those who say yes: {value} {unit}; standard error √V(Ŷ) = {error}, from the strata as above, with y in place of y − p
    number.people.rounded = total in the population, p times the people behind it: {p}·{w} = {value} {unit}, with the mean weight of an answer rounded to {mean}: exact totals, taken from one another, would tell of few people
    number.amount.rounded = 95 % interval: {value} ± ({t}·coefficient of variation·{value} + p·{margin}), the latter for the rounding of the people behind it: from {lower} to {upper}
    number.people.variation = coefficient of variation, error/value = {variation} (printed up to 16.6%, with a mark up to 33.3%): {quality}
    number.people.table = a table counts the people: N = {population}, and N times the share gives {people}, the number of the sheets. They are the same people counted in two ways: Ŷ stops at those who answered the question (Ŵ = {w}), N times the share holds for everybody
    diagnostic.profile.population-no-weight = “pesi_di_popolazione: sì” says that the weights add up to the people of the population, but the profile does not say which column has the weights (“peso”).
    diagnostic.profile.population-no-weight.fix = add “peso: {{colonna: …}}” with the column that tells how many people each answer stands for; if the file has no weights, remove “pesi_di_popolazione”.
    diagnostic.profile.population-no-unit = “pesi_di_popolazione: sì” says that the weights add up to the population, but the profile does not say who is counted (“conta”), whether persons, households or companies: nobody could read a total.
    diagnostic.profile.population-no-unit.fix = add “conta”, such as “conta: {{unita: persone, eta: 18+}}”; if the weights do not add up to the population, remove “pesi_di_popolazione”.
    diagnostic.design.weights-of-sample = the profile says that the weights of “{value}” add up to the population (`pesi_di_popolazione`), but over {people} answers they add up to {sum}, on average no more than one per answer: they tell how much an answer counts among the others, not how many people it stands for. No total of people is computed.
    diagnostic.design.weights-of-sample.fix = remove `pesi_di_popolazione`: the shares stay what they are. If totals of people are wanted, name under `peso` a column that tells how many people each answer stands for, or add `calibrazione` with the `margini` of a table of the population.
    """#
}
