internal import Disclosure
internal import Findings
internal import Language
internal import Region

extension Explanation {
  /// What those without an answer name as obstacles.
  func barriers(_ cell: PublishedCell) -> [String] {
    let told = cell.barriers.compactMap { entry in
      index.values.sentence(entry.share).map {
        words.text(
          "explain.barrier",
          ["barrier": words.text("barrier.\(entry.barrier.rawValue)"), "value": $0])
      }
    }
    if told.isEmpty { return [] }
    let names = cell.barriersNotAsked.map { words.text("barrier.\($0.rawValue)") }
    let notAsked =
      names.isEmpty
      ? []
      : [words.text("explain.barriers.notAsked", ["barriers": names.joined(separator: "; ")])]
    return ["", words.text("explain.barriers")] + told + notAsked
  }

  /// The place in the order of needs, with the needs it surely stands after and before.
  func rank(_ cell: PublishedCell) -> [String] {
    let order = (context.publication.ranks[cell.address.territory]?[cell.address.target] ?? [])
      .filter { $0.address.wave == cell.address.wave }
    guard let own = order.first(where: { $0.address == cell.address }), order.count > 1 else {
      return []
    }
    let count = words.whole(order.count)
    let place = words.place(own.place)
    var lines = [
      "",
      own.places.count == 1
        ? words.text("explain.rank.sure", ["place": place, "count": count])
        : words.text(
          "explain.rank",
          [
            "place": place, "count": count, "first": words.place(own.places.lowerBound),
            "last": words.place(own.places.upperBound),
          ]),
    ]
    for (key, objectives) in [
      ("explain.rank.after", own.surelyAfter), ("explain.rank.before", own.surelyBefore),
    ] where !objectives.isEmpty {
      lines.append(
        words.text(key, ["objectives": words.list(objectives.map { names.objective($0) })]))
    }
    if own.surelyAfter.isEmpty && own.surelyBefore.isEmpty {
      lines.append(words.text("explain.rank.none"))
    }
    return lines
  }

  /// Groups beside everybody, in the cell of everybody.
  func equity(_ cell: PublishedCell) -> [String] {
    let told = (context.publication.equity[cell.address] ?? []).flatMap { entry -> [String] in
      guard let n = entry.sampleSize, let value = index.values.sentence(entry.unmet) else {
        return []
      }
      let group = index.values.equityGroup(entry.group)
      let share = words.text(
        "explain.equity", ["group": group, "value": value, "n": words.whole(n)])
      guard let ratio = entry.ratio, let reading = entry.reading else { return [share] }
      return [
        share,
        words.text(
          "explain.equity.ratio",
          [
            "ratio": index.values.sentence(ratio),
            "reading": words.text("equity.reading.\(reading.rawValue)"),
          ]),
      ]
    }
    return told.isEmpty ? [] : ["", words.text("equity.title")] + told
  }
}
