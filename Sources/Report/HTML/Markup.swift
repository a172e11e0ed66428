/// A tree of HTML or SVG. Elements and attributes come from closed lists and all text is escaped on
/// writing, so that no string from data can become a tag.
indirect enum Markup: Sendable {
  case element(Tag, [Attribute], [Markup])
  case text(String)
  case group([Markup])
  /// The content of a style or script element: only the constants of this room and JSON whose `<`
  /// is escaped.
  case verbatim(String)

  enum Tag: String, Sendable {
    case a, b, blockquote, body, br, caption, circle, code, dd, defs, desc, details, div, dl, dt
    case figcaption, figure, footer, g, h1, h2, h3, head, header, html, label, li, line, main, meta
    case nav, ol, option, output, p, pattern, polygon, pre, script, section, select, span, strong
    case style, summary, svg, table, tbody, td, text, textarea, th, thead, title, tr, ul

    var isVoid: Bool { self == .meta || self == .br }
    /// Elements after whose end a line break changes nothing.
    var endsLine: Bool {
      switch self {
      case .a, .b, .circle, .code, .g, .label, .line, .option, .output, .polygon, .span, .strong,
        .svg, .text, .textarea, .td, .th:
        false
      default: true
      }
    }
  }
}

/// A name and a value; the name comes from a closed list.
struct Attribute: Sendable {
  enum Name: String, Sendable {
    case ariaHidden = "aria-hidden"
    case ariaLabel = "aria-label"
    case ariaLabelledby = "aria-labelledby"
    case charset, `class`, content, cx, cy
    case dataDown = "data-down"
    case dataFilter = "data-filter"
    case dataGroup = "data-group"
    case dataShown = "data-shown"
    case dataSort = "data-sort"
    case dataUp = "data-up"
    case dataValue = "data-v"
    case fill
    case fontSize = "font-size"
    case fontWeight = "font-weight"
    case `for`, height, hidden, href
    case httpEquiv = "http-equiv"
    case id, lang, name
    case patternTransform, patternUnits, points, r, role, rows, scope, stroke
    case strokeDasharray = "stroke-dasharray"
    case strokeOpacity = "stroke-opacity"
    case strokeWidth = "stroke-width"
    case tabindex
    case textAnchor = "text-anchor"
    case type, value, viewBox, width, x, x1, x2, y, y1, y2
  }

  let name: Name
  let value: String

  init(_ name: Name, _ value: String) {
    self.name = name
    self.value = value
  }
}

extension Markup {
  /// An element with its attributes and content.
  static func tag(
    _ tag: Tag, _ attributes: [Attribute.Name: String] = [:], _ content: [Markup] = []
  )
    -> Markup
  {
    .element(
      tag, attributes.map { Attribute($0, $1) }.sorted { $0.name.rawValue < $1.name.rawValue },
      content)
  }

  /// An element that holds text alone.
  static func tag(_ tag: Tag, _ attributes: [Attribute.Name: String] = [:], _ text: String)
    -> Markup
  {
    .tag(tag, attributes, [.text(text)])
  }

  /// The tree as bytes of a file.
  var html: String {
    var out = ""
    write(to: &out)
    return out
  }

  private func write(to out: inout String) {
    switch self {
    case .text(let text): Self.escape(text, to: &out)
    case .group(let parts): for part in parts { part.write(to: &out) }
    case .verbatim(let text): out += text
    case .element(let tag, let attributes, let content):
      out += "<" + tag.rawValue
      for attribute in attributes {
        out += " " + attribute.name.rawValue + "=\""
        Self.escape(attribute.value, to: &out)
        out += "\""
      }
      out += ">"
      if !tag.isVoid {
        for part in content { part.write(to: &out) }
        out += "</" + tag.rawValue + ">"
      }
      if tag.endsLine { out += "\n" }
    }
  }

  private static func escape(_ text: String, to out: inout String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      case "'": out += "&#39;"
      default: out.unicodeScalars.append(scalar.isUnsafeOnPages ? "\u{FFFD}" : scalar)
      }
    }
  }
}

extension String {
  /// The text with what is unsafe on pages shown as U+FFFD.
  var withoutUnsafeScalars: String {
    var out = ""
    for scalar in unicodeScalars {
      out.unicodeScalars.append(scalar.isUnsafeOnPages ? "\u{FFFD}" : scalar)
    }
    return out
  }
}

extension Unicode.Scalar {
  /// Control characters that no format allows or that reorder text around them: shown as U+FFFD.
  var isUnsafeOnPages: Bool {
    switch value {
    case 0x09, 0x0A: false
    case 0x00...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0xFDD0...0xFDEF: true
    default: value & 0xFFFE == 0xFFFE
    }
  }
}
