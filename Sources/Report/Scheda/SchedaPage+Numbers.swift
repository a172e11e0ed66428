internal import Disclosure
internal import Findings
internal import Language
internal import Region

extension SchedaPage {
  /// How much time, how often: a table per survey wave, and in words what does not fit in it. Nothing
  /// where no question with a number may be told.
  var numbers: [Block] {
    let told = context.publication.numbers.values.filter {
      $0.address.territory == code && $0.isTold
        // Companies are no people of this page; their numbers are in the data.
        && !context.wavesOfCompanies.contains($0.address.wave)
        && !index.unaskedPositions.contains($0.address.wave, code, $0.address.target)
    }
    if told.isEmpty { return [] }
    let waves = Dictionary(grouping: told, by: \.address.wave)
    let tables = waves.keys.sorted().enumerated().flatMap { place, wave in
      numberBlocks("numeri-\(place + 1)", wave, waves[wave] ?? [])
    }
    return [
      .heading(words.text("numbers.title"), id: "numeri"),
      .paragraph([.text(index.text("numbers.intro", of: Set(waves.keys)))]),
    ] + tables
  }

  private func numberBlocks(_ id: String, _ wave: WaveCode, _ told: [PublishedNumber]) -> [Block] {
    let surveys = context.instruments.filter { $0.wave == wave }
    var seen: Set<String> = []
    let questions = surveys.flatMap(\.numbers).filter { question in
      told.contains { $0.address.question == question.code } && seen.insert(question.code).inserted
    }
    let targets = context.targets.map(\.code).filter { target in
      told.contains { $0.address.target == target }
    }
    func entry(_ question: NumberQuestion, _ target: TargetCode) -> PublishedNumber? {
      context.publication.numbers[
        NumberAddress(wave: wave, territory: code, question: question.code, target: target)]
    }
    let table = DataTable(
      id: id,
      caption: words.text(
        "numbers.caption",
        [
          "surveys": Set(surveys.map(\.title)).sorted().joined(separator: "; "),
          "population": words.text("population.\(surveys[0].population.rawValue)"),
        ]),
      note: surveys.contains { $0.sampling == .nonProbability }
        ? words.text("note.nonProbability") : nil,
      style: .matrix,
      columns: [DataColumn(words.text("numbers.column.target"))]
        + questions.map { DataColumn($0.title) },
      rows: targets.map { target in
        DataRow(
          [.words(names.target(target))]
            + questions.map { index.values.number(entry($0, target), $0) })
      })
    let lines = questions.compactMap { question -> [Inline]? in
      entry(question, target).flatMap { index.values.sentence($0, question) }.map {
        [.text($0)]
      }
    }
    return [.table(table)] + (lines.isEmpty ? [] : [.list(lines)])
  }
}

extension PublishedNumber {
  /// Whether a number of it is shown.
  fileprivate var isTold: Bool { mean != nil || median != nil }
}

extension ValueCells {
  /// The mean or the median of a question, or the sign that says why there is none.
  func number(_ entry: PublishedNumber?, _ question: NumberQuestion) -> DataCell {
    guard let entry else { return .sign(.notAsked) }
    let note = entry.sampleSize.map { "n " + words.whole($0) }
    switch question.kind {
    case .quantity(let unit):
      guard let mean = entry.mean else { break }
      let places = Self.places(mean.value)
      return .figure(
        Figure(
          value: Self.joined(words.decimal(mean.value, places: places), unit),
          interval: interval(mean, places: places), note: note,
          signs: mean.isFlagged ? [.flagged] : [], sortKey: rounded(mean.value, places: places)))
    case .scale(let steps):
      guard let median = entry.median else { break }
      return .figure(
        Figure(
          value: steps[median.step - 1],
          interval: median.steps.count == 1
            ? nil
            : steps[median.steps.lowerBound - 1] + " … " + steps[median.steps.upperBound - 1],
          note: note, signs: median.isFlagged ? [.flagged] : [], sortKey: Double(median.step)))
    }
    return .sign(DataSign(rawValue: entry.sign.rawValue) ?? .unknown)
  }

  /// What the table does not hold: the total of a quantity, the shares of a scale.
  func sentence(_ entry: PublishedNumber, _ question: NumberQuestion) -> String? {
    switch question.kind {
    case .quantity(let unit):
      guard let total = entry.total, let people = entry.people else { return nil }
      // No more digits than a sum of weights is worth.
      let about = EstimateRounding(lower: 0, upper: people / 5)
      return words.text(
        "numbers.total",
        [
          "question": question.title,
          "total": Self.joined(amount(total, places: 0), unit),
          "people": words.decimal(about(people), places: 0),
        ])
    case .scale(let steps):
      let shares = zip(steps, entry.cumulative).compactMap { step, value in
        sentence(value).map { words.text("numbers.upTo", ["step": step, "share": $0]) }
      }
      return shares.isEmpty
        ? nil
        : words.text(
          "numbers.shares",
          ["question": question.title, "shares": shares.joined(separator: "; ")])
    }
  }

  /// An amount with its interval: "9,2 (8,8–9,5)".
  func amount(_ amount: PublishedAmount, places: Int? = nil) -> String {
    let places = places ?? Self.places(amount.value)
    let text = written(amount.value, of: amount, places: places)
    return interval(amount, places: places).map { text + " (\($0))" } ?? text
  }

  private func interval(_ amount: PublishedAmount, places: Int) -> String? {
    if amount.lower == amount.upper { return nil }
    return [amount.lower, amount.upper].map { written($0, of: amount, places: places) }
      .joined(separator: "–")
  }

  /// A value of an amount, with no more digits than its interval allows.
  private func written(_ value: Double, of amount: PublishedAmount, places: Int) -> String {
    guard places == 0 else { return words.decimal(value, places: places) }
    let rounded = EstimateRounding(lower: amount.lower, upper: amount.upper)
    return words.decimal(rounded(value), places: 0)
  }

  /// As many decimals as a reader needs: fewer for large amounts.
  private static func places(_ value: Double) -> Int {
    abs(value) < 1 ? 2 : abs(value) < 100 ? 1 : 0
  }

  /// As printed: the order of rows must not tell more digits than they show.
  private func rounded(_ value: Double, places: Int) -> Double {
    Phrasebook.machine(value, places: places).flatMap(Double.init) ?? value
  }

  static func joined(_ text: String, _ unit: String) -> String {
    unit.isEmpty ? text : text + " " + unit
  }
}
