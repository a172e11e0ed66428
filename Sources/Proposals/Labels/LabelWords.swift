internal import Foundation
internal import Ingest

/// The words of a label: markup, character references, accents, case, punctuation and elisions
/// taken away.
enum LabelWords {
  /// Lower-case words without accents, in order. `dell'asilo` gives `dell`, `asilo`.
  static func words(_ label: String) -> [String] {
    folded(ValueInspection.plain(label)).split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  private static func folded(_ text: String) -> String {
    text.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
  }
}
