internal import Region

/// How columns of a survey tell when needs are needed, or what people can pay for them: of one need, or
/// of all needs of the questionnaire that say nothing of their own.
struct NeedDetailSpec {
  enum Source {
    case slots(CodedSpec<NeedSlot>)
    case slotOptions([(YesNoSpec, NeedSlot)])
    /// Options of a named multiple-choice cell.
    case slotChoice(String, [String: ListedCode<NeedSlot>], DescriptorNode)
    case prices(CodedSpec<PriceBand>)
    /// Amounts in euro, to be put in bands.
    case amounts(NumberSpec)
  }

  let source: Source
  /// What is asked, in the order of the profile; the other of the two is empty.
  let slots: [NeedSlot]
  /// Lowest first.
  let bands: [PriceBand]
  /// The needs it speaks of.
  var objectives: [ObjectiveCode] = []

  static let slotKey = "fasce"
  static let priceKey = "prezzo_massimo"
  static let keys = [slotKey, priceKey]

  /// The questions it makes, need by need.
  var questions: [NumberQuestion] {
    objectives.flatMap { objective -> [NumberQuestion] in
      if !bands.isEmpty {
        let detail = NeedDetail.price(objective, bands)
        return [
          NumberQuestion(
            code: detail.group, title: Self.priceKey,
            kind: .scale(bands.map { "\($0.lowerCents)" }), detail: detail)
        ]
      }
      return slots.map { slot in
        let detail = NeedDetail.slot(objective, slot)
        return NumberQuestion(
          code: detail.group + "/" + slot.label.replacing(":", with: "."), title: slot.label,
          kind: .scale(["1", "2"]), detail: detail)
      }
    }
  }

  /// Both keys of an item, or of the questionnaire.
  static func specs(_ fields: DescriptorFields) -> [NeedDetailSpec] {
    [fields[slotKey].flatMap(Self.init(slots:)), fields[priceKey].flatMap(Self.init(prices:))]
      .compactMap { $0 }
  }

  /// Gives each need its own questions, or those of the questionnaire where it has none.
  static func assign(_ own: [(ObjectiveCode, [NeedDetailSpec])], shared: [NeedDetailSpec])
    -> [NeedDetailSpec]
  {
    let specific = own.flatMap { objective, specs in
      specs.map { spec in
        var spec = spec
        spec.objectives = [objective]
        return spec
      }
    }
    let common = shared.map { spec in
      var spec = spec
      spec.objectives = own.filter { !$0.1.contains { $0.isPrice == spec.isPrice } }.map(\.0)
      return spec
    }
    return (specific + common).filter { !$0.objectives.isEmpty }
  }

  private var isPrice: Bool { !bands.isEmpty }

  /// The multiple-choice cell it leans on.
  var usedChoice: (String, DescriptorNode)? {
    if case .slotChoice(let name, _, let node) = source { (name, node) } else { nil }
  }

  /// Options of a multiple-choice cell that it knows.
  func options(of choice: String) -> [String] {
    if case .slotChoice(choice, let codes, _) = source { Array(codes.keys) } else { [] }
  }

  // MARK: When

  private init?(slots node: DescriptorNode) {
    guard let fields = node.fields(CodedSpec<NeedSlot>.keys + ["opzioni", "scelta"]) else {
      return nil
    }
    bands = []
    if let list = fields["opzioni"] {
      let options = list.items().compactMap { item -> (YesNoSpec, NeedSlot)? in
        let keys = YesNoSpec.keys.filter { $0 != "scelta" && $0 != "fisso" }
        guard let option = item.fields(keys + Self.slotKeys), let answer = YesNoSpec(option),
          let label = option.required("nome")?.text(), let slot = Self.slot(option, label: label)
        else { return nil }
        return (answer, slot)
      }
      guard !options.isEmpty else { return nil }
      source = .slotOptions(options)
      slots = Self.distinct(options.map(\.1), list)
      return
    }
    guard let list = fields.required("valori") else { return nil }
    let codes: [String: ListedCode<NeedSlot>]?
    if let choice = fields["scelta"] {
      guard let name = choice.text() else { return nil }
      let listed = CodedSpec<NeedSlot>.codes(list, code: Self.slot)
      source = .slotChoice(name, listed, choice)
      codes = listed
    } else {
      guard let coded = CodedSpec(fields, code: Self.slot),
        case .column(_, _, _, let listed) = coded
      else { return nil }
      source = .slots(coded)
      codes = listed
    }
    let found = (list.pairs() ?? []).compactMap { pair -> NeedSlot? in
      guard case .code(let slot) = codes?[CellText.clean(pair.key)] else { return nil }
      return slot
    }
    guard !found.isEmpty else {
      let _: Int? = node.badValue("", allowed: ["{orari: \"lun-ven 18:00-20:00\"}"])
      return nil
    }
    slots = Self.distinct(found, list)
  }

