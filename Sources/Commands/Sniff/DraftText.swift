import Language
import Proposals
import ReferenceData
import Region

/// A draft as the text of a file, its comments in the language of the person.
struct DraftText {
  let book: Phrasebook
  let reference: ReferenceLibrary

  /// Columns of a line of comments.
  private static let width = 100

  func text(_ draft: Draft) -> String {
    draft.lines.map(line).joined(separator: "\n") + "\n"
  }

  private func line(_ line: DraftLine) -> String {
    let indent = String(repeating: "  ", count: line.indent)
    switch (line.yaml, line.remark) {
    case (let yaml?, nil): return yaml.isEmpty ? "" : indent + yaml
    case (let yaml?, let remark?):
      let comment = words(remark).split(whereSeparator: \.isNewline).joined(separator: " ")
      return indent + yaml + (comment.isEmpty ? "" : "  # " + comment)
    case (nil, let remark?): return comment(words(remark), indent)
    case (nil, nil): return ""
    }
  }

  /// A comment on lines of its own, broken between words.
  private func comment(_ text: String, _ indent: String) -> String {
    var lines: [String] = []
    for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var line = ""
      for word in paragraph.split(whereSeparator: \.isWhitespace) {
        let joined = line.isEmpty ? String(word) : line + " " + word
        if !line.isEmpty, indent.count + 2 + joined.count > Self.width {
          lines.append(line)
          line = String(word)
        } else {
          line = joined
        }
      }
      lines.append(line)
    }
    return lines.map { indent + "# " + $0 }.joined(separator: "\n")
  }

  private func words(_ remark: DraftRemark) -> String {
    switch remark {
    case .note(let reason):
      let isUse = reason.code.hasPrefix("use-")
      let arguments = reason.arguments.mapValues {
        $0.split(whereSeparator: \.isNewline).joined(separator: " ")
      }
      return isUse
        ? book.text("sniff.use.\(reason.code.dropFirst(4))", arguments)
        : book.text("draft.\(reason.code)", arguments)
    case .candidates(let proposals, let vocabulary):
      let told = proposals.map { ProposalText(book, reference).text($0, vocabulary) }
      return book.text("draft.candidates") + told.map { "\n  " + $0 }.joined()
    case .maybe(let proposals):
      let worded = ProposalText(book, reference)
      let told = proposals.map { "\($0.code) (\(worded.score($0)))" }
      return book.text("draft.maybe", ["candidates": told.joined(separator: ", ")])
    case .found(let count, let proposal, let vocabulary):
      let counted =
        count > 0 ? book.text("draft.found", ["count": book.whole(count), "n": "\(count)"]) : ""
      guard let proposal, vocabulary != .measure || proposal.score < 1 else { return counted }
      let why = ProposalText(book, reference).support(proposal, vocabulary)
      return counted.isEmpty ? why : counted + "; " + why
    }
  }
}

/// Proposals in words.
struct ProposalText {
  private let book: Phrasebook
  private let reference: ReferenceLibrary

  init(_ book: Phrasebook, _ reference: ReferenceLibrary) {
    self.book = book
    self.reference = reference
  }

  /// Code, label, score and reason.
  func text(_ proposal: Proposal, _ vocabulary: LabelMatcher.Vocabulary) -> String {
    let label = label(proposal.code, vocabulary)
    return proposal.code + (label.isEmpty ? "" : " " + label) + " — " + why(proposal)
  }

  /// What a code found beside a text means, and why.
  func support(_ proposal: Proposal, _ vocabulary: LabelMatcher.Vocabulary) -> String {
    let label = label(proposal.code, vocabulary)
    return (label.isEmpty ? "" : label + " — ") + why(proposal)
  }

  func why(_ proposal: Proposal) -> String {
    let reasons = proposal.reasons.map { book.text("sniff.reason.\($0.code)", $0.arguments) }
    return ([score(proposal)] + reasons).joined(separator: ", ")
  }

  func score(_ proposal: Proposal) -> String { book.decimal(proposal.score, places: 2) }

  private func label(_ code: String, _ vocabulary: LabelMatcher.Vocabulary) -> String {
    if vocabulary == .detail {
      let key = code.replacing("_", with: "-")
      return book.text("sniff.detail.\(key)")
    }
    guard vocabulary == .objective, let node = reference.objectives[ObjectiveCode(code)] else {
      return ""
    }
    let text = book.tongue == .it ? node.label.it : node.label.en
    return text.count > 70 ? text.prefix(69) + "…" : text
  }
}
