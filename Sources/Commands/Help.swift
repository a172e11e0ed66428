import Language

/// Help texts, whole from the language catalogues: ArgumentParser would speak English.
struct Help {
  private let book: Phrasebook

  init(_ book: Phrasebook) { self.book = book }

  /// Help of a subcommand, or of the whole program.
  func text(_ subcommand: String?) -> String {
    guard let subcommand else {
      let commands = Mappa.subcommands.map { name in
        "  " + name.padding(to: 10) + book.text("help.\(name).summary")
      }
      return book.text("help.mappa", ["commands": commands.joined(separator: "\n")])
    }
    return book.text("help.\(subcommand)") + "\n\n" + book.text("help.global")
  }
}

extension String {
  /// Spaces added on the right up to a width.
  func padding(to width: Int) -> String {
    self + String(repeating: " ", count: max(1, width - count))
  }
}
