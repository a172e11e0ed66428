import Estimation
import Foundation
import Region

/// Measures the estimation alone, and beside R's `survey` on the same cells.
enum EstimationBench {
  private static let sizes = [300_000, 3_000_000]
  private static let compared = 20_000

  /// `estimation`: all designs, each in a process of its own. `estimation SIZE DESIGN`: one.
  static func run(_ arguments: [String], program: String) throws {
    if arguments.count == 2, let size = Int(arguments[0]),
      let design = SyntheticWave.Design(rawValue: arguments[1])
    {
      print(try measure(SyntheticWave(size: size, design: design)))
      return
    }
    guard arguments.isEmpty else {
      throw BenchFault(reason: "estimation takes nothing, or a size and a design")
    }
    print("respondents design cells seconds processor-seconds peak-MB")
    for size in sizes {
      for design in SyntheticWave.Design.allCases {
        let cost = try ChildProcess(program, ["estimation", "\(size)", design.rawValue]).run()
        try cost.expectSuccess()
        let text = cost.output.trimmingCharacters(in: .whitespacesAndNewlines)
        print("\(size) \(design.rawValue) \(text) \(cost.peakBytes / 1_000_000)")
      }
    }
    try compareWithR()
  }

  /// Cells, seconds and processor seconds of taking people in, calibrating and estimating.
  private static func measure(_ wave: SyntheticWave) throws -> String {
    let clock = ContinuousClock()
    let start = clock.now
    let processor = Self.processorSeconds
    let cells = try wave.builder().finish().cells.count
    let seconds = (clock.now - start) / .seconds(1)
    return "\(cells) \(rounded(seconds)) \(rounded(Self.processorSeconds - processor))"
  }

  private static var processorSeconds: Double { Double(clock()) / Double(CLOCKS_PER_SEC) }

  private static func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }

  /// Fifty cells drawn by a seed, each with its share, error and Korn-Graubard interval: by R's
  /// `svyciprop`, and by the cube, which makes all cells at once. Shares and errors must agree.
  private static func compareWithR() throws {
    guard let found = try? ChildProcess("Rscript", ["-e", "library(survey)"]).run(),
      found.status == 0
    else {
      print("R's survey is not here: not compared (make bench installs r-cran-survey)")
      return
    }
    let wave = SyntheticWave(size: compared, design: .companies)
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "mappa-bench-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try csv(of: wave).write(
      to: folder.appending(path: "wave.csv"), atomically: false, encoding: .utf8)
    let cost = try ChildProcess("Rscript", ["-e", script, folder.path]).run()
    try cost.expectSuccess()
    let lines = cost.output.split(separator: "\n").map { $0.split(separator: " ") }
    guard let time = lines.first?.first.flatMap({ Double($0) }), lines.count == 51 else {
      throw BenchFault(reason: "R printed '\(cost.output.prefix(400))'")
    }
    // Unraked here and there: what R spends on calibration is not counted against it.
    let plain = SyntheticWave(size: compared, design: .companies)
    let clock = ContinuousClock()
    let start = clock.now
    let cube = try plain.builder(isCalibrated: false).finish()
    let seconds = (clock.now - start) / .seconds(1)
    var cells: [String: CubeCell] = [:]
    for cell in cube.cells {
      cells["\(cell.key.territory) \(cell.key.objective) \(cell.key.target)"] = cell
    }
    for line in lines.dropFirst() {
      guard line.count == 5, let share = Double(line[3]), let error = Double(line[4]),
        let estimate = cells[line[0...2].joined(separator: " ")]?.estimate(.unmet),
        abs(estimate.value / share - 1) < 1e-6, abs(estimate.standardError / error - 1) < 1e-6
      else {
        throw BenchFault(reason: "R says otherwise: \(line.joined(separator: " "))")
      }
    }
    let (theirs, ours) = (time / 50, seconds / Double(cube.cells.count))
    print(
      "50 cells of \(compared) respondents, per cell: R survey \(rounded(theirs * 1000)) ms, "
        + "cube \(rounded(ours * 1000)) ms, \(Int(theirs / ours)) times faster")
    if theirs < 20 * ours { throw BenchFault(reason: "less than 20 times faster than R") }
  }

  private static func csv(of wave: SyntheticWave) -> String {
    let names = (0..<SyntheticWave.targets).map { "t\($0)" }
    let items = SyntheticWave.objectives.map(\.rawValue)
    var text = (["ats", "company", "weight"] + names + items).joined(separator: ",") + "\n"
    wave.forEach { person in
      let answers = person.statuses.map { status in
        status.isAnswer ? (status == .unmet ? "1" : "0") : ""
      }
      let row =
        ["\(person.ats)", person.company ?? "", "\(person.weight)"]
        + person.membership.map { $0 ? "1" : "0" } + answers
      text += row.joined(separator: ",") + "\n"
    }
    return text
  }

  private static let script = """
    suppressMessages(library(survey)); options(digits = 15)
    d <- read.csv(file.path(commandArgs(TRUE)[1], "wave.csv"))
    s <- svydesign(~company, strata = ~ats, weights = ~weight, data = d, nest = TRUE)
    set.seed(50)
    cells <- data.frame(a = sample(0:7, 50, TRUE), o = sample(1:20, 50, TRUE), t = sample(0:7, 50, TRUE))
    out <- character(50)
    time <- system.time(for (i in 1:50) {
      y <- paste0("A", cells$o[i]); m <- paste0("t", cells$t[i])
      p <- svyciprop(as.formula(paste0("~", y)), s[which(d$ats == cells$a[i] & d[[m]] == 1), ],
        method = "beta", na.rm = TRUE)
      out[i] <- paste0("ATS-", cells$a[i], " ", y, " ", m, " ", format(as.numeric(p), digits = 15),
        " ", format(SE(p)[[1]], digits = 15))
    })
    cat(time[["elapsed"]], "\\n"); cat(out, sep = "\\n"); cat("\\n")
    """
}
