import Region
import Testing

@testable import Estimation

/// Weights that are cut without margins: what the people of a part and stratum stand for stays.
struct WeightCutTests {
  /// - Parameter people: group and design weight of each.
  private func cut(
    _ people: [(group: Int, weight: Double)], _ names: [String], trimming: Double
  ) throws -> (weights: [Double], cut: WeightCut) {
    var made = WeightCut(groups: names, trimming: trimming)
    repeat {
      for person in people { made.take(person.weight, person.group) }
    } while try made.endPass()
    return (people.map { made.weight(of: $0.weight, $0.group) }, made)
  }

  private func sums(_ people: [(group: Int, weight: Double)], _ weights: [Double]) -> [Int: Double]
  {
    zip(people, weights).reduce(into: [:]) { $0[$1.0.group, default: 0] += $1.1 }
  }

  @Test("what is cut in a stratum is carried by the others of it, and no other stratum moves")
  func withinStrata() throws {
    // Mean 10, limit 20. a: 30 is cut, 10 go to the other five of 10. b: nobody is above.
    let people =
      [(0, 30.0)] + (0..<5).map { _ in (0, 10.0) } + (0..<10).map { _ in (1, 8.0) }
    let (weights, made) = try cut(people, ["a", "b"], trimming: 2)
    #expect(weights == [20] + [12, 12, 12, 12, 12] + people[6...].map(\.1))
    #expect(made.notes == [.cut(people: 1, limit: 20)])
    #expect(made.summary.maximum == 20 && made.summary.sum == made.designSummary.sum)
  }

  /// By hand, with the limit 20.83: what is cut from 60 goes to 60 others in proportion, 99.17 of
  /// them, and makes 31.4 of 19. Both at the limit leave 78.33 for 41, and 9 becomes 17.2.
  @Test("those whom the others' share lifts above the limit are cut in their turn")
  func inTurn() throws {
    let people: [(Int, Double)] = [
      (0, 60), (0, 19), (0, 9), (0, 9), (0, 9), (0, 7), (0, 7),
      (1, 1), (1, 1), (1, 1), (1, 1), (1, 1),
    ]
    let mean = 125.0 / 12
    let (weights, made) = try cut(people, ["a", "b"], trimming: 2)
    let limit = 2 * mean
    let factor = (120 - 2 * limit) / 41
    let expected = [limit, limit, 9, 9, 9, 7, 7].enumerated().map { $0 < 2 ? $1 : $1 * factor }
    for (weight, value) in zip(weights, expected) { #expect(abs(weight - value) < 1e-12) }
    #expect(made.notes == [.cut(people: 2, limit: limit)])
    #expect(abs(sums(people, weights)[0]! - 120) < 1e-12 && sums(people, weights)[1] == 5)
  }

  @Test("a stratum whose mean is above the limit gets its mean, and keeps its sum")
  func evened() throws {
    let people = [(0, 90.0), (0, 110.0)] + (0..<100).map { (1, $0 % 2 == 0 ? 0.5 : 1.5) }
    let (weights, made) = try cut(people, ["grandi", "piccole"], trimming: 5)
    #expect(weights == [100, 100] + people[2...].map(\.1))
    let limit = 5 * 300.0 / 102
    #expect(
      made.notes == [.evened(stratum: "grandi", people: 2, weight: 100, limit: limit)])
    #expect(made.summary.maximum == 100)
  }

  /// The same thing looked for in another way: bisection on the factor, over the weights themselves.
  @Test("cut weights are those that bisection finds, whatever the order of people")
  func bisection() throws {
    var state: UInt64 = 7
    func random() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 11) / 9_007_199_254_740_992
    }
    for _ in 0..<20 {
      // Skewed, so that several people are cut and some of them by the shares of others.
      let people = (0..<200).map { (group: $0 % 4, weight: 1 / (0.004 + random() * random())) }
      let (weights, made) = try cut(people, ["a", "b", "c", "d"], trimming: 2.5)
      let limit = 2.5 * people.reduce(0) { $0 + $1.weight } / 200
      for group in 0..<4 {
        let own = people.filter { $0.group == group }.map(\.weight)
        let sum = own.reduce(0, +)
        let mean = sum / Double(own.count)
        var (low, high) = (1.0, limit / own.min()! + 1)
        for _ in 0..<200 {
          let middle = (low + high) / 2
          if own.reduce(0, { $0 + min(limit, middle * $1) }) < sum {
            low = middle
          } else {
            high = middle
          }
        }
        for (person, weight) in zip(people, weights) where person.group == group {
          let expected = limit <= mean ? mean : min(limit, low * person.weight)
          #expect(abs(weight - expected) < 1e-9 * expected)
        }
      }
      let reversed = try cut(people.reversed(), ["a", "b", "c", "d"], trimming: 2.5)
      #expect(reversed.weights == weights.reversed())
      #expect(reversed.cut.notes == made.notes && reversed.cut.summary == made.summary)
    }
  }

  @Test("weights below the limit stay to the last bit, and nobody is an error")
  func nothing() throws {
    let people = (1...9).map { (0, Double($0)) }
    let (weights, made) = try cut(people, [""], trimming: 5)
    #expect(weights == people.map(\.1) && made.notes.isEmpty)
    #expect(throws: CalibrationFault.noPeople) { try cut([], ["a"], trimming: 5) }
  }

  @Test("in a cube parts and strata keep their sums, and estimates the weights that were cut")
  func inCube() throws {
    let cases = (0..<60).map { number -> CubeCase in
      var row = CubeTests.survey()[0]
      row.stratum = number % 3 == 0 ? "s0" : "s1"
      row.unit = nil
      row.weight = number == 0 ? 40 : number % 3 == 0 ? 2 : 1
      return row
    }
    func outcome(_ cases: [CubeCase]) throws -> CalibrationOutcome {
      var builder = CubeBuilder(design: CubeTests.design())
      for row in cases { try builder.add(row) }
      let made = try #require(
        try builder.calibrate([CalibrationPlan(parts: [0], margins: [], trimming: 5)]).first)
      let used = try #require(try builder.finish().weights[0])
      #expect(used == made.after, "\(used) \(made.after)")
      return made
    }
    let made = try outcome(cases)
    // s0: 40 and nineteen of 2; s1: forty of 1. The mean is 118/60.
    let limit = 5 * 118.0 / 60
    #expect(made.notes == [.cut(people: 1, limit: limit)])
    #expect(made.after.minimum == 1 && abs(made.after.maximum - limit) < 1e-12)
    #expect(abs(made.after.sum - 118) < 1e-9)
    let squares = limit * limit + (78 - limit) * (78 - limit) / 19 + 40
    #expect(abs(made.after.kishDesignEffect - 60 * squares / (118 * 118)) < 1e-12)
    #expect(try outcome(cases.reversed()) == made)
    let cube = { (cases: [CubeCase]) in
      var builder = CubeBuilder(design: CubeTests.design())
      for row in cases { try builder.add(row) }
      _ = try builder.calibrate([CalibrationPlan(parts: [0], margins: [], trimming: 5)])
      return try builder.finish().cells
    }
    #expect(try cube(cases.reversed()) == cube(cases))
  }
}
