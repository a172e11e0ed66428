extension Catalogue {
  /// What a standard error rests on: strata, and margins of the population.
  static let strataEn = #"""
    number.design = design effect (n−1)/n_eff = {deff}; what unequal weights alone make of it, nΣw²/(Σw)² (Kish), is {kish}
    number.variance = standard error: V(p) = Σ S_h/Ŵ². In each stratum S_h = (1−f_h)·n_h/(n_h−1)·(ΣZ² − (ΣZ)²/n_h): n_h are the units reached, with people of the cell or without; Z sums, in one unit, weight·(y − p) over the people of the cell (y = 1 for those who say yes, 0 for the others); f_h = n_h/N_h where the profile declares N_h, else 0
    number.variance.calibrated = standard error: V(p) = Σ S_h/Ŵ². In each stratum S_h = (1−f_h)·n_h/(n_h−1)·(ΣZ² − (ΣZ)²/n_h): n_h are the units reached, with people of the cell or without; Z sums, in one unit, weight·residual over all its people; the residual is y − p (y = 1 for those who say yes, 0 for the others; outside the cell 0 stands for y − p) less what the margins predict of it, by a regression on the weights before calibration; f_h = n_h/N_h where the profile declares N_h, else 0
    number.stratum = {name}: n_h = {n}; ΣZ = {z}, ΣZ² = {square}; S_h = {part}
    number.stratum.finite = {name}: n_h = {n} of N_h = {size}, f_h = {fraction}; ΣZ = {z}, ΣZ² = {square}; S_h = {part}
    number.stratum.rest = {count} other {count:stratum is not shown, because alone it|strata are not shown one by one, because they} would tell of few people: S = {part}, rounded
    number.stratum.far = {count} other {count:stratum|strata}, without people of the cell: S = {part} in all
    number.stratum.none = {count} other {count:stratum has|strata have} no people of the cell: S = 0
    number.stratum.lonely = {count} of these with one unit only: its deviation is from the mean of the units of all strata, S_h = (1−f_h)·(Z − Z̄)²
    number.stratum.unnamed = no stratum declared
    number.stratum.name = “{name}”
    number.stratum.one = stratum {name}
    number.stratum.merged = strata {name}, merged because in one of them a single unit was reached
    number.variance.sum = Σ S_h = {sum}; standard error √V(p) = √(Σ S_h)/Ŵ = √{sum}/{w} = {error}
    number.variance.stale = where the standard error comes from cannot be told: answers or profiles have changed since the last `mappa run`; run again, then ask again
    number.weights.withheld = (confidential)
    number.weights = weights of “{source}”: {n} people, Σw = {sum}, from {least} to {most}; Kish's effect nΣw²/(Σw)² = {kish}
    number.poststratified = weights of {parts} fitted to one margin of the population (post-stratification, w = d·N_g/Σd); Kish's effect {before} before, {after} after
    number.raked = weights of {parts} fitted to several margins of the population (raking): {cycles} {cycles:cycle|cycles}; the farthest margin is {error} billionths of its population away (limit: 1); Kish's effect {before} before, {after} after
    number.cut = weights of {parts} cut where they were too large, without margins of the population; Kish's effect {before} before, {after} after
    number.limited = {people} {people:weight|weights} reduced to {limit}; what was taken off went to the other weights of the same stratum of the same source
    number.evened = in the stratum “{stratum}” the mean weight is above the limit: all its weights are {weight}
    number.evened.blank = among the answers without a stratum the mean weight is above the limit: all their weights are {weight}
    number.trimmed = the weights of {people} {people:person|people} were cut to {limit}, then all brought back to the totals before
    number.margin = margin “{name}”, from the source “{source}”:
    number.margin.category = {name}: N = {population}; in the sample n = {people}, sum of the weights {before}, brought to N
    number.margin.population = {name}: N = {population}; how many people of the sample are in it is confidential: with the rest that is published it would lead back to few people
    number.margin.rest = {count} other {count:category|categories together}: N = {population}; in the sample n = {people}, sum of the weights {before}, brought to N
    number.margin.unknown = not known
    """#
}
