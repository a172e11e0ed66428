internal import Disclosure
internal import Findings
internal import Language
internal import Region

extension SchedaPage {
  /// What changed between the waves that the mapping compares, for the people of this page; nothing
  /// where no change may be shown.
  var changes: [Block] {
    let told = shown { $0.kind == .waves && $0.cell.territory == code }
    guard !told.isEmpty else { return [] }
    let pairs = Dictionary(grouping: told) { [$0.other.wave, $0.cell.wave] }
    let tables = pairs.sorted { $0.key.lexicographicallyPrecedes($1.key) }.enumerated().map {
      place, pair in
      Block.table(changeTable("cambiamenti-\(place + 1)", pair.key, pair.value))
    }
    return [
      .heading(words.text("change.title"), id: "cambiamenti"),
      .paragraph([.text(index.text("change.intro", of: Set(pairs.keys.joined())))]),
    ] + tables
  }

  /// Unmet shares side by side that may be shown, for the people of this page, in the order of its
  /// objectives. Companies are no people of this page; theirs are in the data.
  private func shown(_ isWanted: (PublishedComparison) -> Bool) -> [PublishedComparison] {
    let wanted = context.publication.comparisons.filter { $0.key.target == target }
      .sorted { $0.key < $1.key }.flatMap(\.value).filter {
        $0.share == .unmet && $0.difference != nil && isWanted($0)
          && !context.wavesOfCompanies.contains($0.cell.wave)
      }
    return objectives.flatMap { objective in wanted.filter { $0.cell.objective == objective } }
  }

  /// The territories that the mapping compares, on the pages of both and of the mapping's own; nothing
  /// where no difference may be shown.
  var declaredDifferences: [Block] {
    let isWhole = code == context.mapping.territory
    let told = shown {
      $0.kind == .territories
        && (isWhole || $0.cell.territory == code || $0.other.territory == code)
        // Of several surveys the one that stands on the page of the first.
        && index.cell($0.cell.territory, $0.cell.objective, target)?.address == $0.cell
    }
    guard !told.isEmpty else { return [] }
    let pairs = Dictionary(grouping: told) {
      [$0.cell.territory.rawValue, $0.other.territory.rawValue]
    }
    let tables = pairs.sorted { $0.key.lexicographicallyPrecedes($1.key) }.enumerated().map {
      place, pair in
      Block.table(territoryTable("confronto-territori-\(place + 1)", pair.value))
    }
    return [
      .heading(words.text("territories.title"), id: "confronti-territori"),
      .paragraph([.text(index.text("territories.intro", of: Set(told.map(\.cell.wave))))]),
    ] + tables
  }

  private func territoryTable(_ id: String, _ entries: [PublishedComparison]) -> DataTable {
    let (first, second) = (entries[0].cell.territory, entries[0].other.territory)
    return differenceTable(
      id,
      caption: index.text(
        "territories.caption", of: Set(entries.map(\.cell.wave)),
        ["first": names.fullTerritory(first), "second": names.fullTerritory(second)]),
      columns: names.territories.apart([first, second]),
      entries.map { ($0.cell, $0.other, $0) })
  }

  private func changeTable(_ id: String, _ waves: [WaveCode], _ entries: [PublishedComparison])
    -> DataTable
  {
    differenceTable(
      id,
      caption: index.text(
        "change.caption", of: Set(waves),
        ["earlier": waves[0].rawValue, "later": waves[1].rawValue]),
      columns: [words.text("change.column.earlier"), words.text("change.column.later")],
      entries.map { ($0.other, $0.cell, $0) })
  }

  /// - Parameter entries: the cell of each of the two columns, and their difference.
  private func differenceTable(
    _ id: String, caption: String, columns: [String],
    _ entries: [(CellAddress, CellAddress, PublishedComparison)]
  ) -> DataTable {
    let isRoundedApart = entries.contains { _, _, entry in
      guard let value = entry.value?.point, let other = entry.otherValue?.point,
        let difference = entry.difference?.value
      else { return false }
      return ValueCells.percent(value) - ValueCells.percent(other)
        != ValueCells.percent(difference)
    }
    return DataTable(
      id: id, caption: caption,
      note: isRoundedApart ? words.text("comparison.rounding") : nil,
      columns: [DataColumn(words.text("column.objective"))]
        + columns.map { DataColumn($0, .number) } + [
          DataColumn(words.text("comparison.column.difference"), .number),
          DataColumn(words.text("comparison.column.reading")),
        ],
      rows: entries.map { first, second, entry in
        DataRow([
          .text(names.objectiveRuns(entry.cell.objective)),
          index.values.unmet(context.publication.cells[first]),
          index.values.unmet(context.publication.cells[second]),
          entry.difference.map { .figure(index.values.points($0)) } ?? .sign(.suppressed),
          .words(entry.difference.map { index.values.reading($0, entry.kind) } ?? ""),
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
  func reading(_ difference: PublishedDifference, _ kind: ComparisonFinding.Kind) -> String {
    ComparisonWords(words: words).reading(difference, kind)
  }
}
