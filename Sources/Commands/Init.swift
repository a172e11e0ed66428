import ArgumentParser
import Foundation
import Language

/// `mappa init`: a folder ready to be filled.
struct Init: Subcommand {
  static let configuration = CommandConfiguration(commandName: "init")

  @Argument var folder: String
  @OptionGroup var global: GlobalOptions

  func execute(_ console: Console) throws -> CommandStatus {
    let root = URL(fileURLWithPath: folder)
    do {
      for name in ["sources", "profiles"] {
        try FileManager.default.createDirectory(
          at: root.appendingPathComponent(name), withIntermediateDirectories: true)
      }
      for (name, key) in Self.files {
        let place = root.appendingPathComponent(name)
        if Files.exists(place.path) {
          console.note(console.book.text("init.exists", ["file": name]))
          continue
        }
        try Data((console.book.text(key) + "\n").utf8).write(to: place, options: .atomic)
      }
    } catch {
      throw OutputFault(path: root.path, reason: error.localizedDescription)
    }
    console.say(console.book.text("init.done", ["path": folder]))
    return .done
  }

  /// Files of a new mapping and the wordings they are made of.
  static let files = [
    ("mappatura.yaml", "template.mapping"), ("profiles/indagine.yaml", "template.survey"),
    ("profiles/gruppi.yaml", "template.groups"), ("profiles/catalogo.yaml", "template.catalogue"),
    ("profiles/adesioni.yaml", "template.participation"), (".gitignore", "template.ignore"),
  ]
}

/// Questions to the disk.
enum Files {
  static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }
}
