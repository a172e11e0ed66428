internal import Ingest
internal import Region

/// Writes the draft of a survey.
final class SurveyDraft {
  let table: SniffedTable
  let reading: SurveyReading
  let writer = DraftWriter()
  var proposals: [Draft.PlacedProposal] = []
  private var usedObjectives: Set<String> = []
  private var writtenFamilies: Set<Int> = []

  static func make(_ table: SniffedTable) -> Draft {
    let draft = SurveyDraft(table: table, reading: SurveyReading(table))
    draft.write()
    return Draft(
      kind: .survey, lines: draft.writer.lines,
      placements: draft.placements, proposals: draft.proposals)
  }

  private init(table: SniffedTable, reading: SurveyReading) {
    self.table = table
    self.reading = reading
  }

  private var placements: [Draft.Placement] {
    table.tally.columns.indices.map { column in
      Draft.Placement(
        column: column + 1, use: reading.uses[column]?.use ?? ProposalReason("no-objective"),
        isPlaced: reading.uses[column]?.isPlaced ?? false,
        isIdentifier: table.identifiers.contains(column))
    }
  }

  private func write() {
    let head = DraftHead(table: table, kind: .survey)
    head.begin(writer, period: reading.period)
    if reading.hasOnlyCodes { writer.say("only-codes") }
    writer.gap()
    writer.say("wave")
    writer.put("rilevazione: \(table.slug)")
    writer.say("mode")
    writer.put("modalita: \(Self.isWebForm(table.format.name) ? "online" : DraftWriter.hole)")
    writer.say("population")
    writer.put("popolazione: \(DraftWriter.hole)")
    writer.say("sampling")
    writer.put("campionamento: \(DraftWriter.hole)")
    if let column = table.roles[.identifier] {
      writer.put("identificativo: {\(table.tally.columns[column].reference)}")
    }
    if let column = table.roles[.completed] {
      writer.say("completed")
      writer.put("completata: {\(table.tally.columns[column].reference)}")
    }
    writer.gap()
    head.place(writer, reading.places)
    if let column = reading.weight {
      writer.put("peso: {\(table.tally.columns[column].reference)}")
    }
    if let column = reading.stratum {
      writer.put("strato: {\(table.tally.columns[column].reference)}")
    }
    if let column = reading.company {
      writer.say("company")
      writer.put("impresa: {\(table.tally.columns[column].reference)}")
    }
    writeWorker()
    writeCared()
    writeTraits()
    writeChoices()
    writeItems()
    writeSharedDetails()
    writeNumbers()
    head.end(writer, uses: reading.uses, holdsPeople: true)
  }

  private static func isWebForm(_ format: FormatName) -> Bool {
    [.limeSurvey, .googleForms, .microsoftForms, .surveyMonkey, .euSurvey].contains(format)
  }

  // MARK: Who answers

  private func writeWorker() {
    guard let column = reading.worker else { return }
    writer.gap()
    writer.say("worker")
    writer.put("lavoro:")
    let values = table.answers(column)
    let codes = values.map {
      CodedText(table.matcher.proposals(for: $0.text, in: .worker))
    }
    note(values, codes, .worker)
    writer.inside {
      for line in table.tally.columns[column].reference.lines { writer.put(line) }
      writer.put("valori:")
      writer.inside {
        writer.codes(values, .worker) { value in
          CodedText(table.matcher.proposals(for: value.text, in: .worker))
        }
      }
    }
  }

  private func note(
    _ values: [ColumnTally.Value], _ codes: [CodedText], _ vocabulary: LabelMatcher.Vocabulary
  ) {
    for (value, code) in zip(values, codes) {
      proposals.append(
        Draft.PlacedProposal(
          label: value.text, vocabulary: vocabulary, candidates: code.proposals,
          isFilled: code.isFilled))
    }
  }

  private func caredText(_ label: String) -> CodedText {
    CodedText(table.matcher.proposals(for: label, in: .caredFor)) { Self.cared($0) }
  }

  /// `65+;fragile` as a profile writes it.
  private static func cared(_ code: String) -> String {
    let parts = code.split(separator: ";").map(String.init)
    if parts == ["nessuno"] { return "nessuno" }
    return parts.count == 2 ? "{eta: \(parts[0]), condizione: \(parts[1])}" : "{eta: \(parts[0])}"
  }

