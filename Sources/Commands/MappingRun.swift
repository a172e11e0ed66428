import Diagnostics
import Disclosure
import Estimation
import Findings
import Foundation
import Ingest
import Language
import ReferenceData
import Region
import Report
import Store

/// One run of a mapping: all or nothing.
struct MappingRun {
  let mapping: Mapping
  let console: Console
  /// Whether the pages tell what the classes owe to the thresholds.
  var sweepsThresholds = false
  var times = StageTimes()

  /// Reads what changed, analyses and writes the pages.
  ///
  /// Store and pages change together: the pages are made beside the old ones while the transaction
  /// of the store is open, and take their place once it is committed.
  func perform(again: Bool) throws -> RunOutcome {
    let (sources, notes) = try PlannedSource.all(of: mapping)
    let fingerprint = runFingerprint(sources)
    let output = mapping.output
    try output.expectReplaceable()
    let isNew = !FileManager.default.fileExists(atPath: mapping.storePath)
    let store = try RegionalStore(path: mapping.storePath)
    if !again, let outcome = try unchanged(store, fingerprint, sources, notes) {
      times.end(.reading)
      return outcome
    }
    do {
      let outcome = try store.transaction { writer in
        var outcome = RunOutcome()
        outcome.diagnostics = notes + sources.flatMap(\.profile.diagnostics)
        var control = ControlLedger(mapping)
        control.add(faults: [], notes: notes)
        try read(sources, again: again, into: writer, &outcome, &control)
        times.end(.reading)
        let files = try analyse(sources, writer, &outcome, &control)
        try writer.setRun(CompletedRun(fingerprint: fingerprint, toolVersion: Mappa.version))
        let manifest = Manifest(fingerprint: fingerprint, files: files, sources: sources)
        console.progress("progress.writing")
        try output.stage(files, manifest: manifest.text)
        times.end(.pages)
        return outcome
      }
      try output.commit()
      times.end(.storing)
      return outcome
    } catch {
      output.discard()
      try? store.close()
      // A failed first run leaves no empty store behind.
      if isNew { try? FileManager.default.removeItem(atPath: mapping.storePath) }
      throw error
    }
  }

  /// Writes the pages again from what the store holds; returns how many.
  func rewritePages(_ pages: PageMaking) throws -> Int {
    let (sources, _) = try PlannedSource.all(of: mapping)
    let files = pages.files()
    let manifest = Manifest(
      fingerprint: runFingerprint(sources), files: files, sources: sources)
    try mapping.output.expectReplaceable()
    try mapping.output.stage(files, manifest: manifest.text)
    try mapping.output.commit()
    return pages.sheetCount
  }

  /// Everything the outcome of a run follows from.
  private func runFingerprint(_ sources: [PlannedSource]) -> String {
    let descriptor = mapping.descriptor
    var fingerprint = Fingerprint()
    fingerprint.add(mapping.contextFingerprint)
    fingerprint.add(mapping.decisionFingerprint)
    fingerprint.add(mapping.indicatorFingerprint)
    for part in [
      descriptor.title, descriptor.isSynthetic ? "sintetico" : "", descriptor.body ?? "",
      descriptor.territory, descriptor.language, Parameters.text(descriptor),
      descriptor.reportTraits.map(\.word).joined(separator: ","),
      mapping.reportComuni.map(\.rawValue).joined(separator: ","),
      descriptor.comparisons.map { "\($0.earlier)>\($0.later)" }.joined(separator: ","),
      descriptor.intervals.rawValue,
      mapping.territoryComparisons.map { "\($0.first)-\($0.second)" }.joined(separator: ","),
    ] {
      fingerprint.add(part)
    }
    if sweepsThresholds { fingerprint.add("sensitivity") }
    for source in sources { fingerprint.add(source.fingerprint) }
    return fingerprint.text
  }

  /// The outcome when the last run had the same inputs and its pages are still as it wrote them.
  private func unchanged(
    _ store: RegionalStore, _ fingerprint: String, _ sources: [PlannedSource],
    _ notes: [Diagnostic]
  ) throws -> RunOutcome? {
    guard try store.read({ try $0.run() })?.fingerprint == fingerprint,
      let manifest = mapping.output.manifest.flatMap(Manifest.init(text:)),
      manifest.fingerprint == fingerprint, manifest.describes(mapping.output.url)
    else { return nil }
    var outcome = RunOutcome()
    outcome.isUnchanged = true
    var control = ControlLedger(mapping)
    control.add(faults: [], notes: notes)
    try store.read { reader in
      for source in sources {
        guard let known = try reader.source(source.code) else { continue }
        outcome.sources.append(
          RunOutcome.Source(code: source.code, rows: known.rows, wasRead: false))
        control.add(
          source, known.rows,
          stored: try reader.diagnostics(of: source.code).map(Diagnostic.init(stored:)))
      }
      control.add(
        faults: [], notes: try reader.cubeDiagnostics().map(Diagnostic.init(stored:)))
    }
    try control.write()
    outcome.indexPath = mapping.output.url.appendingPathComponent("index.html").path
    return outcome
  }

