import Region

extension AccessConditions {
  /// Whether somebody may meet the conditions of both offers; one that is not stated asks nothing.
  func meets(_ other: AccessConditions, _ vocabulary: ServiceVocabulary) -> Ternary {
    let answers = [meetsIncome(other.income), meetsEmployer(other.employer, vocabulary)]
    if answers.contains(.no) { return .no }
    return answers.contains(.unknown) ? .unknown : .yes
  }

  /// Whether this side admits people whom the other turns away; nil where it cannot be said.
  func admitsMore(than other: AccessConditions, _ vocabulary: ServiceVocabulary) -> Bool? {
    var answers: [Bool?] = []
    if income != nil || other.income != nil { answers.append(admitsMoreIncomes(other.income)) }
    if !employer.isEmpty || !other.employer.isEmpty {
      let isStated = !employer.isEmpty && !other.employer.isEmpty
      answers.append(isStated && meetsEmployer(other.employer, vocabulary) == .yes ? false : nil)
    }
    if answers.contains(true) { return true }
    return answers.isEmpty || answers.contains(nil) ? nil : false
  }

  /// The conditions that lines of one measure ask together: what any of them admits.
  static func any(of lines: [AccessConditions]) -> AccessConditions {
    let limits = lines.map(\.income)
    var income: IncomeLimit?
    if !limits.contains(nil) {
      let known = limits.compactMap { $0 }
      if known.allSatisfy(\.isAmountKnown) {
        let (low, high) = (known.map(\.minimum), known.map(\.maximum))
        let hull = IncomeLimit(
          minimum: low.contains(nil) ? nil : low.compactMap { $0 }.min(),
          maximum: high.contains(nil) ? nil : high.compactMap { $0 }.max())
        income = hull.isAmountKnown ? hull : nil
      } else {
        income = .amountUnknown
      }
    }
    let employers = Set(lines.map(\.employer))
    return AccessConditions(
      income: income, employer: employers.count == 1 ? employers.first! : "")
  }

  private func meetsIncome(_ other: IncomeLimit?) -> Ternary {
    guard let income, let other else { return .yes }
    guard income.isAmountKnown, other.isAmountKnown else { return .unknown }
    let low = max(income.minimum ?? 0, other.minimum ?? 0)
    let high = min(income.maximum ?? .max, other.maximum ?? .max)
    return low <= high ? .yes : .no
  }

  /// Two codes tell; of two names that differ nobody knows whether they are one employer.
  private func meetsEmployer(_ other: String, _ vocabulary: ServiceVocabulary) -> Ternary {
    if employer.isEmpty || other.isEmpty { return .yes }
    if ProviderName(employer, vocabulary).core == ProviderName(other, vocabulary).core {
      return .yes
    }
    func isCode(_ text: String) -> Bool { text.contains(where: \.isNumber) && !text.contains(" ") }
    guard isCode(employer), isCode(other), let x = ProviderCode(employer),
      let y = ProviderCode(other)
    else { return .unknown }
    switch x.likeness(to: y) {
    case .same: return .yes
    case .other: return .no
    case .typo, .otherKind: return .unknown
    }
  }

  private func admitsMoreIncomes(_ other: IncomeLimit?) -> Bool? {
    guard let income, let other, income.isAmountKnown, other.isAmountKnown else { return nil }
    return (income.minimum ?? 0) < (other.minimum ?? 0)
      || (income.maximum ?? .max) > (other.maximum ?? .max)
  }
}
