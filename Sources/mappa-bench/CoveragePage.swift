import Foundation

/// The page of the documentation that shows the measured coverage, as `mappa-bench coverage` writes
/// it.
enum CoveragePage {
  static let standardRepetitions = 10_000

  /// Simulates every table and returns the page.
  ///
  /// - Throws: `BenchFault` naming what falls short of the floor.
  static func make(repetitions: Int) throws -> String {
    let simulation = CoverageSimulation(repetitions: repetitions)
    var lines = [
      "# How often the interval is right", "",
      "Share of simulated samples whose 95 % interval (<doc:Estimation-Interval>) holds the true",
      "share, in per cent: \(repetitions) samples in every cell, seeded. Written by",
      "`mappa-bench coverage`, which fails when a cell falls below 93.5.", "",
    ]
    var short: [String] = []
    for design in CoverageSimulation.Design.allCases {
      let title =
        switch design {
        case .simple: "## Simple random samples"
        case .companies: "## Companies of five, intraclass correlation .05, Kish effect 1.5"
        }
      lines += [
        title, "",
        "| n | " + CoverageSimulation.shares.map { "p = \($0)" }.joined(separator: " | ") + " |",
      ]
      lines.append("|" + String(repeating: "---|", count: CoverageSimulation.shares.count + 1))
      for size in CoverageSimulation.sizes {
        let values = try CoverageSimulation.shares.map {
          try simulation.coverage(design, size: size, share: $0)
        }
        for (share, value) in zip(CoverageSimulation.shares, values)
        where value < CoverageSimulation.floor {
          short.append("\(design.rawValue), n = \(size), p = \(share): \(percent(value)) %")
        }
        lines.append("| \(size) | " + values.map(percent).joined(separator: " | ") + " |")
      }
      lines.append("")
    }
    guard short.isEmpty else {
      throw BenchFault(reason: "coverage below 93.5 %: " + short.joined(separator: "; "))
    }
    return lines.joined(separator: "\n")
  }

  private static func percent(_ share: Double) -> String {
    let tenths = Int((share * 1000).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}
