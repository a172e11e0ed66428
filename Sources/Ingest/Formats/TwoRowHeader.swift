/// Two header rows, as SurveyMonkey writes them and as spreadsheets make them: the question stands
/// over the first of its options, the other cells above being empty.
struct TwoRowHeader {
  /// Questions that stand over several options.
  let questions: Int

  /// Nil when the first two records are no such pair.
  init?(_ sample: TableSample) {
    guard sample.records.count >= 3 else { return nil }
    let (above, below) = (sample.records[0], sample.records[1])
    guard above.count == below.count, above.count >= 3,
      !(above.first ?? "").allSatisfy(\.isWhitespace)
    else { return nil }
    var merged = 0
    var faults = 0
    for index in above.indices.dropFirst() where CellText.clean(above[index]).isEmpty {
      if CellText.clean(below[index]).isEmpty {
        faults += 1
      } else if !CellText.clean(above[index - 1]).isEmpty {
        merged += 1
      }
    }
    guard merged > 0, faults == 0 else { return nil }
    questions = merged
  }

  /// `question | option` in its parts, as header rows are joined.
  static func parts(_ header: String) -> (question: String, option: String)? {
    guard let bar = header.ranges(of: " | ").first else { return nil }
    return (String(header[..<bar.lowerBound]), String(header[bar.upperBound...]))
  }
}
