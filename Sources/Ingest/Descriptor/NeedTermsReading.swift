internal import Region

/// Reads `condizioni` and `conversioni` of a mapping: what the needs ask of an offer, and how units
/// of people turn into each other.
enum NeedTermsReading {
  /// Objectives with `orari`, `periodo`, `stagione` and `prezzo_massimo`.
  static func terms(_ node: DescriptorNode?) -> [ObjectiveCode: NeedTerms] {
    var found: [ObjectiveCode: NeedTerms] = [:]
    for item in node?.items() ?? [] {
      let keys = ["obiettivo", "orari", "periodo", "stagione", "prezzo_massimo"]
      guard let fields = item.fields(keys),
        let objective = fields.required("obiettivo")?.objective()
      else { continue }
      if found[objective] != nil {
        item.faults.report(
          "profile.repeated-objective", line: item.line, ["value": objective.rawValue])
      }
      found[objective] = NeedTerms(
        hours: hours(fields["orari"]), period: period(fields["periodo"]),
        season: fields["stagione"]?.word(Words.seasons),
        affordableMonthlyCents: cents(fields["prezzo_massimo"]))
    }
    return found
  }

  private static func hours(_ node: DescriptorNode?) -> [TimeSlot]? {
    guard let text = node?.text() else { return nil }
    guard let slots = HoursText.slots(text), !slots.isEmpty else {
      return node?.badValue(text, allowed: ["lun-ven 16:00-18:30"])
    }
    return slots
  }

  /// Both ends are asked for: days that nobody stated exclude no offer.
  private static func period(_ node: DescriptorNode?) -> Period? {
    guard let node, let fields = node.fields(["dal", "al"]),
      let start = fields.required("dal")?.date(), let end = fields.required("al")?.date()
    else { return nil }
    guard start <= end else {
      return node.badValue("\(start)–\(end)", allowed: ["{dal: 2026-06-15, al: 2026-09-05}"])
    }
    return Period(start: start, end: end)
  }

  private static func cents(_ node: DescriptorNode?) -> Int? {
    node?.number(in: 0...100_000).map { Int(($0 * 100).rounded()) }
  }

  /// Rows of `{da, a, fattore, fonte}`, with `eta` or `destinatari` where the factor is not everybody's.
  ///
  /// - Parameter targets: gains the targets that they name.
  static func conversions(_ node: DescriptorNode?, naming targets: inout [PlacedText])
    -> [UnitConversion]
  {
    var found: [UnitConversion] = []
    for item in node?.items() ?? [] {
      guard let fields = item.fields(["da", "a", "fattore", "fonte", "eta", "destinatari"]),
        let from: CountedUnit = fields.required("da")?.word(Words.countedUnits),
        let to: CountedUnit = fields.required("a")?.word(Words.countedUnits),
        let factor = fields.required("fattore")?.number(),
        let source = fields.required("fonte")?.text(),
        let scope = scope(fields, of: from, item)
      else { continue }
      if case .target(let code) = scope, let node = fields["destinatari"] {
        targets.append(PlacedText(text: code.rawValue, location: node.location))
      }
      guard factor > 0, from != to else {
        let _: Int? = item.badValue(
          fields["fattore"]?.text() ?? "", allowed: ["da ≠ a, fattore > 0"])
        continue
      }
      let isRepeated = found.contains {
        $0.from == from && $0.to == to && overlap($0.scope, scope)
      }
      if isRepeated {
        item.faults.report(
          "conversion.repeated", line: item.line,
          ["from": word(of: from), "to": word(of: to)])
        continue
      }
      found.append(
        UnitConversion(from: from, to: to, factor: factor, source: source, scope: scope))
    }
    return found
  }

  private static func word(of unit: CountedUnit) -> String {
    Words.countedUnits.first { $0.1 == unit }?.0 ?? unit.rawValue
  }

  /// Nil where it cannot be read, which has been told. Households have no age of their own.
  private static func scope(
    _ fields: DescriptorFields, of unit: CountedUnit, _ item: DescriptorNode
  ) -> UnitConversion.Scope? {
    switch (fields["eta"], fields["destinatari"]) {
    case (nil, nil): return .everybody
    case (nil, let node?): return node.text().map { .target(TargetCode($0)) }
    case (let node?, nil):
      guard unit != .household else {
        item.faults.report("conversion.ages-of-households", line: item.line)
        return nil
      }
      guard let text = node.text() else { return nil }
      guard let ages = AgeText.band(text) else {
        return node.badValue(text, allowed: ["0-2", "65+"])
      }
      return .ages(AgeSet(ages))
    case (_?, _?):
      item.faults.report("conversion.two-scopes", line: item.line)
      return nil
    }
  }

  private static func overlap(_ a: UnitConversion.Scope, _ b: UnitConversion.Scope) -> Bool {
    if case .ages(let x) = a, case .ages(let y) = b { return !x.intersection(y).isEmpty }
    return a == b
  }
}
