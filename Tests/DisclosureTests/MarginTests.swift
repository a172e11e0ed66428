import Testing

@testable import Disclosure
@testable import Estimation

/// Which people of a margin's categories may be told.
struct MarginTests {
  private func told(
    _ people: [Int], beside: [Int: [String: Int]] = [:], tellsPeople: Bool = true
  ) -> PublishedMargin {
    DisclosureControl.margin(
      MarginFit(
        name: "eta",
        categories: people.enumerated().map { place, people in
          MarginFit.Category(
            name: "\(place)", population: 1_000, people: people, before: Double(people),
            after: 1_000)
        }), beside: { beside[Int($0.name!)!] ?? [:] }, tellsPeople: tellsPeople, .standard
    )
  }

  @Test("categories of enough people are told one by one")
  func enough() {
    let margin = told([60, 5, 40])
    #expect(margin.categories.map(\.people?.count) == [60, 5, 40] && margin.rest == nil)
  }

  @Test("one of a few takes the smallest other with it, or n less the others would tell of it")
  func few() {
    let margin = told([60, 3, 40])
    #expect(margin.categories.map(\.name) == ["0"])
    #expect(
      margin.rest == PublishedMargin.Rest(count: 2, people: 43, before: 43, after: 2_000))
    // Two of a few are still a few together.
    #expect(told([60, 2, 1, 40]).rest?.people == 43)
  }

  @Test("people beside a published count of those who answered would tell of a few who did not")
  func silent() {
    #expect(told([60, 50], beside: [0: ["A1": 58, "B1": 40]]).categories.isEmpty)
    #expect(told([60, 50], beside: [0: ["A1": 60, "B1": 40]]).categories.count == 2)
    // Two of them hide each other only where they are enough together.
    let both = told([60, 50, 70, 80], beside: [0: ["A1": 58], 1: ["A1": 49], 3: ["A1": 60]])
    #expect(both.categories.map(\.people?.count) == [80])
  }

  @Test("where some rate of answers is withheld, the population is told and not who was asked")
  func untold() {
    let margin = told([60, 50], tellsPeople: false)
    #expect(margin.categories.map(\.after) == [1_000, 1_000] && margin.rest == nil)
    #expect(margin.categories.allSatisfy { $0.people == nil })
  }
}
