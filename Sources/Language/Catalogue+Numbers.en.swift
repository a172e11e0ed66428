extension Catalogue {
  /// Questions answered with a number or a step of a scale.
  static let numbersEn = #"""
    file.numeri = questions with a number or a scale: means, totals, medians
    numbers.title = How much time, how often
    numbers.intro = For each question with a number the mean, for each scale the median (the step that at least half of the people do not exceed), with the 95 per cent interval and how many people answered.
    numbers.intro.census = For each question with a number the mean, for each scale the median (the step that at least half of the people do not exceed), and how many people answered. It is a census: values have no sampling error.
    numbers.caption = Means and medians of the answers, by target. Who was asked: {population}. Source: {surveys}.
    numbers.column.target = Among whom
    numbers.total = {question}, altogether: {total}, for about {people} people represented by those who answered.
    numbers.shares = {question}: {shares}.
    numbers.upTo = up to “{step}” {share}
    explain.nonResponse = did not answer, or gave an impossible answer: {rate}
    explain.mean = mean: {value}
    explain.median = median: “{value}”, interval from “{lower}” to “{upper}”
    number.mean = mean m = Ŷ/Ŵ, sum of weight times value over the sum of the weights of those who answered: {y}/{w} = {value}
    number.mean.untold = mean m = Ŷ/Ŵ, sum of weight times value over the sum of the weights of those who answered: {value}; the exact sums are not told, because taken from others they would tell of few people
    number.mean.error.untold = standard error √V(m), with V(m) = (V(Ŷ) − 2m·Cov(Ŷ, Ŵ) + m²·V(Ŵ))/Ŵ²: {error}
    number.total.rounded = total, mean times Ŵ = {n} answers · {mean} = {answered} people: {value}, from {lower} to {upper}; the mean weight is rounded to multiples of {step} because the exact one would tell, by difference, of few people: the interval allows for it
    number.upTo.untold = up to “{step}”: p = {p}; standard error {error}, n* = {effective}; 95 % interval: from {lower} to {upper}
    number.mean.error = V(m) = (V(Ŷ) − 2m·Cov(Ŷ, Ŵ) + m²·V(Ŵ))/Ŵ² = ({vyy} − 2·{value}·{vyw} + {value}²·{vww})/{w}²; standard error √V(m) = {error}
    number.total = total Ŷ, sum of weight times value: {value}, for Ŵ = {people} people; standard error √V(Ŷ) = {error}
    number.amount.interval = 95 % interval: {value} ± t(0.975; df)·error = {value} ± {t}·{error}: from {lower} to {upper}
    number.amount.quality = coefficient of variation error/value = {variation}: {quality}
    number.quality.free = printed
    number.quality.flagged = printed with the mark of care
    number.quality.withheld = not printed
    number.upTo = up to “{step}”: p = {y}/{w} = {p}; standard error {error}, n* = {effective}; 95 % interval: from {lower} to {upper}
    number.median = median (Woodruff): the first step whose cumulative share reaches one half, “{value}”; from “{lower}”, where the upper end reaches it, to “{upper}”, where the lower end does
    diagnostic.profile.repeated-number = two questions of “numeri” and “ordinali” have the same code “{value}”.
    diagnostic.profile.repeated-number.fix = give each question a “codice” of its own.
    diagnostic.value.impossible-number = “{value}” is no possible answer: the question takes numbers from {minimum} to {maximum}. The answer counts as unknown, never as zero ({count} {count:time|times}).
    diagnostic.value.impossible-number.fix = correct the data; if the number means that the answer is missing (such as 999), add it to “mancanti”; if it is possible, widen “minimo” or “massimo” in the profile.
    diagnostic.value.no-number = “{value}” is no number, where the question wants one from {minimum} to {maximum}. The answer counts as unknown, never as zero ({count} {count:time|times}).
    diagnostic.value.no-number.fix = write the number only, without unit or words; if the text means that the answer is missing, add it to “mancanti” in the profile.
    diagnostic.survey.number-parts-differ = the question “{value}” of the wave “{wave}” is not the same in two sources: a number in one and a scale in the other, or other steps or another unit.
    diagnostic.survey.number-parts-differ.fix = write the question alike in both profiles, or give them different codes.
    """#
}
