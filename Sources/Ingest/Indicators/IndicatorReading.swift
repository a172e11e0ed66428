internal import CSVReading
internal import Diagnostics
internal import Region

/// The lines of a table of indicators as they are read.
struct IndicatorReading {
  private let table: SheetTable<IndicatorFile.Column>
  private let vocabulary: IndicatorFile.Vocabulary
  private let isShared: Bool
  private var seen: Set<String>
  private(set) var definitions: [IndicatorDefinition] = []
  private(set) var faults: [Diagnostic]

  init(
    _ table: SheetTable<IndicatorFile.Column>, _ vocabulary: IndicatorFile.Vocabulary,
    isShared: Bool
  ) {
    self.table = table
    faults = table.faults
    self.vocabulary = vocabulary
    self.isShared = isShared
    seen = vocabulary.takenCodes
  }

  mutating func add(_ record: KeptRecord) {
    let before = faults.count
    let code = code(record)
    for column in [IndicatorFile.Column.labelIt, .labelEn, .source]
    where text(column, record).isEmpty {
      report("indicator.missing-value", column, record)
    }
    let formula = word(.formula, IndicatorDefinition.Formula.allCases, record)
    let direction = word(.direction, IndicatorDefinition.Direction.allCases, record)
    let unit = word(.unit, IndicatorDefinition.Unit.allCases, record)
    if let formula, let unit, formula.unit != unit {
      report("indicator.other-unit", .unit, record, ["known": formula.unit.rawValue])
    }
    let objective = objective(record, formula)
    let target = target(record)
    let classes = formula.map { self.classes(record, $0) } ?? []
    guard faults.count == before, let formula, let direction else { return }
    definitions.append(
      IndicatorDefinition(
        code: code,
        label: LocalizedLabel(it: text(.labelIt, record), en: text(.labelEn, record)),
        formula: formula, classes: classes, objective: objective, target: target,
        direction: direction, source: source(record), isShared: isShared))
  }

  /// In Italian where the table has no other.
  private func source(_ record: KeptRecord) -> LocalizedLabel {
    let english = text(.sourceEn, record)
    return LocalizedLabel(
      it: text(.source, record), en: english.isEmpty ? nil : english)
  }

  private func text(_ column: IndicatorFile.Column, _ record: KeptRecord) -> String {
    table.text(column, record)
  }

  private mutating func report(
    _ fault: String, _ column: IndicatorFile.Column, _ record: KeptRecord,
    _ arguments: [String: String] = [:]
  ) {
    faults.append(
      Diagnostic(
        fault, .error, at: table.location(column, record),
        arguments.merging(["value": text(column, record)]) { own, _ in own }))
  }

  private mutating func code(_ record: KeptRecord) -> String {
    let code = text(.code, record)
    if code.isEmpty {
      report("indicator.missing-value", .code, record)
    } else if code.contains(where: { $0 == ":" || $0.isWhitespace }) {
      report("indicator.bad-code", .code, record)
    } else if !seen.insert(code).inserted {
      report("indicator.repeated-code", .code, record)
    }
    return code
  }

  /// One of the words of a closed vocabulary.
  private mutating func word<Word: RawRepresentable<String>>(
    _ column: IndicatorFile.Column, _ words: [Word], _ record: KeptRecord
  ) -> Word? {
    let said = CellText.collapsed(text(column, record)).lowercased()
    if let word = words.first(where: { $0.rawValue == said }) { return word }
    report(
      said.isEmpty ? "indicator.missing-word" : "indicator.unknown-word", column, record,
      ["known": words.map(\.rawValue).joined(separator: ", ")])
    return nil
  }

  private mutating func objective(
    _ record: KeptRecord, _ formula: IndicatorDefinition.Formula?
  ) -> ObjectiveCode? {
    let said = text(.objective, record)
    if said.isEmpty {
      if let formula, formula.isOfOneNeed {
        report(
          "indicator.missing-objective", .objective, record, ["formula": formula.rawValue])
      }
      return nil
    }
    let code = ObjectiveCode(said)
    if vocabulary.objectives[code] == nil {
      let near = Suggestion.nearest(
        to: said, among: vocabulary.objectives.nodes.map(\.code.rawValue))
      if near.isEmpty {
        report("indicator.unknown-objective", .objective, record)
      } else {
        report(
          "indicator.unknown-objective-near", .objective, record,
          ["candidates": near.joined(separator: ", ")])
      }
    }
    return code
  }

  private mutating func target(_ record: KeptRecord) -> TargetCode {
    let said = text(.target, record)
    if said.isEmpty { return .everyone }
    let code = TargetCode(said)
    if !vocabulary.targets.contains(code) {
      report(
        "indicator.unknown-target", .target, record,
        ["candidates": vocabulary.targets.map(\.rawValue).joined(separator: ", ")])
    }
    return code
  }

  private mutating func classes(
    _ record: KeptRecord, _ formula: IndicatorDefinition.Formula
  ) -> [String] {
    let said = text(.classes, record).split(separator: "|").map { CellText.clean(String($0)) }
      .filter { !$0.isEmpty }
    let known = vocabulary.classes[formula] ?? []
    let listed = known.joined(separator: ", ")
    if formula.countsClasses, said.isEmpty {
      report("indicator.missing-word", .classes, record, ["known": listed])
    }
    if !formula.countsClasses, !said.isEmpty {
      report("indicator.needless-classes", .classes, record, ["formula": formula.rawValue])
      return []
    }
    for one in said where !known.contains(one) {
      report("indicator.unknown-word", .classes, record, ["value": one, "known": listed])
    }
    return said
  }
}
