/// Ages and age bands as questionnaires and tables write them, in completed years.
enum AgeText {
  /// The oldest age believed.
  static let oldest = 120

  /// Reads `7`, `0-2`, `da 3 a 5`, `65+`, `65 e oltre`, `oltre 65`, `over 65`, `>=65`, `fino a 2`,
  /// `under 25`, `meno di 3`, with or without "anni". "Over 65" begins at 65: who turned 65 is past
  /// that birthday. Months are read too (`3 mesi - 36 mesi`, `3-36 mesi`, `da 3 mesi a 3 anni`): a
  /// range up to 36 months ends with the third birthday, at age 2. Nil when the text is no age or an age above 120.
  static func band(_ text: String) -> ClosedRange<Int>? {
    let words = text.lowercased().map { character -> Character in
      "–—−".contains(character) ? "-" : character
    }
    var numbers: [Int] = []
    var pattern = ""
    var digits = ""
    for character in words + [" "] {
      if character.isASCII, character.isNumber {
        digits.append(character)
        continue
      }
      if !digits.isEmpty {
        guard let number = Int(digits), number <= oldest else { return nil }
        numbers.append(number)
        pattern += "#"
        digits = ""
      }
      pattern.append(character)
    }
    if pattern.contains("mes") { return months(pattern, numbers) }
    let known = pattern.split { $0 == " " || $0 == "." }.filter { !fillers.contains(String($0)) }
      .joined()
    return range(known, numbers)
  }

  /// A range with months in it, from number and unit of each end; an end without unit has that of
  /// the other.
  private static func months(_ pattern: String, _ numbers: [Int]) -> ClosedRange<Int>? {
    let parts = pattern.split(separator: "#", omittingEmptySubsequences: false).dropFirst()
      .map(String.init)
    guard (1...2).contains(numbers.count), parts.count == numbers.count else { return nil }
    let inMonths = parts.map { $0.contains("mes") || !$0.contains("ann") }
    if numbers.count == 1 {
      let isUpTo = pattern.hasPrefix("fino a") || pattern.hasPrefix("entro")
      guard isUpTo, numbers[0] > 0 else { return nil }
      return 0...max(0, (numbers[0] - 1) / 12)
    }
    let low = inMonths[0] ? numbers[0] / 12 : numbers[0]
    let high = inMonths[1] ? (numbers[1] - 1) / 12 : numbers[1]
    return low <= high ? low...high : nil
  }

  private static let fillers: Set<String> = ["anni", "anno", "years", "year", "old", "compiuti"]

  private static func range(_ pattern: String, _ numbers: [Int]) -> ClosedRange<Int>? {
    switch (pattern, numbers.count) {
    case ("#", 1): return numbers[0]...numbers[0]
    case ("#-#", 2), ("da#a#", 2), ("dai#ai#", 2), ("tra#e#", 2), ("#to#", 2):
      return numbers[0] <= numbers[1] ? numbers[0]...numbers[1] : nil
    case ("#+", 1), ("#eoltre", 1), ("#epiù", 1), ("#epiu", 1), ("#ormore", 1), ("#andover", 1),
      ("oltre#", 1), ("oltrei#", 1), ("over#", 1), (">=#", 1), ("≥#", 1), ("da#", 1), ("dai#", 1),
      ("#over", 1), ("più#", 1):
      return numbers[0]...oldest
    case (">#", 1), ("piùdi#", 1):
      return numbers[0] < oldest ? numbers[0] + 1...oldest : nil
    case ("finoa#", 1), ("finoai#", 1), ("<=#", 1), ("≤#", 1):
      return 0...numbers[0]
    case ("under#", 1), ("menodi#", 1), ("<#", 1), ("sotto#", 1), ("sottoi#", 1):
      return numbers[0] > 0 ? 0...numbers[0] - 1 : nil
    default: return nil
    }
  }
}
