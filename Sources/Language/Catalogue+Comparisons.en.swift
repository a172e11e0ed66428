extension Catalogue {
  /// Traits as targets; waves and territories side by side.
  static let comparisonsEn = #"""
    trait.woman = Women
    trait.singleParent = Single parents
    trait.poverty = People in poverty
    trait.foreignCitizen = Foreign citizens
    trait.companyLedByWomen = People who work in companies led by women
    trait.smallComune = People who live in small comuni
    parameter.smallComunePopulation = small comune: inhabitants up to
    file.confronti = shares in two waves and their difference
    change.title = What changed from one wave to another
    change.intro = Only needs that may be shown in both waves. Among many differences looked at together it is easy to find one that is large by chance alone. So “grown” and “shrunk” stand only where the difference holds even considering this: over a whole group of comparisons, the chance of writing even one of these words by mistake is at most 5 in a hundred (Holm’s method). All comparisons of this territory between waves, for the same people, make one group. Where the difference does not hold, it is said how large it would have to be for a survey like this, looking at it alone, to notice it four times in five. Where some of the people who answered are the same, this is taken into account.
    change.intro.census = Only needs that may be shown in both waves. They are censuses: differences are those among people who answered, without sampling error.
    change.caption = From “{earlier}” to “{later}”: unmet share (per cent) and difference in points; 95 per cent interval.
    change.caption.census = From “{earlier}” to “{later}”: unmet share (per cent) and difference in points; two censuses, without sampling error.
    change.column.earlier = Before
    change.column.later = After
    comparison.column.difference = Difference, in points
    comparison.column.reading = Reading
    comparison.waves.higher = grown
    comparison.waves.lower = shrunk
    comparison.notDetectable = no detectable difference
    comparison.indicative = indicative: a sample neither random nor weighted, nothing is tested
    comparison.atLeast = no detectable difference (at least {points} {count:point|points} would be needed)
    comparison.rounding = Shares and differences are each rounded by themselves: a difference may be one point away from that of the two shares as printed.
    comparison.share.unmet = unmet share
    comparison.share.inNeed = share in need
    explain.changes = Compared with another wave:
    explain.change =   {share}, from “{earlier}” to “{later}”: from {first} to {second}, {difference} {points:point|points}; {reading}
    number.change = {share}, from “{earlier}” to “{later}”: d = {second} − {first} = {difference}
    number.comparison.variance = V(d) = V₁ + V₂ − 2·Cov = {variance1} + {variance2} − 2·({covariance}); standard error {error}, df = {df}
    number.change.shared = people or units in both waves: {shared}
    number.change.none = samples without people or units in common, as far as the files tell: Cov = 0
    number.comparison.test = adjusted p ({adjustment}) = {p}; 95 % interval: from {lower} to {upper}; smallest detectable difference (power 80 %): {detectable}
    diagnostic.comparison.unknown-wave = “confronti” names the wave “{value}”, which no source has.
    diagnostic.comparison.unknown-wave.fix = write the name that stands under “rilevazione” in the profile: {known}.
    diagnostic.comparison.same-wave = “confronti” compares the wave “{value}” with itself.
    diagnostic.comparison.same-wave.fix = write the older wave under “prima” and the later one under “dopo”.
    diagnostic.comparison.repeated = “confronti” says twice to compare “{other}” and “{value}”.
    diagnostic.comparison.repeated.fix = keep one line for each pair.
    diagnostic.comparison.other-population = “{other}” and “{value}” did not ask the same population: their difference is no change.
    diagnostic.comparison.other-population.fix = take the pair out of “confronti”, or correct “popolazione” in the profiles if it is wrong.
    diagnostic.comparison.users = “{other}” and “{value}” asked users of services: they do not tell how widespread a need is.
    diagnostic.comparison.users.fix = take the pair out of “confronti”.
    diagnostic.comparison.other-basis = “{other}” and “{value}” count people in different places, where they live and where they work.
    diagnostic.comparison.other-basis.fix = take the pair out of “confronti”, or correct “base_territoriale” in the profiles if it is wrong.
    comparison.territories.higher = higher
    comparison.territories.lower = lower
    file.differenze-territori = shares of two territories and their difference
    territory.column.whole = Compared with {whole}
    territory.whole.note = “Higher” and “lower” stand where the difference from {whole} holds considering that all territories and all needs are looked at together (Benjamini-Hochberg: at most one in ten of those marked may be due to chance). {whole} includes the territory itself, and this is taken into account.
    territory.whole.note.census = It is a census: “higher” and “lower” stand where the share differs from that of {whole}, which includes the territory itself.
    territories.title = Territories that the mapping compares
    territories.intro = Only needs that may be shown in both territories. Among many differences looked at together it is easy to find one that is large by chance alone. So “higher” and “lower” stand only where the difference holds even considering this: over a whole group of comparisons, the chance of writing even one of these words by mistake is at most 5 in a hundred (Holm’s method). All declared comparisons of one wave, for the same people, make one group. Where the difference does not hold, it is said how large it would have to be for a survey like this, looking at it alone, to notice it four times in five.
    territories.intro.census = Only needs that may be shown in both territories. It is a census: differences are those among people who answered, without sampling error.
    territories.caption = {first} and {second}: unmet share (per cent) and difference in points; 95 per cent interval.
    territories.caption.census = {first} and {second}: unmet share (per cent) and difference in points; a census, without sampling error.
    explain.territories = Compared with other territories:
    explain.territory =   {share}: {first} {value}, {second} {other}, {difference} {points:point|points}; {reading}
    number.territories = {share}, {first} and {second}: d = {value} − {other} = {difference}
    number.territories.joint = Cov is computed over all people together: units, strata and known totals in common count
    number.territories.tables = a table that others made, and territories without a comune in common: their answers are taken as independent, Cov = 0
    number.adjustment.holm = Holm, among the declared comparisons of one group
    number.adjustment.bh = Benjamini-Hochberg, among the territories and needs of the map; holds up to 0.10
    diagnostic.comparison.unknown-territory = “confronti_territori” names “{value}”, which is none of the territories with results of their own.
    diagnostic.comparison.unknown-territory.fix = write the code or the name of an ATS, an ambito, an area of the mapping or a comune of “comuni_nel_rapporto”.
    diagnostic.comparison.same-territory = “confronti_territori” compares “{value}” with itself.
    diagnostic.comparison.same-territory.fix = write two different territories in “territorio” and in “con”.
    diagnostic.comparison.repeated-territories = “confronti_territori” says twice to compare “{value}” and “{other}”.
    diagnostic.comparison.repeated-territories.fix = leave one line for each pair: the order changes only the sign of the difference.
    diagnostic.comparison.no-answers = “confronti_territori”: “{value}” has no answer to any survey of needs, and cannot be compared with “{other}”.
    diagnostic.comparison.no-answers.fix = see whether the files name this place and the profiles read it (“luogo”); if nobody really answered there, take the pair out or declare one of territories with answers.
    diagnostic.comparison.no-common-need = “confronti_territori”: “{value}” and “{other}” have answers, but to no question in common of one wave, and cannot be compared.
    diagnostic.comparison.no-common-need.fix = take the pair out; to compare them, one wave has to ask the same need in both.
    diagnostic.comparison.only-part = “confronti_territori”: of “{other}” only people of “{value}” answered. They are the same answers, and there is nothing to compare.
    diagnostic.comparison.only-part.fix = take the pair out, or compare “{value}” with a territory where somebody else answered.
    diagnostic.comparison.tables-overlap = “confronti_territori”: “{value}” and “{other}” may have people in common, and the data come from tables that others made, which do not tell how many. They cannot be compared.
    diagnostic.comparison.tables-overlap.fix = take the pair out, or compare territories that have no comune in common.
    diagnostic.comparison.no-whole = “{value}” and “{other}” do not lie in one territory: how their shares vary together is not known.
    diagnostic.comparison.no-whole.fix = take the pair out of “confronti_territori”.
    number.effective.wilson = n* = min(n, n_eff) = {effective}, with n = {n}
    number.interval.wilson = Wilson’s 95 % interval, with t = t(0.975; {df}): (p + t²/2n* ∓ t·√(p(1−p)/n* + t²/4n*²)) / (1 + t²/n*) = {lower}, {upper}
    number.range.least.wilson = some have an answer and nobody knows from whom; without them p = {p} (n = {n}, standard error {error}, n* = {effective}): Wilson’s lower end {lower}
    number.range.most.wilson = with them p = {p} (standard error {error}, n* = {effective}): Wilson’s upper end {upper}
    method.interval.wilson = 95 per cent interval of Wilson, with Student’s t and an effective sample never above the answers, on weighted data and with the declared sampling design (Taylor linearisation): this mapping chose it. With a sample that is not random it is indicative: it counts statistical error only.
    """#
}
