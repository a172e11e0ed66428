public import Language

/// One paper, whatever the format it is written in.
public struct Page: Hashable, Sendable {
  /// Language of the page.
  public let tongue: Tongue
  /// What kind of paper it is.
  public let kind: String
  /// Title.
  public let title: String
  /// One or two sentences under the title.
  public let lead: String
  /// A warning that stands above everything, such as that data are synthetic; nil for none.
  public let banner: String?
  /// Facts about the paper.
  public let facts: [Definition]
  /// Sections in reading order.
  public let sections: [PageSection]
  /// Last lines.
  public let footer: [[Inline]]
  /// For machines.
  public let metadata: PageMetadata

  /// Makes a page and numbers its tables in reading order.
  public init(
    tongue: Tongue, kind: String, title: String, lead: String, banner: String? = nil,
    facts: [Definition] = [], sections: [PageSection], footer: [[Inline]] = [],
    metadata: PageMetadata
  ) {
    self.tongue = tongue
    self.kind = kind
    self.title = title
    self.lead = lead
    self.banner = banner
    self.facts = facts
    var count = 0
    self.sections = sections.map { section in
      var section = section
      section.blocks = Self.numbered(section.blocks, from: &count)
      return section
    }
    self.footer = footer
    self.metadata = metadata
  }

  private static func numbered(_ blocks: [Block], from count: inout Int) -> [Block] {
    blocks.map { block in
      switch block {
      case .table(var table):
        count += 1
        table.number = count
        return .table(table)
      case .details(let id, let summary, let inner):
        return .details(id: id, summary: summary, numbered(inner, from: &count))
      default: return block
      }
    }
  }
}

/// A section of a page.
public struct PageSection: Hashable, Sendable {
  /// Anchor, unique in its page.
  public let id: String
  /// Title: what was found.
  public let title: String
  /// Title in the list of contents.
  public let shortTitle: String
  /// Whether it is printed on the first sides.
  public let printsFirst: Bool
  /// Content.
  public internal(set) var blocks: [Block]

  /// Makes a section.
  public init(
    id: String, title: String, shortTitle: String, printsFirst: Bool = false, _ blocks: [Block]
  ) {
    self.id = id
    self.title = title
    self.shortTitle = shortTitle
    self.printsFirst = printsFirst
    self.blocks = blocks
  }
}

/// What machines read of a page.
public struct PageMetadata: Hashable, Sendable {
  /// Program and version.
  public let generator: String
  /// One sentence.
  public let description: String
  /// Body that publishes; nil when none is declared.
  public let creator: String?
  /// Territory.
  public let spatialCoverage: String
  /// Date the data are judged at, ISO 8601.
  public let referenceDate: String
  /// Quantities measured.
  public let variables: [String]
  /// Data files beside the page, relative paths.
  public let distribution: [String]

  /// Makes metadata.
  public init(
    generator: String, description: String, creator: String?, spatialCoverage: String,
    referenceDate: String, variables: [String], distribution: [String]
  ) {
    self.generator = generator
    self.description = description
    self.creator = creator
    self.spatialCoverage = spatialCoverage
    self.referenceDate = referenceDate
    self.variables = variables
    self.distribution = distribution
  }
}
