internal import Ingest
internal import ReferenceData
internal import Region

/// What the cells of a column are, by themselves.
enum ColumnContent: Hashable {
  case empty
  /// The same text in every row.
  case constant
  /// Two texts, yes and no in any spelling, and at most one that says neither.
  case yesNo(yes: [String], no: [String])
  case number(isWhole: Bool)
  case date(first: CalendarDate, last: CalendarDate)
  /// Places: the level, and the share of the different texts that the register knows.
  case place(TerritoryLevel, share: Double)
  /// A few short texts, each given several times.
  case choice
  /// Texts that hardly repeat.
  case text
}

/// Tells what the cells of columns are.
struct ContentReader {
  private let resolver: TerritoryResolver
  /// Different texts looked up in the register of places; near names take time.
  private static let lookedUp = 40
  private static let yesWords: Set<String> = ["si", "sì", "s", "yes", "y", "vero", "true", "oui"]
  private static let noWords: Set<String> = ["no", "n", "falso", "false", "non"]

  init(_ resolver: TerritoryResolver) { self.resolver = resolver }

  /// - Parameter named: the level of places that the header announces.
  func content(
    of column: ColumnTally, silent: Set<String>, named: TerritoryLevel? = nil
  ) -> ColumnContent {
    let values = column.answers(without: silent)
    if values.isEmpty { return .empty }
    if let answer = yesNo(values) { return answer }
    let texts = values.map(\.text)
    if let span = dates(texts) { return .date(first: span.0, last: span.1) }
    let names = places(texts, named)
    if let names, names.share >= 0.6, values.count > 1 || column.filled > 1 {
      return .place(names.level, share: names.share)
    }
    let numbers = texts.compactMap { ValueInspection.number($0) }
    if numbers.count * 20 >= texts.count * 19 {
      return .number(isWhole: numbers.allSatisfy { $0 == $0.rounded() })
    }
    if values.count == 1, column.filled > 2 { return .constant }
    let total = values.reduce(0) { $0 + $1.count }
    let isShort = texts.allSatisfy { $0.count <= 200 }
    if !column.isCapped, isShort, values.count <= 60, values.count * 2 <= max(total, 4) {
      return .choice
    }
    return .text
  }

  private func yesNo(_ values: [ColumnTally.Value]) -> ColumnContent? {
    guard values.count <= 3 else { return nil }
    let yes = values.map(\.text).filter { Self.yesWords.contains($0.lowercased()) }
    let no = values.map(\.text).filter { Self.noWords.contains($0.lowercased()) }
    guard !yes.isEmpty || !no.isEmpty, values.count <= yes.count + no.count + 1,
      !(values.count > yes.count + no.count && (yes.isEmpty || no.isEmpty))
    else { return nil }
    return .yesNo(yes: yes, no: no)
  }

  private func dates(_ texts: [String]) -> (CalendarDate, CalendarDate)? {
    let found = texts.compactMap { ValueInspection.date($0) }
    guard found.count * 20 >= texts.count * 19, let first = found.min(), let last = found.max()
    else { return nil }
    return (first, last)
  }

  /// The level at which most texts are known. Codes of five or six digits count as comuni only
  /// where nearly all of them are.
  /// Bergamo is a comune, a province and an ATS: the header decides.
  private func places(_ texts: [String], _ named: TerritoryLevel?) -> (
    level: TerritoryLevel, share: Double
  )? {
    let texts = texts.prefix(Self.lookedUp)
    let letters = texts.filter { $0.contains(where: \.isLetter) }
    let isNumeric = letters.count * 2 < texts.count
    let levels: [TerritoryLevel] =
      isNumeric ? [.ats, .comune] : [.ats, .ambito, .province, .comune]
    var best: (level: TerritoryLevel, share: Double)?
    for level in levels {
      let known = texts.filter { text in
        switch resolver.resolve(text, level: level) {
        case .resolved: true
        case .ambiguous: level == .comune
        default: false
        }
      }.count
      let share = Double(known) / Double(texts.count)
      if isNumeric, share < 0.9 || texts.contains(where: { $0.count < 3 }) { continue }
      if level == named, share >= 0.6 { return (level, share) }
      if share > best?.share ?? 0.3 { best = (level, share) }
    }
    return best
  }
}
