import Estimation
import Foundation
import Generator
import Region

/// How often the 95 % interval of a share holds the true one, by simulation.
///
/// Samples are drawn from populations without end: simple random ones, and companies of five people
/// whose answers resemble one another (intraclass correlation .05) with unequal weights (Kish's effect
/// 1.5). Every sample goes through the cube, so that what is measured is what is published.
struct CoverageSimulation {
  /// How people are drawn.
  enum Design: String, CaseIterable {
    case simple, companies
  }

  static let sizes = [10, 15, 20, 30, 40, 50, 60, 80, 100, 120, 150, 200]
  static let shares = [0.02, 0.03, 0.05, 0.07, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5]
  static let companySize = 5
  static let correlation = 0.05
  static let kishEffect = 1.5
  /// The least that is good enough.
  static let floor = 0.935

  let repetitions: Int

  /// Share of samples whose interval holds `share`.
  func coverage(_ design: Design, size: Int, share: Double) throws -> Double {
    var random = RandomSource(seed: 20_260_101, topic: "\(design) \(size) \(share)")
    var held = 0
    for _ in 0..<repetitions {
      let estimate = try sample(design, size: size, share: share, &random)
      if estimate.lower <= share, share <= estimate.upper { held += 1 }
    }
    return Double(held) / Double(repetitions)
  }

  private func sample(
    _ design: Design, size: Int, share: Double, _ random: inout RandomSource
  ) throws -> Estimate {
    var builder = CubeBuilder(
      design: CubeDesign(
        wave: "simulation", population: .population, sampling: .probability,
        parts: [.init(instrument: "simulation", objectives: ["A1"])], territories: [.region],
        targets: [.everyone]))
    var chance = share
    for person in 0..<size {
      if design == .companies, person % Self.companySize == 0 {
        chance = random.beta(mean: share, correlation: Self.correlation)
      }
      try builder.add(
        CubeCase(
          unit: design == .companies ? "\(person / Self.companySize)" : nil,
          weight: design == .companies
            ? exp(random.normal() * log(Self.kishEffect).squareRoot()) : 1,
          territories: [0], membership: .init([.yes]),
          answers: [NeedAnswer(random.chance(chance) ? .unmet : .none)]))
    }
    guard let estimate = try builder.finish().cells.first?.estimate(.unmet) else {
      preconditionFailure("a sample has people")
    }
    return estimate
  }
}

extension RandomSource {
  /// A standard normal number (Box and Muller 1958).
  mutating func normal() -> Double {
    (-2 * log(1 - unit())).squareRoot() * cos(2 * Double.pi * unit())
  }

  /// A gamma number of a shape, scale 1 (Marsaglia and Tsang 2000).
  mutating func gamma(_ shape: Double) -> Double {
    if shape < 1 { return gamma(shape + 1) * pow(1 - unit(), 1 / shape) }
    let d = shape - 1.0 / 3
    let c = 1 / (9 * d).squareRoot()
    while true {
      let x = normal()
      let v = (1 + c * x) * (1 + c * x) * (1 + c * x)
      if v > 0, log(1 - unit()) < 0.5 * x * x + d - d * v + d * log(v) { return d * v }
    }
  }

  /// A beta number with a mean and the correlation it gives two members of a group.
  mutating func beta(mean: Double, correlation: Double) -> Double {
    let size = (1 - correlation) / correlation
    let a = gamma(mean * size)
    return a / (a + gamma((1 - mean) * size))
  }
}
