internal import Disclosure
internal import Language
internal import Region

extension SchedaPage {
  /// What companies said of their own needs: apart, in companies, never summed with people.
  var companiesBlocks: [Block] {
    let cells = index.companies(code)
    guard !cells.isEmpty else { return [] }
    return [
      .heading(words.text("companies.title"), id: "imprese"),
      .paragraph([.text(words.text("companies.intro"))]),
      .table(
        DataTable(
          id: "imprese-tabella", caption: words.text("companies.caption"),
          columns: [
            DataColumn(words.text("column.objective")), DataColumn(words.text("column.unmet")),
          ],
          rows: cells.map { cell in
            DataRow([
              .text(names.objectiveRuns(cell.address.objective)),
              index.values.unmet(cell, withSampleSize: true),
            ])
          })),
    ]
  }
}
