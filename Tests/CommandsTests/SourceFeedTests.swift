import Foundation
import Normalise
import Region
import Testing

@testable import Commands

struct SourceFeedTests {
  private struct Full: Error {}

  /// Many sources of one survey, the first much longer than a reader may be ahead.
  private static let sizes = [9000, 40, 500, 3, 12_000, 77]

  private static func with(_ body: (Mapping, [PlannedSource]) throws -> Void) throws {
    try ProjectFolder.withTemporary { folder in
      let small = try SmallMapping(in: folder)
      var sources = ""
      for (number, size) in sizes.enumerated() {
        var rows = "id,comune,provincia,lavoro,cura,estate,spesa\n"
        for row in 0..<size { rows += "\(number)-\(row),Lodi,LO,privato,Nessuno,No,No\n" }
        try small.write("sources/f\(number).csv", rows)
        sources +=
          "  - {nome: f\(number), file: sources/f\(number).csv, profilo: profiles/indagine.yaml}\n"
      }
      try small.write(
        "mappatura.yaml",
        "titolo: Prova\nsintetico: true\nterritorio: R03\ndata_riferimento: 2026-06-30\nfonti:\n"
          + sources)
      let mapping = try Mapping(path: folder.path)
      try body(mapping, try PlannedSource.all(of: mapping).sources)
    }
  }

  private static func lines(_ feed: SourceFeed, _ source: PlannedSource) throws -> [Int] {
    var lines: [Int] = []
    _ = try feed.take(source.code) { event in
      if case .accepted(.respondent(let row)) = event { lines.append(row.line) }
    }
    return lines
  }

  @Test("sources read side by side hand on every row, in the order of sources and lines")
  func order() throws {
    try Self.with { mapping, sources in
      let feed = SourceFeed(sources.map { SourceReading($0, mapping) })
      for (source, size) in zip(sources, Self.sizes) {
        let lines = try Self.lines(feed, source)
        #expect(lines == Array(2...(size + 1)))
      }
    }
  }

  @Test("a source that is passed over keeps no reader from the others")
  func passedOver() throws {
    try Self.with { mapping, sources in
      let feed = SourceFeed(sources.map { SourceReading($0, mapping) })
      let counts = [try Self.lines(feed, sources[3]).count, try Self.lines(feed, sources[5]).count]
      #expect(counts == [Self.sizes[3], Self.sizes[5]])
      feed.stop()
    }
  }

  /// Sources that have as many rows as anybody takes, and what was read of them.
  private final class Endless: @unchecked Sendable {
    private let lock = NSLock()
    private var rows = 0

    var rowCount: Int { lock.withLock { rows } }

    func feed(sources: Int, workers: Int, failingAt broken: Int? = nil) -> SourceFeed {
      let readings = (0..<sources).map { number -> (InstrumentCode, SourceFeed.Read) in
        (
          InstrumentCode("f\(number)"),
          { hand in
            for row in 0..<1_000_000 {
              self.lock.withLock { self.rows += 1 }
              if number == broken, row == 300 { throw Broken() }
              try hand(.opened(header: []))
            }
            return SourceReading.Result()
          }
        )
      }
      return SourceFeed(readings, workers: workers)
    }
  }

  private struct Broken: Error {}

  @Test(
    "when the writer fails, the fault comes out of every source and nobody reads on",
    .timeLimit(.minutes(1)), arguments: [1, 4])
  func failing(workers: Int) throws {
    let sources = Endless()
    let feed = sources.feed(sources: 6, workers: workers)
    #expect(throws: Full.self) { try feed.take("f0") { _ throws in throw Full() } }
    let read = sources.rowCount
    // No more than readers may be ahead, of a million rows each.
    #expect(read < (32 + 96 + 4) * 256 + 1_000)
    // A source that was being read, one that was never begun.
    for later: InstrumentCode in ["f1", "f5"] {
      #expect(throws: Full.self) { try feed.take(later) { _ in } }
    }
    feed.stop()
    #expect(sources.rowCount == read)
  }

  @Test(
    "when a reader fails, its fault comes out in its turn and again later",
    .timeLimit(.minutes(1)), arguments: [1, 4])
  func failingReader(workers: Int) throws {
    let feed = Endless().feed(sources: 3, workers: workers, failingAt: 0)
    var taken = 0
    #expect(throws: Broken.self) { try feed.take("f0") { _ in taken += 1 } }
    #expect(taken == 256, "batches handed on before the fault are kept")
    #expect(throws: Broken.self) { try feed.take("f1") { _ in } }
  }
}