  private static let slotKeys = ["nome", "orari", "giorni", "stagione"]

  /// `indifferente`, or `{orari: "lun-ven 18:00-20:00"}`, `{giorni: sab}`, `{stagione: estate}`.
  private static func slot(_ node: DescriptorNode) -> NeedSlot? {
    let label = CellText.clean(node.key)
    if node.isScalar {
      return node.word([("indifferente", true)]).map { _ in NeedSlot(label: label) }
    }
    guard let fields = node.fields(slotKeys) else { return nil }
    return slot(fields, label: fields["nome"]?.text() ?? label)
  }

  private static func slot(_ fields: DescriptorFields, label: String) -> NeedSlot? {
    var hours: [TimeSlot] = []
    if let node = fields["orari"] {
      guard let text = node.text() else { return nil }
      guard let found = HoursText.slots(text), !found.isEmpty else {
        return node.badValue(text, allowed: ["lun-ven 18:00-20:00"])
      }
      hours = found
    }
    var days: [Int] = []
    if let node = fields["giorni"] {
      let text = node.texts().joined(separator: ",")
      guard let found = HoursText.days(text), !found.isEmpty else {
        return node.badValue(text, allowed: ["sab", "sab-dom"])
      }
      days = found
    }
    let season: Season? = fields["stagione"]?.word(Words.seasons)
    if fields["stagione"] != nil, season == nil { return nil }
    return NeedSlot(label: label, hours: hours, days: days, season: season)
  }

  /// Slots in order, each once; one name for two times would mix their people.
  private static func distinct(_ slots: [NeedSlot], _ node: DescriptorNode) -> [NeedSlot] {
    var known: [NeedSlot] = []
    for slot in slots where !known.contains(slot) {
      if known.contains(where: { $0.label == slot.label }) {
        let _: Int? = node.badValue(slot.label, allowed: ["nome: …"])
      }
      known.append(slot)
    }
    return known
  }

  // MARK: How much

  private init?(prices node: DescriptorNode) {
    guard
      let fields = node.fields(CodedSpec<PriceBand>.keys + ["migliaia", "scaglioni"])
    else { return nil }
    slots = []
    if let list = fields["scaglioni"] {
      let steps = list.items().compactMap(Self.cents)
      guard !steps.isEmpty, steps == Set(steps).sorted(), steps[0] > 0 else {
        let _: Int? = list.badValue(
          list.texts().joined(separator: ", "), allowed: ["[50, 100, 150]"])
        return nil
      }
      guard let number = NumberSpec(fields) else { return nil }
      source = .amounts(number)
      bands = zip([0] + steps, steps.map(Optional.some) + [nil]).map {
        PriceBand(lowerCents: $0, upperCents: $1)
      }
      return
    }
    guard let coded = CodedSpec(fields, code: Self.band) else { return nil }
    guard case .column(_, _, _, let codes) = coded else { return nil }
    let found = Set(
      (codes ?? [:]).values.compactMap { code -> PriceBand? in
        if case .code(let band) = code { band } else { nil }
      })
    guard found.count > 1 else {
      let _: Int? = node.badValue("", allowed: ["{a: 50}", "{da: 50, a: 100}", "{da: 100}"])
      return nil
    }
    source = .prices(coded)
    bands = found.sorted {
      ($0.lowerCents, $0.upperCents ?? .max) < ($1.lowerCents, $1.upperCents ?? .max)
    }
  }

  private static func band(_ node: DescriptorNode) -> PriceBand? {
    guard let fields = node.fields(["da", "a"]) else { return nil }
    let lower = fields["da"].flatMap(cents) ?? 0
    let upper = fields["a"].flatMap(cents)
    guard fields["da"] != nil || upper != nil, upper.map({ lower <= $0 }) ?? true else {
      return node.badValue("", allowed: ["{a: 50}", "{da: 50, a: 100}", "{da: 100}"])
    }
    return PriceBand(lowerCents: lower, upperCents: upper)
  }

  private static func cents(_ node: DescriptorNode) -> Int? {
    node.number(in: 0...100_000).map { Int(($0 * 100).rounded()) }
  }
}
