internal import Ingest

/// Writes the lines of a draft.
final class DraftWriter {
  static let hole = DescriptorHole.mark
  private(set) var lines: [DraftLine] = []
  private var indent = 0

  func put(_ yaml: String, _ remark: DraftRemark? = nil) {
    lines.append(DraftLine(indent: indent, yaml: yaml, remark: remark))
  }

  func say(_ code: String, _ arguments: [String: String] = [:]) {
    lines.append(
      DraftLine(indent: indent, yaml: nil, remark: .note(ProposalReason(code, arguments))))
  }

  func offer(_ proposals: [Proposal], _ vocabulary: LabelMatcher.Vocabulary) {
    if proposals.isEmpty {
      say("no-candidates")
    } else {
      lines.append(
        DraftLine(indent: indent, yaml: nil, remark: .candidates(proposals, vocabulary)))
    }
  }

  func gap() { lines.append(DraftLine(indent: 0, yaml: "", remark: nil)) }

  func inside(_ body: () -> Void) {
    indent += 1
    body()
    indent -= 1
  }

  /// A block of code for every text found, under a key: what is likely enough is written, the rest
  /// are holes. The person only picks.
  func codes(
    _ values: [ColumnTally.Value], _ vocabulary: LabelMatcher.Vocabulary,
    code: (ColumnTally.Value) -> CodedText
  ) {
    for value in values {
      let found = code(value)
      let candidates = found.proposals
      if found.isFilled {
        put(
          "\(YAMLScalar.quoted(value.text)): \(found.code)",
          .found(count: value.count, candidates.first, vocabulary))
      } else {
        if !candidates.isEmpty { offer(candidates, vocabulary) }
        put(
          "\(YAMLScalar.quoted(value.text)): \(found.code)",
          .found(count: value.count, nil, vocabulary))
      }
    }
  }
}

/// What a draft writes beside a text.
struct CodedText {
  /// The YAML, a hole when nothing is likely enough.
  let code: String
  let proposals: [Proposal]
  let isFilled: Bool

  /// - Parameter written: how a code of the vocabulary is written in YAML.
  init(_ proposals: [Proposal], written: (String) -> String = { $0 }) {
    self.proposals = proposals
    if let first = proposals.first, first.score >= Proposal.fillingScore {
      code = written(first.code)
      isFilled = true
    } else {
      code = DraftWriter.hole
      isFilled = false
    }
  }
}

/// Texts as YAML.
enum YAMLScalar {
  /// Within double quotes, whatever the text.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _
      where scalar.value < 0x20 || scalar.value == 0x7F || scalar.value == 0x85
        || scalar.value == 0x2028 || scalar.value == 0x2029 || scalar.value == 0xFEFF:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  static func list(_ texts: [String]) -> String {
    "[" + texts.map(quoted).joined(separator: ", ") + "]"
  }
}

extension ColumnTally {
  /// The keys that name the column in a profile, without braces.
  var reference: String {
    let name = header.isEmpty ? "numero: \(number)" : "colonna: \(YAMLScalar.quoted(header))"
    return occurrence.map { header.isEmpty ? name : name + ", occorrenza: \($0)" } ?? name
  }
}

extension String {
  /// `colonna: "x", occorrenza: 2` as the lines of a block.
  var lines: [String] {
    guard let comma = ranges(of: ", occorrenza: ").last else { return [self] }
    return [String(self[..<comma.lowerBound]), String(self[comma.lowerBound...].dropFirst(2))]
  }
}
