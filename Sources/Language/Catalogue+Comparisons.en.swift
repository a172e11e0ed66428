extension Catalogue {
  /// Traits as targets, and changes between waves.
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
    change.intro = Only needs that may be shown in both waves. “Grown” and “shrunk” stand where the difference holds even considering that many are looked at together here (Holm, 5 per cent); where it does not, it is said how large it should have been to be seen four times in five. Where some of the people who answered are the same, this is taken into account.
    change.caption = From “{earlier}” to “{later}”: unmet share (per cent) and difference in points; 95 per cent interval
    change.column.earlier = Before
    change.column.later = After
    change.column.difference = Difference, in points
    change.column.reading = Reading
    change.reading.grown = grown
    change.reading.shrunk = shrunk
    change.reading.notDetectable = no detectable difference
    change.reading.indicative = indicative: a sample neither random nor weighted, nothing is tested
    change.reading.atLeast = no detectable difference (at least {points} {count:point|points} would be needed)
    change.share.unmet = unmet share
    change.share.inNeed = share in need
    explain.changes = Compared with another wave:
    explain.change =   {share}, from “{earlier}” to “{later}”: from {first} to {second}, {difference} points; {reading}
    number.change = {share}, from “{earlier}” to “{later}”: d = {second} − {first} = {difference}
    number.change.variance = V(d) = V₁ + V₂ − 2·Cov = {variance1} + {variance2} − 2·({covariance}); standard error {error}, df = {df} (Satterthwaite)
    number.change.shared = people or units in both waves: {shared}
    number.change.none = samples without people or units in common, as far as the files tell: Cov = 0
    number.change.test = adjusted p (Holm) = {p}; 95 % interval: from {lower} to {upper}; smallest detectable difference (power 80 %): {detectable}
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
    """#
}
