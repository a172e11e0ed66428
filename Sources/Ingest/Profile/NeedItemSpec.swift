internal import Region

/// How the columns of one objective become an answer.
struct NeedItemSpec {
  enum Status {
    /// One column says the status.
    case direct(CodedSpec<NeedStatus>)
    /// In need? Unmet? If met, by whom?
    case composed(need: YesNoSpec, unmet: YesNoSpec?, answer: CodedSpec<NeedStatus>?)
  }

  enum Barriers {
    case fixed([Barrier])
    case cell(CodedSpec<Barrier>)
    case choice(String, [String: ListedCode<Barrier>], DescriptorNode)
    case options([(YesNoSpec, Barrier)])
  }

  let node: DescriptorNode
  let objective: ObjectiveCode
  let status: Status
  let barriers: Barriers?
  /// When it is needed, and what people can pay for it.
  let details: [NeedDetailSpec]

  init?(_ node: DescriptorNode) {
    self.node = node
    guard
      let fields = node.fields(
        [
          "obiettivo", "stato", "bisogno", "non_coperto", "risposta", "barriere",
        ] + NeedDetailSpec.keys)
    else { return nil }
    let objective = fields.required("obiettivo")?.objective()
    let status = Self.status(fields)
    barriers = fields["barriere"].flatMap(Self.barriers)
    details = NeedDetailSpec.specs(fields)
    guard let objective, let status else { return nil }
    self.objective = objective
    self.status = status
  }

  private static func status(_ fields: DescriptorFields) -> Status? {
    if let node = fields["stato"] {
      for key in ["bisogno", "non_coperto", "risposta"] {
        if let other = fields[key] {
          other.faults.report(
            "profile.status-and-parts", line: other.line, ["key": key, "in": "stato"])
        }
      }
      return CodedSpec(node) { $0.word(Words.statuses) }.map { .direct($0) }
    }
    guard fields["bisogno"] != nil else {
      _ = fields.required("stato")
      return nil
    }
    guard let need = YesNoSpec(fields["bisogno"]) else { return nil }
    return .composed(
      need: need, unmet: YesNoSpec(fields["non_coperto"]),
      answer: CodedSpec(fields["risposta"]) { $0.word(Words.answers) })
  }

  private static func barriers(_ node: DescriptorNode) -> Barriers? {
    guard let fields = node.fields(CodedSpec<Barrier>.keys + ["scelta", "opzioni"]) else {
      return nil
    }
    if let choice = fields["scelta"] {
      guard let name = choice.text(), let list = fields.required("valori") else { return nil }
      let codes = CodedSpec<Barrier>.codes(list) { $0.word(Words.barriers) }
      return .choice(name, codes, choice)
    }
    if let options = fields["opzioni"] {
      return .options(
        options.items().compactMap { item in
          guard let option = item.fields(ColumnReference.keys + ["si", "no", "codice"]),
            let answer = YesNoSpec(option),
            let code = option.required("codice")?.word(Words.barriers)
          else { return nil }
          return (answer, code)
        })
    }
    guard let coded = CodedSpec(fields, code: { $0.word(Words.barriers) }) else { return nil }
    if case .fixed(let barriers) = coded { return .fixed(barriers) }
    return .cell(coded)
  }

  /// The barriers that somebody can name.
  var offeredBarriers: Set<Barrier> {
    func named(_ codes: [String: ListedCode<Barrier>]) -> Set<Barrier> {
      Set(
        codes.values.compactMap { listed in
          if case .code(let barrier) = listed { barrier } else { nil }
        })
    }
    return switch barriers {
    case nil: []
    case .fixed(let codes): Set(codes)
    case .cell(.fixed(let codes)): Set(codes)
    case .cell(.column(_, _, _, let codes)): named(codes ?? [:])
    case .choice(_, let codes, _): named(codes)
    case .options(let options): Set(options.map(\.1))
    }
  }

  /// Names of the multiple-choice cells the item leans on.
  var usedChoices: [(String, DescriptorNode)] {
    var used: [(String, DescriptorNode)] = []
    if case .composed(let need, let unmet, _) = status {
      for case .option(let choice, _, let node)? in [need, unmet] { used.append((choice, node)) }
    }
    if case .choice(let name, _, let node) = barriers { used.append((name, node)) }
    return used
  }

  /// Options of a multiple-choice cell that the item knows.
  func options(of choice: String) -> [String] {
    var options: [String] = []
    if case .composed(let need, let unmet, _) = status {
      for case .option(choice, let option, _)? in [need, unmet] { options.append(option) }
    }
    if case .choice(choice, let codes, _) = barriers { options += codes.keys }
    return options
  }
}
