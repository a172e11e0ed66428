extension Catalogue {
  /// Groups beside everybody.
  static let equityEn = #"""
    equity.title = Groups beside everybody
    equity.intro = How many times a group's unmet share is that of everybody asked, the group included: 1 means the same, 1.5 half as much again. Each number comes with its 95 per cent interval: where it holds 1, the difference may be chance alone. Those who did not say, or were not asked, whether they belong to the group count among everybody only.
    equity.intro.census = How many times a group's unmet share is that of everybody asked, the group included: 1 means the same, 1.5 half as much again. It is a census: differences are those among people who answered, without sampling error. Those who did not say, or were not asked, whether they belong to the group count among everybody only.
    equity.caption = Unmet share of everybody (per cent) and the ratio of each group to it; 95 per cent interval. “More often” and “less often” stand only where the difference holds although many are looked at together (Benjamini-Hochberg, 10 per cent).
    equity.caption.census = Unmet share of everybody (per cent) and the ratio of each group to it. It is a census: “more often” and “less often” stand where the ratio is not 1.
    equity.above = {group}: unmet more often than all together for {objectives}.
    equity.below = {group}: unmet less often than all together for {objectives}.
    equity.need = “{objective}” {ratio}
    equity.none = For no need is a group found to go without an answer more often, or less often, than all together: the differences in the table may be chance alone, or the groups are too small to tell.
    equity.none.census = For no need is a group found to go without an answer more often, or less often, than all together, or the groups are too small to tell.
    equity.caption.indicative = Unmet share of everybody (per cent) and the ratio of each group to it; indicative 95 per cent interval (statistical error only). The sample is not random and has no weights: no difference is tested.
    equity.indicative = The sample is not random and has no weights: ratios hold among respondents and are indicative; no group can be said to be hit more or less than everybody.
    equity.times = {value} times
    equity.atLeast = {lower} or more
    equity.reading.above = more often
    equity.reading.below = less often
    equity.reading.indicative = indicative: the sample is not random and has no weights, no test
    equity.reading.uncertain = an uncertain difference, maybe chance alone
    equity.group.women = Women
    equity.group.companiesLedByWomen = Those working in companies led by women
    equity.group.singleParents = Single parents
    equity.group.smallComuni = Those living in small comuni
    equity.group.selfEmployed = Entrepreneurs, self-employed and professionals
    file.equita = groups beside everybody: unmet share and ratio
    explain.barriers = Obstacles, per cent of those with the need unmet who answered the question (several may be named):
    explain.barrier =   {barrier}: {value}
    explain.barriers.notAsked =   not asked, and so not known (it is not zero): {barriers}
    explain.rank = In the order of needs: {place} of {count}; with these data it may stand between the {first} and the {last}.
    explain.rank.sure = In the order of needs: {place} of {count}, its place is sure.
    explain.rank.after =   surely after: {objectives}
    explain.rank.before =   surely before: {objectives}
    explain.rank.none =   no need surely stands before or after: the differences may be chance alone.
    number.rank.census = order among {count} needs, over the {n} people who answered all of them: it is a census, values are compared as they are, without sampling error
    number.rank = order among {count} needs, over the {n} people who answered all: two shares differ if they are more than {critical} standard errors of their difference apart (t at 1 − 0.05/(K(K−1)) with df = {df}, joint covariance)
    number.rank.untold = order among {count} needs, over the people who answered all of them (how many they are, or from how many units, would tell of few): two shares differ if their difference exceeds the limit of t for all pairs together, with joint covariance
    number.rank.untold.census = order among {count} needs, over the people who answered all of them (how many they are would tell of few): it is a census, values are compared as they are, without sampling error
    number.barrier.untold = {barrier}: p = {p}
    number.barrier = {barrier}: p = {y}/{w} = {p}
    number.equity = {group}: u = {p} of n = {n} (df = {df}), everybody = {q}; V = {v}, V(everybody) = {vq}, covariance = {covariance}
    number.equity.interval = ratio {p}/{q} = {ratio}; Fieller's 95 % interval: the θ for which u − θ·u(everybody) is not significant: from {lower} to {upper}
    number.equity.open = ratio {p}/{q} = {ratio}; Fieller's 95 % interval: from {lower} on, for the share of everybody is not surely above zero
    explain.equity =   {group}: unmet share {value} of {n} answers
    explain.equity.ratio =     ratio to everybody: {ratio}; {reading}
    """#
}