  private func writeCared() {
    if reading.cared.isEmpty { return }
    writer.gap()
    writer.say("cared-for")
    writer.put("assistiti:")
    for cared in reading.cared {
      switch cared {
      case .cell(let column, let separator):
        let options = table.questions.first {
          $0.columns.contains { $0.number == column + 1 }
        }?.options
        let values =
          separator == nil
          ? table.answers(column)
          : (options ?? []).map { ColumnTally.Value(text: $0, count: 0) }
        note(values, values.map { caredText($0.text) }, .caredFor)
        writer.inside {
          let lines = table.tally.columns[column].reference.lines
          writer.put("- \(lines[0])")
          writer.inside {
            for line in lines.dropFirst() { writer.put(line) }
            if let separator {
              writer.put("separatore: \(YAMLScalar.quoted(separator))")
              writer.say("joined", ["separator": separator])
            }
            writer.put("valori:")
            writer.inside { writer.codes(values, .caredFor) { caredText($0.text) } }
          }
        }
      case .column(let column, let yes, let no, let label):
        let code = caredText(label)
        note([ColumnTally.Value(text: label, count: 0)], [code], .caredFor)
        let person =
          code.isFilled
          ? String(code.code.dropFirst().dropLast()) : "eta: \(DraftWriter.hole)"
        writer.inside {
          if !code.isFilled { writer.offer(code.proposals, .caredFor) }
          writer.put(
            "- {\(table.tally.columns[column].reference), si: \(YAMLScalar.list(yes)),"
              + " no: \(YAMLScalar.list(no)), \(person)}",
            .note(ProposalReason("label", ["label": label])))
        }
      }
    }
  }

  private func writeTraits() {
    if reading.woman == nil, reading.traits.isEmpty { return }
    writer.gap()
    writer.say("traits")
    writer.put("tratti:")
    let woman = reading.woman.map { ("donna", $0) }
    for (word, column) in (woman.map { [$0] } ?? []) + reading.traits.map({ ($0.word, $0.column) })
    {
      let (yes, no) = yesAndNo(word, column)
      writer.inside {
        writer.say("found-texts", ["texts": Self.told(table.answers(column))])
        writer.put(
          "\(word): {\(table.tally.columns[column].reference), si: \(yes), no: \(no)}")
      }
    }
  }

  private static func told(_ values: [ColumnTally.Value]) -> String {
    values.prefix(12).map { "«\($0.text)» ×\($0.count)" }.joined(separator: ", ")
  }

  /// Which answers mean yes and no of a trait; holes where the texts do not say.
  private func yesAndNo(_ word: String, _ column: Int) -> (String, String) {
    if word == "donna" {
      let texts = table.answers(column).map(\.text)
      let women = texts.filter {
        ["f", "d", "donna", "femmina", "femminile", "female", "woman"].contains($0.lowercased())
      }
      let men = texts.filter {
        ["m", "u", "uomo", "maschio", "maschile", "male", "man"].contains($0.lowercased())
      }
      if !women.isEmpty, !men.isEmpty { return (YAMLScalar.list(women), YAMLScalar.list(men)) }
    } else if word == "cittadinanza_straniera" {
      let texts = table.answers(column).map(\.text)
      let italians = texts.filter { $0.lowercased().hasPrefix("ital") }
      let others = texts.filter { !italians.contains($0) }
      if !italians.isEmpty {
        let foreign = others.isEmpty ? "[\(DraftWriter.hole)]" : YAMLScalar.list(others)
        return (foreign, YAMLScalar.list(italians))
      }
    } else if case .yesNo(let yes, let no) = table.contents[column], !yes.isEmpty, !no.isEmpty {
      return (YAMLScalar.list(yes), YAMLScalar.list(no))
    }
    return ("[\(DraftWriter.hole)]", "[\(DraftWriter.hole)]")
  }

  // MARK: Needs

