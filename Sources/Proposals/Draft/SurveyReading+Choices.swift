internal import Ingest
internal import Region

/// Questions with several answers: in one cell, or a column for each option.
extension SurveyReading {
  mutating func readJoined(
    _ question: SurveyQuestion, _ column: Int, _ separator: String
  ) {
    let asked = fits(question.title)
    let options = question.options
    if namesCared(question.title, options, atLeast: 0.5) {
      cared.append(.cell(column: column, separator: separator))
      place(column, "cared-for")
      return
    }
    let isBarrier = share(options, .barrier, 0.4) >= 0.5
    guard isBarrier || asksForNeeds(asked, options) else { return }
    let isUnmet = asked["scoperti"] ?? 0 > asked["richiesti"] ?? 0
    let stem = isBarrier ? "ostacoli" : isUnmet ? "scoperti" : "richiesti"
    let number = choices.filter { $0.name.hasPrefix(stem) }.count + 1
    let name = number == 1 ? stem : "\(stem)\(number)"
    choices.append(Choice(name: name, column: column, separator: separator, options: options))
    if isBarrier {
      let values = options.map { ColumnTally.Value(text: $0, count: 0) }
      let family = families.place(of: values, .barrier, stem: "ostacoli")
      for item in items.indices where items[item].barriers == nil {
        items[item].barriers = .choice(name: name, family: family)
      }
      place(column, "barriers")
      return
    }
    for option in options {
      let answer = Item.Answer.option(choice: name, option: option)
      add(option, of: question.title, answer, isUnmet: isUnmet)
    }
    place(column, isUnmet ? "unmet-choice" : "need-choice")
  }

  /// Whether the options of a question are needs: its words say so, or nearly all options do.
  func asksForNeeds(_ asked: [String: Double], _ options: [String]) -> Bool {
    let isNamed = max(asked["richiesti"] ?? 0, asked["scoperti"] ?? 0) >= 0.4
    return isNamed
      ? share(options, .objective, 0.4) >= 0.4
      : share(options, .objective, Proposal.fillingScore) >= 0.7
  }

  mutating func readSplit(_ question: SurveyQuestion, _ parts: [SurveyQuestion.Part]) {
    let asked = fits(question.title)
    let labels = parts.map(\.label)
    let isCared = namesCared(question.title, labels, atLeast: 0.5)
    let isUnmet = asked["scoperti"] ?? 0 > asked["richiesti"] ?? 0
    guard isCared || asksForNeeds(asked, labels) else { return }
    for part in parts {
      let column = part.number - 1
      let (yes, no) = chosen(column, part.label)
      if isCared {
        // "Nobody" is what all the others say when none was chosen.
        let whom = matcher.proposals(for: part.label, in: .caredFor, limit: 1).first
        if whom?.code == "nessuno" { continue }
        cared.append(.column(column, yes: yes, no: no, label: part.label))
        place(column, "cared-for")
      } else {
        add(part.label, of: question.title, .column(column, yes: yes, no: no), isUnmet: isUnmet)
        place(column, isUnmet ? "unmet-choice" : "need-choice")
      }
    }
  }

  /// The texts that say that an option was chosen and that it was not.
  func chosen(_ column: Int, _ label: String) -> (yes: [String], no: [String]) {
    if case .yesNo(let yes, let no) = table.contents[column] {
      return (yes.isEmpty ? [DraftWriter.hole] : yes, no.isEmpty ? [""] : no)
    }
    let conventions = table.format.conventions
    let found = table.answers(column).map(\.text)
    let yes = found.filter { conventions.yes.contains($0) || $0 == label }
    let no = found.filter { conventions.no.contains($0) }
    return (yes.isEmpty ? conventions.yes : yes, no.isEmpty ? [""] : no)
  }

  mutating func add(
    _ label: String, of title: String, _ answer: Item.Answer, isUnmet: Bool
  ) {
    if let known = items.firstIndex(where: { $0.label == label }),
      case .composed(let need, let unmet, let met) = items[known].status
    {
      let status =
        isUnmet
        ? Item.Status.composed(need: need, unmet: unmet ?? answer, met: met)
        : Item.Status.composed(need: answer, unmet: unmet, met: met)
      items[known].status = status
      return
    }
    let proposals = objectives(label, of: title)
    guard let score = proposals.first?.score, score >= 0.3 else { return }
    items.append(
      Item(
        label: label, proposals: proposals,
        status: .composed(need: answer, unmet: isUnmet ? answer : nil, met: nil)))
  }
}
