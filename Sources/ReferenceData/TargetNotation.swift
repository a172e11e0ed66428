internal import Region

/// The written form of target sets in the reference files: boxes joined by ` | `, each
/// `ages;conditions;workers`.
///
/// Ages are `*` (anybody or nobody), `nessuno` (caring for nobody) or ranges such as `0-17`, `6`
/// and `65+` joined by commas. Conditions and workers are `*` or words joined by `+`.
struct TargetNotation {
  /// Words of the conditions, such as `disabilita`.
  let conditions: [String: ConditionSet]
  /// Words of the working positions, such as `pubblico`.
  let workers: [String: WorkerType]

  /// The set of a written form, nil when it is not one.
  func set(_ text: String) -> TargetSet? {
    var boxes: [TargetBox] = []
    for part in text.split(separator: "|", omittingEmptySubsequences: false) {
      let sides = part.split(separator: ";", omittingEmptySubsequences: false).map {
        trimmed(String($0))
      }
      guard sides.count == 3, let ages = ages(sides[0]), let conditions = conditionSet(sides[1]),
        let workers = workerSet(sides[2])
      else { return nil }
      boxes.append(TargetBox(ages: ages, conditions: conditions, workers: workers))
    }
    return TargetSet(boxes)
  }

  private func ages(_ text: String) -> AgeSet? {
    if text == "*" { return .all }
    var ages = AgeSet.empty
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      guard let piece = part == "nessuno" ? .nobody : Self.ageRange(part) else { return nil }
      ages = ages.union(piece)
    }
    return ages
  }

  /// `0-17`, `6` or `65+`; nil when it is none of these.
  static func ageRange(_ text: Substring) -> AgeSet? {
    if text.hasSuffix("+") {
      return year(text.dropLast()).map { AgeSet($0...AgeSet.oldest) }
    }
    let ends = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let low = year(ends[0]), let high = year(ends[ends.count - 1]), ends.count <= 2,
      low <= high
    else { return nil }
    return AgeSet(low...high)
  }

  private static func year(_ text: Substring) -> Int? {
    guard let year = Int(text), (0...AgeSet.oldest).contains(year) else { return nil }
    return year
  }

  private func conditionSet(_ text: String) -> ConditionSet? {
    if text == "*" { return .all }
    var found: ConditionSet = []
    for word in text.split(separator: "+", omittingEmptySubsequences: false) {
      guard let condition = conditions[String(word)] else { return nil }
      found.insert(condition)
    }
    return found
  }

  private func workerSet(_ text: String) -> WorkerSet? {
    if text == "*" { return .all }
    var found: [WorkerType] = []
    for word in text.split(separator: "+", omittingEmptySubsequences: false) {
      guard let worker = workers[String(word)] else { return nil }
      found.append(worker)
    }
    return WorkerSet(found)
  }
}
