import Diagnostics
import Foundation
import Ingest
import Testing

@Suite struct `Damaged tables` {
  /// Every ready profile over a table with its columns, bytes changed at random: whatever comes
  /// out, no row is lost and nothing crashes.
  @Test func `every row of a damaged table ends somewhere`() throws {
    let folder = packageRoot.appending(path: "Data/profiles")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    var state: UInt64 = 42
    func random(_ below: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % below
    }
    let damage = Array("\",;\n\r\t-1 x".utf8) + [0, 0xC3, 0xFF]
    for name in names.sorted() where name.hasSuffix(".yaml") {
      let parsed = try Profile.read(path: folder.appending(path: name).path, shownAs: name)
      let table = try sample(for: parsed)
      for _ in 0..<300 {
        var bytes = table
        for _ in 0..<random(6) {
          bytes[random(bytes.count)] = damage[random(damage.count)]
        }
        guard let run = try? run(parsed, bytes: bytes) else { continue }
        let account = run.account
        #expect(account.rowsRead + account.continuationLines == account.physicalLines)
        #expect(account.accepted == run.rows.count && account.rejected == run.rejected.count)
      }
    }
  }

  /// A table with the columns that a profile asks for, found by asking for none and listening.
  private func sample(for profile: Profile) throws -> [UInt8] {
    for separator in [",", ";"] {
      var header: [String] = []
      for _ in 0..<2 {
        let faults = stopping { () throws(DataFaults) in
          let text = (header + ["x"]).map(quoted).joined(separator: separator) + "\n"
          _ = try run(profile, bytes: Array(text.utf8))
        }
        header += Set(faults.compactMap { $0.arguments["column"] }).sorted()
      }
      let row = header.map { _ in "Lodi, \"\"12\"\"" }.map { "\"\($0)\"" } + ["1"]
      let lines = [(header + ["x"]).map(quoted)] + Array(repeating: row, count: 4)
      let text = lines.map { $0.joined(separator: separator) }.joined(separator: "\r\n")
      if (try? run(profile, bytes: Array(text.utf8))) != nil { return Array(text.utf8) }
    }
    throw CancellationError()
  }

  private func quoted(_ text: String) -> String {
    "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
