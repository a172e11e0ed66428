/// What joins several values in one cell.
enum CellSeparator {
  case given(String)
  /// The one under which the cells read as known values, decided when the file is opened.
  case auto

  /// Left to the data.
  static func auto(_ node: DescriptorNode) -> CellSeparator {
    node.faults.leaveToData()
    return .auto
  }

  /// Reads `separatore`; `tab` and `\t` name the tabulator, `auto` leaves it to the data.
  init(_ node: DescriptorNode) {
    let text = node.rawText ?? ""
    switch text {
    case "auto": self = .auto(node)
    case "tab", "\\t": self = .given("\t")
    case "": self = .given(node.expected("descriptor.expected-text") ?? ",")
    default: self = .given(text)
    }
  }
}
