internal import Diagnostics
internal import Region

extension ReferenceLoader {
  /// The school calendar: a row `lezioni` with start and end, the others are closures between them.
  mutating func schoolCalendar() -> SchoolCalendar? {
    let file = "calendario-scolastico.csv"
    let rows = table(file, ["codice", "dal", "al", "margine_giorni", "fonte"])
    var lessons: (start: SchoolCalendar.Day, end: SchoolCalendar.Day, margin: Int)?
    var closures: [SchoolCalendar.Closure] = []
    var seen: Set<String> = []
    for row in rows where isNew(row["codice"], of: row, "codice", in: &seen) {
      guard let first = day(row, "dal"), let last = day(row, "al") else { continue }
      let margin = row.count("margine_giorni", &faults) ?? 0
      if row["codice"] == "lezioni" {
        guard margin <= 60 else {
          faults.append(row.fault("margine_giorni", expected: "0 ... 60"))
          continue
        }
        lessons = (first, last, margin)
      } else {
        closures.append(SchoolCalendar.Closure(first: first, last: last))
      }
    }
    guard let lessons else {
      if !rows.isEmpty {
        faults.append(
          Diagnostic(
            "reference.unknown-code", .error, at: SourceLocation(file: file),
            ["value": "lezioni"]))
      }
      return nil
    }
    return SchoolCalendar(
      start: lessons.start, end: lessons.end, margin: lessons.margin, closures: closures)
  }

  private mutating func day(_ row: ReferenceTable.Row, _ column: String) -> SchoolCalendar.Day? {
    if let day = SchoolCalendar.Day(row[column]) { return day }
    faults.append(row.fault(column, expected: "09-12, pasqua-3"))
    return nil
  }
}
