internal import Disclosure
internal import Language
internal import Region

extension SchedaPage {
  /// How many people of each target are left without an answer, by the weights of the survey: for the
  /// targets whom no table counts.
  var totalBlocks: [Block] {
    let counted = targetGroups.map { group in
      group.filter { target in
        let cells = objectives.compactMap { index.cell(code, $0, target) }
        return cells.contains { $0.totals?[.unmet]?.amount != nil }
          && !cells.contains { $0.people?.population != nil }
      }
    }.filter { !$0.isEmpty }
    guard let first = counted.first?.first,
      let represented = objectives.compactMap({ index.cell(code, $0, first)?.totals }).first?
        .represented
    else { return [] }
    let unit = TotalWords(words: words).unit(represented)
    let isRounded = objectives.contains { objective in
      counted.joined().contains {
        index.cell(code, objective, $0)?.totals?.sums.rounded != nil
      }
    }
    return [
      .heading(words.text("total.title"), id: "totali"),
      .paragraph([
        .text(
          words.text(
            "total.intro",
            [
              "unit": unit,
              "basis": words.text("total.basis.\(represented.basis.rawValue)"),
            ]) + (isRounded ? " " + words.text("total.rounded") : ""))
      ]),
    ]
      + counted.enumerated().map { place, group in
        let rows = objectives.filter { objective in
          group.contains { index.cell(code, objective, $0)?.totals?[.unmet]?.amount != nil }
        }
        return .table(
          DataTable(
            id: "totali-\(place + 1)", caption: words.text("total.caption", ["unit": unit]),
            note: sourceNote, style: .matrix,
            columns: [DataColumn(words.text("column.objective"))]
              + group.map { DataColumn(names.target($0)) },
            rows: rows.map { objective in
              DataRow(
                [.text(names.objectiveRuns(objective))]
                  + group.map { target in
                    let cell = index.cell(code, objective, target)
                    return weighted(cell, .unmet, cell?.unmet)
                  })
            }))
      }
  }

  /// People of a cell by the weights of the survey, or the sign that says why not.
  func weighted(
    _ cell: PublishedCell?, _ kind: PublishedTotal.Kind, _ share: PublishedValue?
  ) -> DataCell {
    if let total = cell?.totals?[kind] {
      // The share is told, the people vary too much.
      return total.amount.map { .figure(TotalWords(words: words).figure($0)) } ?? .sign(.unreliable)
    }
    switch share?.form {
    case .none?: return .words(words.text("total.none"))
    case .words: return .sign(.unreliable)
    case .share, .range: return .sign(.unknown)
    case nil: return cell?.sign == .published ? .sign(.suppressed) : index.values.unmet(cell)
    }
  }
}
