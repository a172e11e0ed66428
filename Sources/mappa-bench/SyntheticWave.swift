import Estimation
import Foundation
import Generator
import Region

/// A survey wave drawn in memory, of the size the estimation is measured on: 20 objectives, the region
/// with 8 ATS and 91 ambiti, 8 targets.
struct SyntheticWave {
  /// How people were reached and weighted.
  enum Design: String, CaseIterable {
    case stratified, raked, companies
  }

  static let objectives = (1...20).map { ObjectiveCode("A\($0)") }
  static let ats = 8
  static let ambiti = 91
  static let targets = 8
  static let ageBands = 12

  let size: Int
  let design: Design

  /// One person, as the cube and the file of another program see him or her.
  struct Person {
    let ambito: Int
    let band: Int
    let weight: Double
    let company: String?
    let membership: [Bool]
    let statuses: [NeedStatus]

    var ats: Int { ambito % SyntheticWave.ats }
  }

  func forEach(_ body: (Person) throws -> Void) rethrows {
    var random = RandomSource(seed: 7, topic: "wave \(size)")
    for number in 0..<size {
      let ambito = random.below(Self.ambiti)
      let company = "\(ambito % Self.ats)-\(number / 5)"
      let band = random.below(Self.ageBands)
      try body(
        Person(
          ambito: ambito, band: band, weight: Double(100 + random.below(900)) / 7,
          company: design == .companies ? company : nil,
          membership: (0..<Self.targets).map { $0 == 0 || random.below(8) < 8 - $0 },
          statuses: Self.objectives.map { _ in
            NeedStatus(rawValue: UInt8(1 + random.below(8)))!
          }))
    }
  }

  /// Takes everybody into a builder, and calibrates where the design says so and it is wanted.
  func builder(isCalibrated: Bool = true) throws -> CubeBuilder {
    let places = ["R03"] + (0..<Self.ats).map { "ATS-\($0)" } + (0..<Self.ambiti).map { "A-\($0)" }
    var builder = CubeBuilder(
      design: CubeDesign(
        wave: "bench", population: .population, sampling: .probability,
        parts: [.init(instrument: "bench", objectives: Self.objectives)],
        territories: places.map { TerritoryCode($0) },
        targets: (0..<Self.targets).map { TargetCode("t\($0)") }))
    var byATS = [Double](repeating: 0, count: Self.ats)
    var byBand = [Double](repeating: 0, count: Self.ageBands)
    let isRaked = isCalibrated && design != .stratified
    try forEach { person in
      byATS[person.ats] += 1.1 * person.weight
      byBand[person.band] += person.weight * (person.band < 6 ? 1 : 1.2)
      try builder.add(
        CubeCase(
          stratum: "\(person.ats)", unit: person.company, company: person.company,
          weight: person.weight, territories: [0, 1 + person.ats, 1 + Self.ats + person.ambito],
          membership: .init(person.membership.map { $0 ? .yes : .no }),
          answers: person.statuses.map { NeedAnswer($0) },
          categories: isRaked ? [person.ats, person.band] : []))
    }
    if isRaked {
      let scale = byATS.reduce(0, +) / byBand.reduce(0, +)
      _ = try builder.calibrate([
        CalibrationPlan(
          parts: [0],
          margins: [
            margin("ats", byATS), margin("eta", byBand.map { $0 * scale }),
          ], trimming: 5)
      ])
    }
    return builder
  }

  private func margin(_ name: String, _ populations: [Double]) -> CalibrationMargin {
    CalibrationMargin(
      name: name, categories: populations.indices.map { "\($0)" }, populations: populations)
  }
}
