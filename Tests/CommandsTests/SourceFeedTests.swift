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

  @Test("when the writer fails, the fault comes out and nobody reads on")
  func failing() throws {
    try Self.with { mapping, sources in
      let feed = SourceFeed(sources.map { SourceReading($0, mapping) })
      #expect(throws: Full.self) {
        try feed.take(sources[0].code) { _ throws in throw Full() }
      }
      feed.stop()
    }
  }
}