  /// Reads the sources that changed into the store, and tells what was found in all of them.
  func read(
    _ sources: [PlannedSource], again: Bool, into writer: StoreWriter, _ outcome: inout RunOutcome,
    _ control: inout ControlLedger
  ) throws {
    var faults: [Diagnostic] = []
    let ledger = RejectedLedger(mapping)
    try writer.removeSources(notIn: Set(sources.map(\.code)))
    var known: [InstrumentCode: SourceRecord] = [:]
    for source in sources where !again {
      guard let record = try writer.reader.source(source.code),
        record.fingerprint == source.fingerprint
      else { continue }
      known[source.code] = record
    }
    let feed = SourceFeed(
      sources.filter { known[$0.code] == nil }.map { SourceReading($0, mapping) })
    defer { feed.stop() }
    let intake = SourceIntake(mapping: mapping, feed: feed, writer: writer, ledger: ledger)
    for source in sources {
      if let known = known[source.code] {
        let stored = try writer.reader.diagnostics(of: source.code).map(Diagnostic.init(stored:))
        outcome.sources.append(
          RunOutcome.Source(code: source.code, rows: known.rows, wasRead: false))
        outcome.diagnostics += stored
        control.add(source, known.rows, stored: stored)
        try ledger.keep(source.code)
        continue
      }
      console.progress("progress.reading", ["source": source.code.rawValue])
      let result = try intake.take(source)
      control.add(source, result)
      if !result.isUsable {
        faults += result.faults
        continue
      }
      outcome.diagnostics += result.diagnostics
      outcome.sources.append(
        RunOutcome.Source(code: source.code, rows: result.rows ?? .init(), wasRead: true))
    }
    try ledger.commit()
    if faults.isEmpty { return }
    // What stops the run is what the owner of the data has to read.
    try control.write()
    throw DataFaults(faults)
  }

  private func analyse(
    _ sources: [PlannedSource], _ writer: StoreWriter, _ outcome: inout RunOutcome,
    _ control: inout ControlLedger
  ) throws -> [OutputFile] {
    let reader = writer.reader
    console.progress("progress.estimating")
    var assembly = CubeAssembly(mapping, sources)
    let estimate = Result { try control.estimating { try assembly.assemble(reader) } }
    try control.write()
    let cube = try estimate.get()
    outcome.diagnostics += cube.diagnostics
    try writer.replaceCubeDiagnostics(cube.diagnostics.map(StoredDiagnostic.init))
    try writer.replaceCube(
      cube.cells, rankings: cube.rankings.map { WaveRanking(wave: $0.wave, shares: $0.shares) },
      equity: cube.equity, notes: cube.notes.map(\.note))
    try writer.replaceWaveCovariances(cube.waveCovariances)
    try writer.replaceTerritoryCovariances(cube.territoryCovariances)
    try writer.replaceNumbers(cube.numbers)
    try writer.replaceWeights(cube.weights)
    try writer.replaceRepresented(cube.represented)
    times.end(.estimating)
    console.progress("progress.analysing")
    let pages = try PageMaking(
      mapping: mapping, reader: reader, sweepsThresholds: sweepsThresholds)
    let publication = pages.publication
    outcome.publication = publication
    outcome.mainFindings = SchedaBuilder(pages.context).mainFindings
    let review = DecisionReview(pages.context)
    outcome.decisionCount = review.standingCount
    outcome.diagnostics += review.diagnostics
    times.end(.findings)
    outcome.respondents = try reader.sources().filter { $0.instrument.kind == .survey }
      .reduce(0) { $0 + $1.rows.accepted }
    outcome.services = pages.input.services.count
    outcome.statements = pages.input.statements.count
    let files = pages.files()
    outcome.pageCount = pages.sheetCount
    outcome.indexPath = mapping.output.url.appendingPathComponent("index.html").path
    return files
  }
}

extension StoredDiagnostic {
  init(_ diagnostic: Diagnostic) {
    let place = diagnostic.location
    self.init(
      code: diagnostic.code, severity: diagnostic.severity.rawValue, file: place?.file,
      line: place?.line, column: place?.column, columnName: place?.columnName,
      arguments: diagnostic.arguments)
  }
}

extension Diagnostic {
  init(stored: StoredDiagnostic) {
    self.init(
      stored.code, Severity(rawValue: stored.severity) ?? .error,
      at: stored.file.map {
        SourceLocation(
          file: $0, line: stored.line, column: stored.column, columnName: stored.columnName)
      }, stored.arguments)
  }
}
