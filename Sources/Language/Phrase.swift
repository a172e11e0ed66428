/// One wording with its holes.
///
/// `{name}` stands for an argument, `{count:riga|righe}` for the first form when the argument is
/// `1` and for the second otherwise, with the argument for each `#` (`{count:un’altra|altre #}`),
/// `{share:#}` for an argument that is a number in the form of programs and is printed in that of
/// the language, `{{` and `}}` for the braces themselves.
struct Phrase: Hashable, Sendable {
  enum Piece: Hashable, Sendable {
    case text(String)
    case argument(String)
    case plural(String, one: String, other: String)
    case number(String)
  }

  let pieces: [Piece]

  /// Reads a wording; nil when a brace is left open or a hole has no name.
  init?(_ wording: Substring) {
    var pieces: [Piece] = []
    var text = ""
    var rest = wording
    while let character = rest.popFirst() {
      if character == "{" || character == "}", rest.first == character {
        rest.removeFirst()
        text.append(character)
      } else if character == "{" {
        guard let end = rest.firstIndex(of: "}"), let hole = Self.hole(rest[..<end]) else {
          return nil
        }
        if !text.isEmpty { pieces.append(.text(text)) }
        text = ""
        pieces.append(hole)
        rest = rest[rest.index(after: end)...]
      } else if character == "}" {
        return nil
      } else {
        text.append(character)
      }
    }
    if !text.isEmpty { pieces.append(.text(text)) }
    self.pieces = pieces
  }

  /// Names of the arguments the wording needs.
  var argumentNames: Set<String> {
    Set(
      pieces.compactMap {
        switch $0 {
        case .text: nil
        case .argument(let name), .plural(let name, _, _), .number(let name): name
        }
      })
  }

  /// The wording with its holes filled; a missing argument stays visible as `⟦name⟧`.
  ///
  /// - Parameter number: prints a number of programs in the form of the language.
  func filled(with arguments: [String: String], number: (String) -> String = { $0 })
    -> String
  {
    pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .argument(let name): arguments[name] ?? "⟦\(name)⟧"
      case .plural(let name, let one, let other):
        (arguments[name] == "1" ? one : other)
          .replacing("#", with: arguments[name] ?? "⟦\(name)⟧")
      case .number(let name): arguments[name].map(number) ?? "⟦\(name)⟧"
      }
    }.joined()
  }

  private static func hole(_ content: Substring) -> Piece? {
    let parts = content.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    guard !name.isEmpty, name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" }) else {
      return nil
    }
    guard parts.count == 2 else { return .argument(name) }
    if parts[1] == "#" { return .number(name) }
    let forms = parts[1].split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    guard forms.count == 2 else { return nil }
    return .plural(name, one: forms[0], other: forms[1])
  }
}
