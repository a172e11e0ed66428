/// A node of the objective tree: what a need asks for and a service gives.
public struct Objective: Hashable, Sendable {
  /// Its place in the tree; never renumbered.
  public let code: ObjectiveCode
  /// Wording of the act where it has one, and its English.
  public let label: LocalizedLabel
  /// Where the act or the chapter names it, such as `4.1 a)`.
  public let clause: String
  /// Other words that people and catalogues use for it, in Italian.
  public let synonyms: [String]
  /// Whether cells of this objective concern health or disability (a higher threshold applies).
  public let isSensitive: Bool
  /// The report target that the objective is mostly for, of whom a question about it speaks; nil
  /// for everybody. It decides no class.
  public let typicalTarget: TargetCode?

  /// Makes a node of the tree.
  public init(
    code: ObjectiveCode, label: LocalizedLabel, clause: String, synonyms: [String] = [],
    isSensitive: Bool = false, typicalTarget: TargetCode? = nil
  ) {
    self.code = code
    self.label = label
    self.clause = clause
    self.synonyms = synonyms
    self.isSensitive = isSensitive
    self.typicalTarget = typicalTarget
  }
}

/// The versioned tree of objectives that needs and services share.
public struct ObjectiveTree: Sendable {
  /// Version of the tree, from 1; a later one adds nodes and keeps every code.
  public let version: Int
  /// All nodes in tree order.
  public let nodes: [Objective]
  private let byCode: [ObjectiveCode: Objective]
  /// Leaves at or below each node of the tree.
  private let leavesByCode: [ObjectiveCode: [ObjectiveCode]]

  /// Makes a tree from its nodes, in any order.
  public init(version: Int, nodes: [Objective]) {
    self.version = version
    self.nodes = nodes.sorted { $0.code < $1.code }
    byCode = Dictionary(nodes.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    let codes = self.nodes.map(\.code)
    let leaves = codes.filter { code in !codes.contains { $0 != code && code.contains($0) } }
    leavesByCode = Dictionary(
      codes.map { code in (code, leaves.filter(code.contains)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The node of a code, nil when the tree has none.
  public subscript(code: ObjectiveCode) -> Objective? { byCode[code] }

  /// The leaves at or below a node, in tree order.
  public func leaves(of code: ObjectiveCode) -> [ObjectiveCode] {
    leavesByCode[code] ?? nodes.map(\.code).filter { code.contains($0) && isLeaf($0) }
  }

  /// Whether nothing stands below the node.
  public func isLeaf(_ code: ObjectiveCode) -> Bool {
    if let leaves = leavesByCode[code] { return leaves == [code] }
    return !nodes.contains { $0.code != code && code.contains($0.code) }
  }
}
