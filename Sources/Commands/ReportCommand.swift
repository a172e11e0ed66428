import ArgumentParser
import Diagnostics
import Foundation
import Ingest
import Language
import ReferenceData
import Region
import Report
import Store

/// `mappa report`: the pages again from the store, or one of them on the screen.
struct ReportCommand: Subcommand {
  static let configuration = CommandConfiguration(commandName: "report")

  @Argument var folder = "."
  @Option var kind = "scheda"
  @Option var territory: String?
  @Flag(name: .customLong("sensitivity")) var sweepsThresholds = false
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if kind != "scheda" { throw ValidationError("The value '\(kind)' is invalid for '--kind'") }
  }

  func execute(_ console: Console) throws -> CommandStatus {
    let mapping = try Mapping(path: folder)
    let pages = try StoredPages(mapping, sweepsThresholds: sweepsThresholds).pages
    guard let territory else {
      let run = MappingRun(
        mapping: mapping, console: console, sweepsThresholds: sweepsThresholds)
      let count = try run.rewritePages(pages)
      console.say(
        console.book.text(
          "report.done",
          [
            "count": console.book.whole(count), "n": "\(count)",
            "path": mapping.output.url.path,
          ]))
      return .done
    }
    let builder = SchedaBuilder(pages.context)
    let named = NamedTerritory(territory, among: builder.territories, mapping.resolver)
    guard case .found(let code) = named, let page = builder.page(of: code) else {
      console.warn(refusal(territory, named, builder.territories, mapping, console.book))
      return .usage
    }
    console.say(MarkdownRenderer().render(page))
    return .done
  }

  private func refusal(
    _ text: String, _ named: NamedTerritory, _ known: [TerritoryCode], _ mapping: Mapping,
    _ book: Phrasebook
  ) -> String {
    if case .several(let codes) = named { return mapping.choices(text, codes, book) }
    return book.text(
      "report.unknownTerritory",
      ["value": text, "candidates": known.map(\.rawValue).joined(separator: ", ")])
  }
}

extension Mapping {
  /// The territories of one name, each with the code that means it.
  func choices(_ name: String, _ codes: [TerritoryCode], _ book: Phrasebook) -> String {
    let listed = codes.map(register.nameWithCode).joined(separator: ", ")
    return book.text("place.several", ["value": name, "candidates": listed])
  }
}

/// The pages as the store can make them, for commands that read and do not run.
struct StoredPages {
  let pages: PageMaking

  /// Throws `StoreMissing` when nothing was run yet.
  init(_ mapping: Mapping, sweepsThresholds: Bool = false) throws {
    guard Files.exists(mapping.storePath) else { throw StoreMissing(path: mapping.folder.path) }
    let store = try RegionalStore(path: mapping.storePath, access: .readOnly)
    pages = try store.read { reader in
      try PageMaking(mapping: mapping, reader: reader, sweepsThresholds: sweepsThresholds)
    }
  }
}

/// The mapping has no store yet.
struct StoreMissing: Error {
  let path: String
}
