internal import Disclosure
internal import Findings
internal import Language
internal import Region

extension Explanation {
  /// People in need and places, with the way to each number.
  func people(_ cell: PublishedCell) -> [String] {
    guard let people = cell.people else { return [] }
    let text = PeopleWords(words: words)
    var lines = ["", words.text("explain.people")]
    if let reason = text.obstacle(people) {
      lines.append(words.text("explain.people.none", ["reason": reason]))
    }
    if let unit = people.unit, let population = people.population {
      lines.append(
        words.text(
          "explain.people.population",
          [
            "count": text.whole(population), "unit": text.unit(unit),
            "sources": words.list(people.sources.map(names.instrument)),
          ]))
    }
    lines += people.conversions.map { conversion in
      var key = "explain.people.conversion"
      var values = [
        "from": text.unit(conversion.from), "to": text.unit(conversion.to),
        "factor": words.decimal(conversion.factor, places: 2), "source": conversion.source,
      ]
      switch conversion.scope {
      case .everybody: break
      case .ages(let ages):
        key = "explain.people.conversion.ages"
        values["ages"] = names.parts(TargetSet(TargetBox(ages: ages)))
      case .target(let target):
        key = "explain.people.conversion.target"
        values["target"] = names.target(target)
      }
      return words.text(key, values)
    }
    for (key, count) in [
      ("explain.people.inNeed", people.inNeed), ("explain.people.unmet", people.unmet),
    ] {
      guard let count else { continue }
      lines.append(
        words.text(key, ["count": text.whole(count.value), "interval": text.interval(count)]))
    }
    lines += totals(cell, people)
    guard let places = people.places else {
      return lines + [words.text("explain.places.withheld")]
    }
    return lines + self.places(places, text)
  }

  /// People by the weights of the survey, where no table counts them.
  private func totals(_ cell: PublishedCell, _ people: PublishedPeople) -> [String] {
    guard people.population == nil, let totals = cell.totals else { return [] }
    return totals.totals.compactMap { total in
      total.amount.map {
        words.text(
          "explain.total",
          [
            "kind": words.text("total.kind.\(total.kind.rawValue)"),
            "count": TotalWords(words: words).sentence($0, totals.represented),
          ])
      }
    }
  }

  private func places(_ places: PublishedPlaces, _ text: PeopleWords) -> [String] {
    var lines = [
      words.text("explain.places.capacity", ["count": text.bounds(places.capacity)])
    ]
    if !places.unstated.isEmpty {
      lines.append(
        words.text(
          "explain.places.unstated", ["offers": words.list(places.unstated.map(names.offer))]))
    }
    if !places.doubtfulPairs.isEmpty {
      lines.append(
        words.text(
          "explain.places.pairs", ["pairs": words.list(places.doubtfulPairs.map(\.rawValue))]))
    }
    lines += text.assumed(places.assumedAges, names).map {
      words.text("explain.places.ages", ["text": $0])
    }
    if let coverage = places.coverage {
      lines.append(
        words.text("explain.places.coverage", ["count": text.bounds(coverage, places: 2)]))
    }
    if let gap = places.gap, let lower = gap.lower, gap.upper < 0 {
      lines.append(
        words.text("explain.places.surplus", ["count": text.range(-gap.upper, -lower)]))
    } else if let gap = places.gap {
      let count =
        gap.lower.map { text.range($0, gap.upper) }
        ?? words.text("explain.places.gapAtMost", ["upper": text.whole(gap.upper)])
      lines.append(words.text("explain.places.gap", ["count": count]))
    }
    if let verdict = places.verdict {
      lines.append(
        words.text(
          "explain.places.verdict",
          ["verdict": words.text("places.verdict.\(verdict.rawValue)")]))
    }
    if places.contradictsClass { lines.append(words.text("explain.places.contradicts")) }
    return lines
  }
}