  private func writeChoices() {
    if reading.choices.isEmpty { return }
    writer.gap()
    writer.say("choices")
    writer.put("scelte:")
    for choice in reading.choices {
      var used: Set<String> = []
      for item in reading.items {
        guard case .composed(let need, let unmet, _) = item.status else { continue }
        for case .option(choice.name, let option)? in [need, unmet] { used.insert(option) }
      }
      let isBarrier = choice.name.hasPrefix("ostacoli")
      let others = isBarrier ? [] : choice.options.filter { !used.contains($0) }
      let rest = others.isEmpty ? "" : ", altre_opzioni: \(YAMLScalar.list(others))"
      writer.inside {
        writer.put(
          "\(choice.name): {\(table.tally.columns[choice.column].reference),"
            + " separatore: \(YAMLScalar.quoted(choice.separator))\(rest)}")
      }
    }
  }

  private func writeItems() {
    writer.gap()
    writer.say("needs")
    if reading.items.isEmpty {
      writer.say("no-needs")
      writer.put("bisogni: \(DraftWriter.hole)")
      return
    }
    writer.put("bisogni:")
    for item in reading.items { write(item) }
  }

  private func write(_ item: SurveyReading.Item) {
    let first = item.proposals.first
    let isRepeated = first.map { usedObjectives.contains($0.code) } ?? false
    let isFilled = !isRepeated && first?.score ?? 0 >= Proposal.fillingScore
    proposals.append(
      Draft.PlacedProposal(
        label: item.label, vocabulary: .objective, candidates: item.proposals, isFilled: isFilled))
    if isFilled, let first { usedObjectives.insert(first.code) }
    writer.inside {
      writer.say("item", ["label": item.label])
      if isFilled {
        writer.offer(item.proposals, .objective)
      } else {
        if isRepeated { writer.say("repeated", ["code": first?.code ?? ""]) }
        writer.offer(item.proposals, .objective)
      }
      writer.put("- obiettivo: \(isFilled ? first?.code ?? "" : DraftWriter.hole)")
      writer.inside {
        write(item.status)
        if let barriers = item.barriers { write(barriers) }
        for detail in item.details { write(detail) }
      }
    }
  }

  private func write(
    _ status: SurveyReading.Item.Status
  ) {
    switch status {
    case .listed(let column, let family):
      write("stato", column, family, nil)
    case .composed(let need, let unmet, let met):
      writer.put("bisogno: \(text(need))")
      if let unmet {
        writer.put("non_coperto: \(text(unmet))")
      } else {
        writer.say("unmet-missing")
        writer.put("non_coperto: \(DraftWriter.hole)")
      }
      if let met { write("risposta", met.column, met.family, nil) }
    }
  }

  private func text(_ answer: SurveyReading.Item.Answer) -> String {
    switch answer {
    case .option(let choice, let option):
      "{scelta: \(choice), opzione: \(YAMLScalar.quoted(option))}"
    case .column(let column, let yes, let no):
      "{\(table.tally.columns[column].reference), si: \(YAMLScalar.list(yes)),"
        + " no: \(YAMLScalar.list(no))}"
    }
  }

  private func write(
    _ barriers: SurveyReading.Item.Barriers
  ) {
    switch barriers {
    case .listed(let column, let family, let separator):
      write("barriere", column, family, separator)
    case .choice(let name, let family):
      writer.put("barriere:")
      writer.inside {
        writer.put("scelta: \(name)")
        list(family, isAnswer: false)
      }
    }
  }

  private func write(
    _ key: String, _ column: Int, _ family: Int, _ separator: String?
  ) {
    writer.put("\(key):")
    writer.inside {
      for line in table.tally.columns[column].reference.lines { writer.put(line) }
      if let separator { writer.put("separatore: \(YAMLScalar.quoted(separator))") }
      list(family, isAnswer: key == "risposta")
    }
  }

  /// The code list of a family, whole the first time and by its anchor afterwards.
  private func list(
    _ place: Int, isAnswer: Bool
  ) {
    let family = reading.families.families[place]
    guard writtenFamilies.insert(place).inserted else {
      writer.put("valori: *\(family.name)")
      return
    }
    writer.say(
      family.vocabulary == .barrier ? "answers-barrier" : isAnswer ? "answers-met" : "answers")
    writer.put("valori: &\(family.name)")
    writer.inside {
      writer.codes(family.values, family.vocabulary) { value in
        let found = table.matcher.proposals(for: value.text, in: family.vocabulary)
        // Who meets a need that is there: "no need" and "not asked" are no answers.
        return CodedText(isAnswer ? found.filter { $0.code != "nessun_bisogno" } : found)
      }
    }
  }
}
