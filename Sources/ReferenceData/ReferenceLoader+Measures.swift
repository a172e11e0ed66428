internal import Diagnostics
internal import Region

extension ReferenceLoader {
  /// The registry of measures and their lines, after those that are known.
  mutating func measures(
    in measureFile: String, lines lineFile: String, after known: MeasureRegistry? = nil,
    _ notation: TargetNotation, words: TargetWords, tree: ObjectiveTree
  ) -> MeasureRegistry {
    var measures = known?.measures ?? []
    var lines = known?.lines ?? []
    let regional = Set(measures.map(\.code) + lines.map(\.code.rawValue))
    var seen: Set<String> = []
    for row in table(
      measureFile,
      [
        "codice", "etichetta_it", "etichetta_en", "atti", "diffusione_it", "diffusione_en",
        "clausola",
      ])
    where isNew(
      row["codice"], of: row, "codice", in: &seen, taken: ["reference.taken-code": regional])
    {
      measures.append(
        Measure(
          code: row["codice"], label: Self.label(row), acts: row["atti"],
          reach: LocalizedLabel(it: row["diffusione_it"], en: row["diffusione_en"]),
          clause: row["clausola"]))
    }
    let own = seen
    seen = []
    for row in table(
      lineFile,
      [
        "codice", "misura", "etichetta_it", "etichetta_en", "destinatari", "eta_nota", "obiettivi",
        "obiettivi_possibili", "dal", "al", "vigenza", "clausola", "condizioni",
      ])
    where isNew(
      row["codice"], of: row, "codice", in: &seen,
      taken: ["reference.taken-code": regional, "reference.measure-code": own])
    {
      if !measures.contains(where: { $0.code == row["misura"] }) {
        faults.append(unknown(row, "misura", row["misura"]))
      }
      if let line = line(row, notation, words: words, tree: tree) { lines.append(line) }
    }
    return MeasureRegistry(measures: measures, lines: lines)
  }

  private mutating func line(
    _ row: ReferenceTable.Row, _ notation: TargetNotation, words: TargetWords, tree: ObjectiveTree
  ) -> MeasureLine? {
    let wording = row["destinatari"]
    guard let set = notation.set(wording) ?? words[wording]?.set else {
      faults.append(row.fault("destinatari", expected: "famiglie con figli, 0-17;*;*"))
      return nil
    }
    guard ["nota", "presunta", "non_nota"].contains(row["vigenza"]) else {
      faults.append(row.fault("vigenza", expected: "nota, presunta, non_nota"))
      return nil
    }
    return MeasureLine(
      code: MeasureLineCode(row["codice"]), measure: row["misura"], label: Self.label(row),
      admission: Admission(
        set: set, agesKnown: row.flag("eta_nota", &faults),
        wording: words[wording] == nil ? [] : [wording]),
      objectives: codes(row, "obiettivi", tree),
      possibleObjectives: codes(row, "obiettivi_possibili", tree),
      period: Period(start: row.date("dal", &faults), end: row.date("al", &faults)),
      isInForceAssumed: row["vigenza"] == "presunta",
      isInForceKnown: row["vigenza"] != "non_nota", clause: row["clausola"],
      eligibility: row["condizioni"], conditions: conditions(row),
      hours: hours(row), season: season(row), price: price(row),
      places: row.count("posti", &faults))
  }

  /// Columns that a registry may leave out: what a text does not say is not known.
  private mutating func hours(_ row: ReferenceTable.Row) -> [TimeSlot]? {
    if row["orari"].isEmpty { return nil }
    guard let slots = HoursText.slots(row["orari"]) else {
      faults.append(row.fault("orari", expected: "lun-ven 16:00-18:30"))
      return nil
    }
    return slots
  }

  private mutating func season(_ row: ReferenceTable.Row) -> Season? {
    if row["stagione"].isEmpty { return nil }
    guard let season = Season.allCases.first(where: { $0.word == row["stagione"] }) else {
      faults.append(
        row.fault("stagione", expected: Season.allCases.map(\.word).joined(separator: ", ")))
      return nil
    }
    return season
  }

  /// Whole euro a month; `gratuito` is a word of its own.
  private mutating func price(_ row: ReferenceTable.Row) -> Price {
    if row["prezzo_mensile"] == "gratuito" { return .free }
    return row.count("prezzo_mensile", &faults).map { .monthlyCents($0 * 100) } ?? .unknown
  }

  /// Columns that a registry may leave out: no condition is stated then.
  private mutating func conditions(_ row: ReferenceTable.Row) -> AccessConditions {
    let employer = row["datore"]
    if row["isee_massimo"] == "ignoto" {
      return AccessConditions(income: .amountUnknown, employer: employer)
    }
    let limit = AccessConditions.IncomeLimit(
      minimum: row.count("isee_minimo", &faults), maximum: row.count("isee_massimo", &faults))
    return AccessConditions(income: limit.isAmountKnown ? limit : nil, employer: employer)
  }

  private mutating func codes(_ row: ReferenceTable.Row, _ column: String, _ tree: ObjectiveTree)
    -> [ObjectiveCode]
  {
    row.list(column).map { text in
      let code = ObjectiveCode(text)
      if tree[code] == nil { faults.append(unknown(row, column, text)) }
      return code
    }
  }

  private func unknown(_ row: ReferenceTable.Row, _ column: String, _ value: String) -> Diagnostic {
    Diagnostic("reference.unknown-code", .error, at: row.location(column), ["value": value])
  }

  /// What the act gives to each ATS and year; its own totals must be the sums.
  mutating func resources(_ register: TerritoryRegister) -> [AnnualResource] {
    var found: [AnnualResource] = []
    for row in table("risorse.csv", ["territorio", "anno", "euro", "clausola"]) {
      let code = TerritoryCode(row["territorio"])
      if register[code] == nil { faults.append(unknown(row, "territorio", code.rawValue)) }
      guard let year = row.count("anno", &faults), let euro = row.count("euro", &faults) else {
        continue
      }
      found.append(
        AnnualResource(territory: code, year: year, euroCount: euro, clause: row["clausola"]))
    }
    for total in found where total.territory == .region {
      let sum = found.filter { $0.year == total.year && $0.territory != .region }
        .reduce(0) { $0 + $1.euroCount }
      if sum != total.euroCount {
        faults.append(
          Diagnostic(
            "reference.total-mismatch", .error, at: SourceLocation(file: "risorse.csv"),
            [
              "year": String(total.year), "sum": String(sum), "total": String(total.euroCount),
            ]))
      }
    }
    return found
  }
}
