public import Diagnostics
public import Region

/// How one export maps to the schema: what its source is, and which column means what.
public struct Profile {
  /// What the source is.
  public let kind: InstrumentKind
  /// Title of the source.
  public let title: String
  /// When it was collected, or when it is valid.
  public let period: Period
  /// Whether rows placed outside the known territory are counted apart rather than faults.
  public let countsOutsideTerritory: Bool
  /// Objectives that the profile names, to be looked up in the tree.
  public let mentionedObjectives: [MentionedObjective]
  /// Doubts that stop nothing: no period, so that recency cannot be judged; a probability sample
  /// without weights.
  public let diagnostics: [Diagnostic]

  /// Whether the source may be a folder of tables.
  public var readsFolder: Bool { table.format?.format.name == .hsds }

  var table: TableSettings
  let body: Body

  enum Body {
    case survey(SurveySpec)
    case focusGroups(FocusGroupSpec)
    case catalogue(CatalogueSpec)
    case participation(ParticipationSpec)
    case margins(MarginSpec)
    case aggregate(AggregateSpec)
    case network(NetworkSpec)
  }

  /// Whether some columns come in as pseudonyms, so that reading the source needs a key.
  public var usesPseudonyms: Bool { !table.pseudonymised.isEmpty }

  /// Territories (as written) and objectives for which a catalogue declares itself complete; nil
  /// for a catalogue that declares nothing and for other sources.
  public var completeness: (territories: [PlacedText], objectives: [ObjectiveCode])? {
    guard case .catalogue(let spec) = body, !spec.completeTerritories.isEmpty else { return nil }
    return (spec.completeTerritories, spec.completeObjectives)
  }

  /// What a survey declares of its sample; nil for other sources.
  public var design: SurveyDesign? {
    guard case .survey(let spec) = body else { return nil }
    var design = spec.design
    for item in spec.items {
      design.offeredBarriers[item.objective, default: []].formUnion(item.offeredBarriers)
    }
    return design
  }

  /// The source as an instrument of the mapping. Sources that are no survey are waves of their own.
  public func instrument(code: InstrumentCode) -> Instrument {
    switch body {
    case .survey(let spec):
      return Instrument(
        code: code, kind: kind, title: title, wave: WaveCode(spec.wave ?? code.rawValue),
        period: period, mode: spec.mode, population: spec.population, sampling: spec.sampling,
        invitedCount: spec.invitedCount, territoryBasis: spec.basis, counted: spec.counted,
        items: spec.items.map {
          SurveyItem(objective: $0.objective, asksBarriers: $0.barriers != nil)
        }, numbers: spec.questions)
    case .aggregate(let spec):
      return Instrument(
        code: code, kind: kind, title: title, wave: WaveCode(spec.wave ?? code.rawValue),
        period: period, mode: spec.mode, population: spec.population, sampling: spec.sampling,
        invitedCount: spec.invitedCount, counted: spec.counted)
    case .margins(let spec):
      return Instrument(
        code: code, kind: kind, title: title, wave: WaveCode(code.rawValue), period: period,
        population: spec.population, counted: spec.counted)
    case .focusGroups, .catalogue, .participation, .network:
      return Instrument(
        code: code, kind: kind, title: title, wave: WaveCode(code.rawValue), period: period)
    }
  }
}
