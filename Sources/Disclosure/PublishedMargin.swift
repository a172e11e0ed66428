public import Estimation

/// What calibration made of the categories of a margin, as readers may see it. The population of a
/// category is public; its people in the sample are told where they are enough, and where no
/// published count of the same people leaves a few who did not answer.
public struct PublishedMargin: Sendable {
  /// A category that is told by itself.
  public struct Category: Sendable {
    /// As the margin names it; nil for people of whom it is not known.
    public let name: String?
    /// Σ of the weights that are used: its population, where one is known.
    public let after: Double
    /// n, unweighted, with Σ of the weights before calibration; nil where it would tell how many did not
    /// answer a question, or withheld weights.
    public let people: (count: Int, before: Double)?
  }

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
  public let categories: [Category]
  /// The others; nil where there are none.
  public let rest: Rest?
}

extension DisclosureControl {
  /// What may be told of a margin.
  ///
  /// - Parameters:
  ///   - beside: published counts of the people of a category who answered something, by what they
  ///     answered; empty where nothing counts exactly those people.
  ///   - tellsPeople: whether it is told of all people of the wave how many did not answer, and their
  ///     weights. Else those who were asked, category by category, may give either back.
  public static func margin(
    _ fit: MarginFit, beside: (MarginFit.Category) -> [String: Int], tellsPeople: Bool,
    _ parameters: DisclosureParameters
  ) -> PublishedMargin {
    guard tellsPeople else {
      return PublishedMargin(
        name: fit.name,
        categories: fit.categories.compactMap { category in
          category.population.map {
            PublishedMargin.Category(name: category.name, after: $0, people: nil)
          }
        }, rest: nil)
    }
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
        .map { place in
          let category = fit.categories[place]
          return PublishedMargin.Category(
            name: category.name, after: category.population ?? category.after,
            people: (category.people, category.before))
        },
      rest: withheld.isEmpty
        ? nil
        : PublishedMargin.Rest(
          count: withheld.count, people: withheld.reduce(0) { $0 + $1.people },
          before: withheld.reduce(0) { $0 + $1.before },
          after: withheld.reduce(0) { $0 + $1.after }))
  }
}
