import Foundation
import Region
import Testing

@testable import Estimation

/// What is put aside on the disk changes nothing, leaves nothing, and says so when it cannot be.
struct ScratchTests {
  /// A folder that is empty before and goes away after the test.
  private static func withFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "mappa-scratch-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.path)
  }

  private static let design = CubeDesign(
    wave: "w", population: .population, sampling: .probability,
    parts: [
      .init(instrument: "a", objectives: ["A1", "B1"]),
      .init(instrument: "b", objectives: ["B1"]),
    ], territories: ["R03", "ATS-321", "ATS-322"], targets: ["tutti", "figli-0-2"],
    strata: ["s2": .init(neighbour: "s0")],
    rankings: [.init(territory: "R03", target: "tutti", objectives: ["A1", "B1"])],
    numbers: [.init(code: "ore", kind: .quantity), .init(code: "voto", kind: .scale(steps: 4))])

  /// Companies in several strata, persons who are their own unit, a unit of a thousand people, a
  /// lonely stratum, two parts, answers of every kind.
  private static let survey: [CubeCase] = {
    var cases = CubeTests.survey(count: 3_000, seed: 11)
    for index in cases.indices {
      cases[index].numbers = [
        index % 3 == 0 ? .notAsked : .value(Double(index % 13)),
        index % 5 == 0 ? .unknown : .value(Double(1 + index % 4)),
      ]
      cases[index].categories = [index % 2, index % 11 == 0 ? -1 : index % 3]
      if index % 7 == 0 { cases[index].traits = [.woman: .yes] }
      if index % 3 == 1 {
        cases[index].unit = "large"
      }
      if index % 4 == 0 {
        cases[index].part = 1
        cases[index].answers.removeLast()
      }
    }
    cases[17].stratum = "s2"
    return cases
  }()

  private static func fill(_ builder: inout CubeBuilder, isCalibrated: Bool) throws {
    for row in survey { try builder.add(row) }
    guard isCalibrated else { return }
    let total = survey.reduce(0) { $0 + $1.weight }
    _ = try builder.calibrate([
      CalibrationPlan(
        parts: [0, 1],
        margins: [
          CalibrationMargin(
            name: "sesso", categories: ["F", "M"], populations: [0.6 * total, 0.4 * total]),
          CalibrationMargin(
            name: "eta", categories: ["a", "b", "c"],
            populations: [0.2 * total, 0.3 * total, 0.5 * total]),
        ], trimming: 1.5)
    ])
  }

  private static func cube(_ room: ScratchRoom, isCalibrated: Bool) throws -> Cube {
    var builder = CubeBuilder(design: design, room: room)
    try fill(&builder, isCalibrated: isCalibrated)
    let unmet = CubeRatio(territory: "ATS-321", target: "tutti", objective: "A1")
    let all = CubeRatio(territory: "R03", target: "tutti", objective: "A1")
    return try builder.finish(ratios: [[unmet, all]], equity: true)
  }

  @Test(
    "a cube made in pieces on the disk is the one made in memory, bit for bit",
    arguments: [true, false], [(1, 1), (1_000, 1), (40_000, 1 << 16)])
  func pieces(isCalibrated: Bool, size: (chunk: Int, sums: Int)) throws {
    let whole = try Self.cube(ScratchRoom(), isCalibrated: isCalibrated)
    #expect(whole.cells.count == 12 && whole.numbers.count == 12)
    #expect(whole.rankings.count == 1 && whole.ratios.count == 1 && whole.equity.count == 6)
    try Self.withFolder { folder in
      let room = ScratchRoom(folder: folder, chunk: size.chunk, sums: size.sums)
      let pieces = try Self.cube(room, isCalibrated: isCalibrated)
      #expect(pieces.cells == whole.cells)
      #expect(pieces.rankings == whole.rankings)
      #expect(pieces.ratios == whole.ratios)
      #expect(pieces.equity == whole.equity)
      #expect(pieces.numbers == whole.numbers)
      #expect(pieces.notes == whole.notes)
      #expect(pieces.companyFingerprints == whole.companyFingerprints)
    }
  }

  @Test(
    "two waves vary together in the same way wherever their cases lie", arguments: [true, false])
  func waves(isCalibrated: Bool) throws {
    func covariances(_ room: ScratchRoom) throws -> [WaveCovariance] {
      var builder = CubeBuilder(design: Self.design, room: room)
      try Self.fill(&builder, isCalibrated: isCalibrated)
      return try builder.waveCovariances(with: "earlier", parts: ["b"])
    }
    try Self.withFolder { folder in
      let pieces = try covariances(ScratchRoom(folder: folder, chunk: 1_000, sums: 1))
      #expect(try pieces == covariances(ScratchRoom()))
      #expect(!pieces.isEmpty)
    }
  }

  @Test("units that two waves share are found among more than a chunk holds")
  func overlap() throws {
    try Self.withFolder { folder in
      func areShared(_ name: (Int, Bool) -> String) throws -> Bool {
        var overlap = UnitOverlap(room: ScratchRoom(folder: folder, chunk: 1_000))
        for index in 0..<2_000 {
          for isEarlier in [true, false] {
            try overlap.add(
              stratum: "s\(index % 3)", unit: name(index, isEarlier), isEarlier: isEarlier)
          }
        }
        return try overlap.exists()
      }
      let nobody = try areShared { "\($0) \($1)" }
      let one = try areShared { $0 == 1_234 ? "same" : "\($0) \($1)" }
      // The same name in another stratum is another unit.
      let elsewhere = try areShared { $0 % 3 == ($1 ? 0 : 1) ? "same" : "\($0) \($1)" }
      #expect(!nobody && one && !elsewhere)
    }
  }

  @Test("nobody else can see the scratch file, neither while it is used nor afterwards")
  func nothingIsLeft() throws {
    try Self.withFolder { folder in
      var builder = CubeBuilder(
        design: Self.design, room: ScratchRoom(folder: folder, chunk: 1_000))
      try Self.fill(&builder, isCalibrated: false)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
      #expect(Self.openFiles(in: folder) > 0)
      _ = try builder.finish()
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
      _ = consume builder
      #expect(Self.openFiles(in: folder) == 0)
    }
  }

  @Test("few people never touch the disk")
  func small() throws {
    var builder = CubeBuilder(
      design: CubeTests.design(), room: ScratchRoom(folder: "/nowhere/at/all"))
    for row in CubeTests.survey() { try builder.add(row) }
    #expect(try builder.finish().cells == CubeTests.cube(CubeTests.survey()).cells)
  }

  @Test("a folder that is missing or may not be written to is told as such")
  func unwritable() throws {
    for folder in ["/nowhere/at/all", "/proc"] {
      #expect(throws: ScratchFault(folder: folder, reason: .unwritable)) {
        var builder = CubeBuilder(
          design: Self.design, room: ScratchRoom(folder: folder, chunk: 1_000))
        try Self.fill(&builder, isCalibrated: false)
      }
    }
  }

  @Test("a full disk is told as such")
  func full() {
    #expect(ScratchFault(folder: "/x", number: ENOSPC).reason == .full)
    #expect(ScratchFault(folder: "/x", number: EIO).reason == .failed(EIO))
  }

  /// Files of this process that lie, or lay, in a folder.
  private static func openFiles(in folder: String) -> Int {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")) ?? []
    return files.count {
      let target = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\($0)")
      return target?.hasPrefix(folder) ?? false
    }
  }
}
