import Foundation
import Language
import Store

/// The part of a run that comes before any estimate, alone, so that it can be measured.
package enum SourceLoading {
  /// Opens a mapping, takes the fingerprints of its sources, reads, checks and normalises them and
  /// commits their rows to a store of its own; rejected rows and faults are written as in a run.
  ///
  /// - Returns: rows accepted.
  /// - Throws: what a run throws.
  package static func load(mappingAt folder: String, into storePath: String) throws -> Int {
    let mapping = try Mapping(path: folder)
    let console = Console(
      book: Phrasebook(.it), isQuiet: true, isWatched: false, output: { _ in }, errors: { _ in })
    let run = MappingRun(mapping: mapping, console: console)
    let (sources, _) = try PlannedSource.all(of: mapping)
    return try RegionalStore(path: storePath).transaction { writer in
      var outcome = RunOutcome()
      var control = ControlLedger(mapping)
      try run.read(sources, again: true, into: writer, &outcome, &control)
      try control.write()
      return outcome.sources.reduce(0) { $0 + $1.rows.accepted }
    }
  }
}
