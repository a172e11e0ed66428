public import Estimation

/// What calibration made of the categories of a margin, as readers may see it. The population of a
/// category is public; its people in the sample are told where they are enough, and where no
/// published count of the same people leaves a few who did not answer.
public struct PublishedMargin: Hashable, Sendable {
  /// Categories that are not told one by one.
  public struct Rest: Hashable, Sendable {
    /// How many.
    public let count: Int
    /// n, unweighted people of all of them.
    public let people: Int
    /// Σ of their weights before calibration.
    public let before: Double
    /// Σ of the weights that are used.
    public let after: Double
  }

  /// Name by which messages cite the margin.
  public let name: String
  /// In the order of the margin, unknown ones last.
  public let categories: [MarginFit.Category]
  /// The others; nil where there are none.
  public let rest: Rest?
}

extension DisclosureControl {
  /// What may be told of a margin.
  ///
  /// - Parameter beside: published counts of the people of a category who answered something, by what
  ///   they answered; empty where nothing counts exactly those people.
  public static func margin(
    _ fit: MarginFit, beside: (MarginFit.Category) -> [String: Int],
    _ parameters: DisclosureParameters
  ) -> PublishedMargin {
    let threshold = parameters.threshold
    let counts = fit.categories.map(beside)
    func isFew(_ places: [Int]) -> Bool {
      let people = places.reduce(0) { $0 + fit.categories[$1].people }
      if people > 0, people < threshold { return true }
      let common = places.dropFirst().reduce(Set(places.first.map { counts[$0].keys } ?? [:].keys))
      {
        $0.intersection(counts[$1].keys)
      }
      return common.contains { answer in
        let rest = people - places.reduce(0) { $0 + counts[$1][answer]! }
        return rest != 0 && abs(rest) < threshold
      }
    }
    var hidden = fit.categories.indices.filter { isFew([$0]) }
    while !hidden.isEmpty, hidden.count == 1 || isFew(hidden) {
      let shown = fit.categories.indices.filter { !hidden.contains($0) }
      let next = shown.min { (fit.categories[$0].people, $0) < (fit.categories[$1].people, $1) }
      guard let next else { break }
      hidden.append(next)
    }
    let withheld = hidden.map { fit.categories[$0] }
    return PublishedMargin(
      name: fit.name,
      categories: fit.categories.indices.filter { !hidden.contains($0) }
        .map { fit.categories[$0] },
      rest: withheld.isEmpty
        ? nil
        : PublishedMargin.Rest(
          count: withheld.count, people: withheld.reduce(0) { $0 + $1.people },
          before: withheld.reduce(0) { $0 + $1.before },
          after: withheld.reduce(0) { $0 + $1.after }))
  }
}
