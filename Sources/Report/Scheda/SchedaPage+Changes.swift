internal import Disclosure
internal import Findings
internal import Language
internal import Region

extension SchedaPage {
  /// What changed between the waves that the mapping compares, for the people of this page; nothing
  /// where no change may be shown.
  var changes: [Block] {
    let told = objectives.flatMap { objective in
      context.publication.changes.filter {
        $0.key.territory == code && $0.key.target == target && $0.key.objective == objective
      }.sorted { $0.key < $1.key }.flatMap(\.value)
    }.filter {
      // Companies are no people of this page; their changes are in the data.
      $0.share == .unmet && $0.difference != nil
        && !context.wavesOfCompanies.contains($0.later.wave)
    }
    guard !told.isEmpty else { return [] }
    let pairs = Dictionary(grouping: told) { [$0.earlier.wave, $0.later.wave] }
    let tables = pairs.sorted { $0.key.lexicographicallyPrecedes($1.key) }.enumerated().map {
      place, pair in
      Block.table(changeTable("cambiamenti-\(place + 1)", pair.key, pair.value))
    }
    return [
      .heading(words.text("change.title"), id: "cambiamenti"),
      .paragraph([.text(words.text("change.intro"))]),
    ] + tables
  }

  private func changeTable(_ id: String, _ waves: [WaveCode], _ entries: [PublishedChange])
    -> DataTable
  {
    DataTable(
      id: id,
      caption: words.text(
        "change.caption", ["earlier": waves[0].rawValue, "later": waves[1].rawValue]),
      columns: [
        DataColumn(words.text("column.objective")),
        DataColumn(words.text("change.column.earlier"), .number),
        DataColumn(words.text("change.column.later"), .number),
        DataColumn(words.text("change.column.difference"), .number),
        DataColumn(words.text("change.column.reading")),
      ],
      rows: entries.map { entry in
        DataRow([
          .text(names.objectiveRuns(entry.later.objective)),
          index.values.unmet(context.publication.cells[entry.earlier]),
          index.values.unmet(context.publication.cells[entry.later]),
          entry.difference.map { .figure(index.values.points($0)) } ?? .sign(.suppressed),
          .words(entry.difference.map(index.values.reading) ?? ""),
        ])
      })
  }
}

extension ValueCells {
  /// A difference in points, with its interval.
  func points(_ difference: PublishedDifference) -> Figure {
    Figure(
      value: signed(difference.value),
      interval: difference.lower.flatMap { lower in
        difference.upper.map { "\(signed(lower)) … \(signed($0))" }
      }, sortKey: Double(Self.percent(difference.value)))
  }

  /// Whole points with their sign.
  func signed(_ share: Double) -> String {
    let points = Self.percent(share)
    if points == 0 { return "0" }
    return (points > 0 ? "+" : "−") + words.whole(abs(points))
  }

  /// What a difference says, in words.
  func reading(_ difference: PublishedDifference) -> String {
    if difference.reading == .notDetectable, let least = difference.smallestDetectable {
      // Rounded up: a smaller one would not have been seen.
      let points = max(1, Int((least * 100).rounded(.up)))
      return words.text(
        "change.reading.atLeast", ["points": words.whole(points), "count": String(points)])
    }
    return words.text("change.reading.\(difference.reading.rawValue)")
  }
}
