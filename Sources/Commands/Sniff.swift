import ArgumentParser
import CSVReading
import Diagnostics
import Foundation
import Language
import Proposals
import ReferenceData
import Region
import Report

/// `mappa sniff`: what a file is, and the draft of a profile for it.
struct Sniff: Subcommand {
  static let configuration = CommandConfiguration(commandName: "sniff")
  static let closingOfFaults = "fault.stoppedSniff"

  @Argument var file: String
  @Option(name: .customLong("output")) var output: String?
  @Option(name: .customLong("tipo")) var kind: SourceKind?
  @Flag(name: .customLong("sovrascrivi")) var overwrites = false
  @Flag(name: .customLong("to-csv")) var printsTable = false
  @OptionGroup var global: GlobalOptions

  /// Kinds of sources by their words in profiles.
  enum SourceKind: String, ExpressibleByArgument, CaseIterable {
    case indagine, gruppi, catalogo, adesioni, popolazione, aggregati, rete

    var instrument: InstrumentKind {
      switch self {
      case .indagine: .survey
      case .gruppi: .focusGroups
      case .catalogo: .catalogue
      case .adesioni: .participation
      case .popolazione: .margins
      case .aggregati: .aggregate
      case .rete: .network
      }
    }

    init(_ kind: InstrumentKind) {
      self = Self.allCases.first { $0.instrument == kind } ?? .indagine
    }
  }

  func execute(_ console: Console) throws -> CommandStatus {
    if printsTable { return try printTable(console) }
    let current = FileManager.default.currentDirectoryPath
    let place = DraftPlace(file: file, output: output, current: current)
    if Files.exists(place.path), !overwrites {
      console.warn(console.book.text("sniff.exists", ["path": place.shownAs]))
      return .storage
    }
    let reference = try ReferenceLibrary.load(at: try ReferenceLocator.find())
    console.progress("progress.reading", ["source": file])
    // A mapping may know places of its own; one that does not open yet has none to add.
    let mapping = place.mapping.flatMap { try? Mapping(path: $0) }
    let sniffed = try SniffedFile(
      path: file, shownAs: file, reference: reference,
      resolver: mapping?.resolver ?? reference.resolver)
    let kinds = DraftMaker.kinds(of: sniffed.table)
    let chosen = kind?.instrument ?? kinds.first?.kind ?? .survey
    let draft = DraftMaker.draft(sniffed.table, as: chosen)
    let text = DraftText(book: console.book, reference: reference).text(draft)
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: place.path), options: .atomic)
    } catch {
      throw OutputFault(path: place.shownAs, reason: error.localizedDescription)
    }
    let report = SniffReport(
      book: console.book, reference: reference, file: sniffed, draft: draft, kinds: kinds,
      place: place)
    if global.json {
      console.say(report.json.text)
    } else {
      FaultReport(console: console, asJSON: false).print(sniffed.diagnostics, stopping: 0)
      console.say(report.text)
    }
    return .done
  }

  /// Prints the table as clean CSV and nothing else; doubts go to standard error. What the file lost
  /// on the way is a fault, for the shell too.
  private func printTable(_ console: Console) throws -> CommandStatus {
    let report = try CleanCSV.write(path: file, shownAs: file) { piece in
      console.pour(String(decoding: piece, as: UTF8.self))
    }
    FaultReport(console: console, asJSON: false).print(report.diagnostics, stopping: 0)
    return report.diagnostics.contains { $0.severity == .error } ? .dataFaults : .done
  }
}
