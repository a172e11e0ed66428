public import Diagnostics
public import Region

/// What `mappatura.yaml` says: the scope of a mapping and its sources.
public struct MappingDescriptor: Hashable, Sendable {
  /// Name of the descriptor in the folder of a mapping.
  public static let fileName = "mappatura.yaml"

  /// Title printed on the pages.
  public let title: String
  /// Whether every page must say that the data are synthetic.
  public let isSynthetic: Bool
  /// Body named on the pages; nil when not declared.
  public let body: String?
  /// Scope, code or name of a territory as written.
  public let territory: String
  /// The day at which validity and recency are judged.
  public let referenceDate: CalendarDate
  /// Language of the pages, `it` or `en`.
  public let language: String
  /// Local territory tables, paths in the folder.
  public let territoryFiles: [String]
  /// Tables of the mapping's own measures and of their lines, paths in the folder; nil for none.
  public let measureFiles: MeasureFiles?
  /// Sources in the order of the file, names unique.
  public let sources: [SourceEntry]
  /// Traits whose people have cells of their own, in the order of the file.
  public let reportTraits: [ReportTrait]
  /// Comuni with cells and a sheet of their own, codes or names as written.
  public let reportComuni: [PlacedText]
  /// Waves of one survey whose shares are compared.
  public let comparisons: [ComparisonEntry]
  /// Territories whose shares are compared.
  public let territoryComparisons: [TerritoryComparisonEntry]
  /// How intervals of shares are made.
  public let intervals: IntervalMethod
  /// Named thresholds that the mapping changes, by name.
  public let parameters: [String: Double]
  /// Hours, days and prices at which objectives are needed, where the mapping states them.
  public let terms: [ObjectiveCode: NeedTerms]
  /// Conversions between units of people, at most one per pair.
  public let conversions: [UnitConversion]
  /// Report targets that conversions name.
  public let conversionTargets: [PlacedText]
  /// Table of the mapping's own indicators, in its folder; nil for none.
  public let indicatorFile: String?
  /// File of the key of the pseudonyms, relative to the mapping's folder; nil for the usual one.
  public let pseudonymKeyFile: String?
  /// Folder of the pages, relative to the mapping's.
  public let outputFolder: String

  /// Measures of a territory beside those of the region.
  public struct MeasureFiles: Hashable, Sendable {
    /// One row per measure, in the columns of the regional registry.
    public let measures: String
    /// One row per line of a measure.
    public let lines: String
    /// Where they are named.
    public let location: SourceLocation
  }

  /// One source of a mapping.
  public struct SourceEntry: Hashable, Sendable {
    /// Name of the source, unique in the mapping.
    public let name: InstrumentCode
    /// Path of the table in the folder.
    public let file: String
    /// Path of the profile in the folder.
    public let profile: String
    /// Where the descriptor names it.
    public let location: SourceLocation
  }

  /// A trait that makes a report target.
  public struct ReportTrait: Hashable, Sendable {
    /// The trait.
    public let trait: Trait
    /// The word of profiles for it, such as `donna`.
    public let word: String
  }

  /// Two waves of one survey.
  public struct ComparisonEntry: Hashable, Sendable {
    /// The wave that is compared with.
    public let earlier: WaveCode
    /// The wave whose change is told.
    public let later: WaveCode
    /// Where the descriptor declares it.
    public let location: SourceLocation
  }

  /// Two territories, codes or names as written.
  public struct TerritoryComparisonEntry: Hashable, Sendable {
    /// The one whose difference from the other is told.
    public let first: String
    /// The one that it is compared with.
    public let second: String
    /// Where the descriptor declares it.
    public let location: SourceLocation
  }

  /// Reads the descriptor of a folder.
  ///
  /// - Parameter knownParameters: names allowed under `parametri`.
  /// - Throws: `DataFaults` with every fault found.
  public static func read(folder: SourceFolder, knownParameters: [String] = ["k"])
    throws(DataFaults) -> MappingDescriptor
  {
    let root = try DescriptorText.read(
      path: folder.path + "/" + fileName, shownAs: fileName)
    return try parse(root, folder: folder, knownParameters: knownParameters)
  }

  /// Reads a descriptor in memory; whether the files it names lie in a folder is not looked at.
  ///
  /// - Parameter knownParameters: names allowed under `parametri`.
  /// - Throws: `DataFaults` with all that is wrong with it.
  public static func read(bytes: [UInt8], knownParameters: [String] = ["k"]) throws(DataFaults)
    -> MappingDescriptor
  {
    try parse(
      DescriptorText.parse(bytes, shownAs: fileName), folder: nil,
      knownParameters: knownParameters)
  }

  static func parse(_ root: DescriptorNode, folder: SourceFolder?, knownParameters: [String])
    throws(DataFaults) -> MappingDescriptor
  {
    let faults = root.faults
    var conversionTargets: [PlacedText] = []
    DescriptorHole.report(in: root)
    let fields = root.fields([
      "titolo", "sintetico", "ente", "territorio", "data_riferimento", "lingua", "territori",
      "fonti", "parametri", "condizioni", "conversioni", "uscita", "chiave",
      "gruppi_nel_rapporto", "comuni_nel_rapporto", "confronti", "confronti_territori",
      "intervalli",
      "indicatori",
      "misure_locali",
    ])
    let descriptor = MappingDescriptor(
      title: fields?.required("titolo")?.text() ?? "",
      isSynthetic: fields?["sintetico"]?.flag() ?? false,
      body: fields?["ente"]?.text(),
      territory: fields?.required("territorio")?.text() ?? "",
      referenceDate: fields?.required("data_riferimento")?.date() ?? .unset,
      language: fields?["lingua"]?.word([("it", "it"), ("en", "en")]) ?? "it",
      territoryFiles: fields?["territori"]?.texts() ?? [],
      measureFiles: measureFiles(fields?["misure_locali"]),
      sources: sources(fields?.required("fonti")),
      reportTraits: reportTraits(fields?["gruppi_nel_rapporto"]),
      reportComuni: fields?["comuni_nel_rapporto"]?.placedTexts() ?? [],
      comparisons: comparisons(fields?["confronti"]),
      territoryComparisons: territoryComparisons(fields?["confronti_territori"]),
      intervals: fields?["intervalli"]?.word(Words.intervals) ?? .kornGraubard,
      parameters: parameters(fields?["parametri"], known: knownParameters),
      terms: NeedTermsReading.terms(fields?["condizioni"]),
      conversions: NeedTermsReading.conversions(
        fields?["conversioni"], naming: &conversionTargets),
      conversionTargets: conversionTargets,
      indicatorFile: fields?["indicatori"]?.text(),
      pseudonymKeyFile: fields?["chiave"]?.text(),
      outputFolder: fields?["uscita"]?.text() ?? "reports")
    if let folder { descriptor.checkPaths(in: folder, fields, faults) }
    try faults.throwIfAny()
    return descriptor
  }

  private static func sources(_ node: DescriptorNode?) -> [SourceEntry] {
    var seen: Set<String> = []
    if let node, node.items().isEmpty {
      node.faults.report("descriptor.no-sources", line: node.line)
    }
    return (node?.items() ?? []).compactMap { item in
      guard let fields = item.fields(["nome", "file", "profilo"]) else { return nil }
      let name = fields.required("nome")?.text()
      let file = fields.required("file")?.text()
      let profile = fields.required("profilo")?.text()
      guard let name, let file, let profile else { return nil }
      if !seen.insert(name).inserted {
        item.faults.report("descriptor.repeated-source", line: item.line, ["value": name])
      }
      return SourceEntry(
        name: InstrumentCode(name), file: file, profile: profile, location: item.location)
    }
  }

  private static func measureFiles(_ node: DescriptorNode?) -> MeasureFiles? {
    guard let node, let fields = node.fields(["misure", "linee"]) else { return nil }
    let measures = fields.required("misure")?.text()
    let lines = fields.required("linee")?.text()
    guard let measures, let lines else { return nil }
    return MeasureFiles(measures: measures, lines: lines, location: node.location)
  }

  private static func reportTraits(_ node: DescriptorNode?) -> [ReportTrait] {
    var seen: Set<Trait> = []
    return (node?.items() ?? []).compactMap { item in
      let named = Words.traits.map { ($0.0, ReportTrait(trait: $0.1, word: $0.0)) }
      guard let found = item.word(named), seen.insert(found.trait).inserted else { return nil }
      return found
    }
  }

  private static func comparisons(_ node: DescriptorNode?) -> [ComparisonEntry] {
    (node?.items() ?? []).compactMap { item in
      guard let fields = item.fields(["prima", "dopo"]) else { return nil }
      let earlier = fields.required("prima")?.text()
      let later = fields.required("dopo")?.text()
      guard let earlier, let later else { return nil }
      return ComparisonEntry(
        earlier: WaveCode(earlier), later: WaveCode(later), location: item.location)
    }
  }

  private static func territoryComparisons(_ node: DescriptorNode?) -> [TerritoryComparisonEntry] {
    (node?.items() ?? []).compactMap { item in
      guard let fields = item.fields(["territorio", "con"]) else { return nil }
      let first = fields.required("territorio")?.text()
      let second = fields.required("con")?.text()
      guard let first, let second else { return nil }
      return TerritoryComparisonEntry(first: first, second: second, location: item.location)
    }
  }

  private static func parameters(_ node: DescriptorNode?, known: [String]) -> [String: Double] {
    guard let node, let fields = node.fields(known) else { return [:] }
    var values: [String: Double] = [:]
    for (name, value) in fields.found {
      if name == "k" {
        values[name] = value.integer(in: 3...1_000_000).map(Double.init)
      } else {
        values[name] = value.number()
      }
    }
    return values
  }

  private func checkPaths(
    in folder: SourceFolder, _ fields: DescriptorFields?, _ faults: FaultCollector
  ) {
    let tables =
      territoryFiles.map { ($0, fields?["territori"]?.location) }
      + (measureFiles.map { [($0.measures, $0.location), ($0.lines, $0.location)] } ?? [])
    let named = sources.flatMap { [($0.file, $0.location), ($0.profile, $0.location)] }
    let indicators = [indicatorFile].compactMap { $0 }.map { ($0, fields?["indicatori"]?.location) }
    for (file, place) in tables + named + indicators + [(outputFolder, fields?["uscita"]?.location)]
    {
      do throws(DataFaults) {
        _ = try folder.resolve(file, namedAt: place)
      } catch {
        faults.report("descriptor.outside-folder", line: place?.line, ["value": file])
      }
    }
  }
}

extension CalendarDate {
  /// Stands in while a faulty descriptor is read on to its other faults; never leaves the reader.
  fileprivate static let unset = CalendarDate(year: 1900, month: 1, day: 1)!
}
