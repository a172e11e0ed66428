import Diagnostics
import Ingest
import Normalise
import ReferenceData
import Region
import Store

/// Reads one source from bytes to the regional vocabulary, the same way for `check` and `run`.
///
/// Whoever has it may read on another thread: the profile, whose nodes are not marked as safe to
/// share, belongs to this source alone, and nobody changes it while the source is read.
struct SourceReading: @unchecked Sendable {
  /// What is handed on while a source is read, in the order of its rows.
  enum Event: Sendable {
    /// The names of the columns, before any row.
    case opened(header: [String])
    case accepted(NormalisedRow)
    case rejected(RejectedRow)
  }

  /// What came of it.
  struct Result: Sendable {
    /// What became of the rows; nil when none could be read.
    var rows: RowAccounting?
    /// Lines of the accepted rows that a person mended, rising.
    var correctedLines: [Int] = []
    /// Whether mending single rows makes sense.
    var isRepairable = true
    /// Faults of the source as a whole, for which it cannot be used.
    var stopping: [Diagnostic] = []
    /// Reasons that explain the faults, to be told beside them.
    var explaining: [Diagnostic] = []
    /// Everything else, the reasons of rejected rows among it.
    var diagnostics: [Diagnostic] = []

    /// Whether the source can be used.
    var isUsable: Bool { stopping.isEmpty && rows != nil }

    /// What a run that has to stop says of the source.
    var faults: [Diagnostic] { stopping + explaining }
  }

  /// Faults after which nobody can say what the file holds: the rest of it is missing, or it
  /// contradicts itself.
  private static let brokenFile: Set<String> = [
    "csv.unclosed-quote", "csv.read-failed", "csv.archive-damaged", "csv.archive-bomb",
    "csv.archive-too-large", "survey.conflicting-identifier",
    "margin.conflicting-rows", "aggregate.scale-unknown", "aggregate.scale-mixed",
    "catalogue.conflicting-code",
    "profile.direct-identifiers",
  ]
  private static let unknownScale: Set<String> = [
    "aggregate.scale-unknown", "aggregate.scale-mixed",
  ]
  /// What is said of shares once they are read on some scale.
  private static let ofScaledShares: Set<String> = [
    "aggregate.share-fits-no-count", "aggregate.share-beside-count",
  ]
  /// Rejected rows beyond which a source that accepts fewer is given up without a ledger.
  private static let hopeless = 20_000
  /// Share of the answers to one question that may have a text the profile does not know.
  private static let tolerableUnmapped = 0.05

  let source: PlannedSource
  private let reference: ReferenceLibrary
  private let register: TerritoryRegister
  private let resolver: TerritoryResolver
  private let date: CalendarDate

  init(_ source: PlannedSource, _ mapping: Mapping) {
    self.source = source
    reference = mapping.reference
    register = mapping.register
    resolver = mapping.resolver
    date = mapping.descriptor.referenceDate
  }

  /// Reads the source and hands on its rows. Faults of the file as a whole are in the result as what
  /// stops.
  ///
  /// - Throws: only what `handOn` throws; then the file is not read on.
  func read(_ handOn: (Event) throws -> Void) throws -> Result {
    let normaliser = Normaliser(
      instrument: source.instrument, reference: reference, register: register, resolver: resolver,
      date: date, countsOutside: source.profile.countsOutsideTerritory, file: source.entry.file)
    // The reader of tables knows data faults only; who takes the rows may fail in other ways.
    var failure: (any Error)?
    func hand(_ event: Event) {
      if failure != nil { return }
      do { try handOn(event) } catch { failure = error }
    }
    var firstReasons: [Diagnostic] = []
    var accepted = 0
    var rejected = 0
    var outside = 0
    var isHopeless = false
    let summary: SourceIngest.Summary
    do throws(DataFaults) {
      summary = try SourceIngest.read(
        source.profile, path: source.path, shownAs: source.entry.file,
        corrections: source.corrections,
        rejected: { row in
          rejected += 1
          if firstReasons.isEmpty { firstReasons = row.reasons }
          if row.reasons.contains(where: { $0.code == "territory.outside" }) { outside += 1 }
          if rejected > Self.hopeless, rejected > accepted { isHopeless = true }
          if !isHopeless { hand(.rejected(row)) }
        },
        opened: { hand(.opened(header: $0)) },
        pseudonym: source.pseudonyms?.pseudonymiser().pseudonym,
        isWanted: { failure == nil },
        take: { row in
          let verdict = normaliser.normalise(row) { hand(.accepted($0)) }
          if case .accepted = verdict { accepted += 1 }
          return verdict
        })
    } catch {
      if let failure { throw failure }
      return Result(unopened: error.diagnostics)
    }
    if let failure { throw failure }
    let account = summary.account
    var result = Result(
      rows: RowAccounting(
        accepted: account.accepted, rejected: account.rejected,
        nonData: Dictionary(
          uniqueKeysWithValues: account.nonData.map { ($0.key.rawValue, $0.value) })),
      correctedLines: summary.correctedLines, isRepairable: !isHopeless,
      diagnostics: summary.diagnostics + normaliser.diagnostics)
    result.diagnostics += doubts(account)
    judge(
      &result, account, isHopeless: isHopeless, outside: outside, firstReasons: firstReasons)
    return result
  }

  /// What the profile says of the source and its rows, or the mapping, deny.
  private func doubts(_ account: RowAccount) -> [Diagnostic] {
    let place = SourceLocation(file: source.entry.profile)
    var doubts: [Diagnostic] = []
    if let end = source.instrument.period.end, end > date {
      doubts.append(
        Diagnostic(
          "source.period-after-reference", .warning, at: place,
          ["end": end.description, "reference": date.description]))
    }
    if source.instrument.kind == .survey, let invited = source.instrument.invitedCount,
      invited < account.accepted
    {
      doubts.append(
        Diagnostic(
          "survey.fewer-invited", .warning, at: place,
          ["invited": "\(invited)", "accepted": "\(account.accepted)"]))
    }
    return doubts
  }

  /// Finds what is wrong with the source as a whole.
  private func judge(
    _ result: inout Result, _ account: RowAccount, isHopeless: Bool, outside: Int,
    firstReasons: [Diagnostic]
  ) {
    let isBroken: (Diagnostic) -> Bool = { Self.brokenFile.contains($0.code) }
    let broken = result.diagnostics.filter(isBroken)
    if !broken.isEmpty {
      result.stopping = broken
      result.diagnostics.removeAll(where: isBroken)
      // On another scale the same shares would be other numbers: doubts about them mean nothing.
      if broken.contains(where: { Self.unknownScale.contains($0.code) }) {
        result.diagnostics.removeAll { Self.ofScaledShares.contains($0.code) }
      }
      return
    }
    // A profile that fits another file rejects nearly everything: that is a fault of the whole.
    if isHopeless || (account.rejected > account.accepted && account.rejected > 5) {
      result.stopping = [mostlyRejected(account, outside: outside)]
      result.explaining = firstReasons
      return
    }
    let unmapped =
      unmappedAnswers(result.diagnostics, of: account.accepted)
      + crossedBands(result.diagnostics, of: account.accepted)
    if !unmapped.isEmpty {
      // A wrong encoding is the usual cause, and the cure of all of them at once.
      result.explaining = result.diagnostics.filter { $0.code == "csv.looks-like-utf8" }
      result.stopping = unmapped
    }
  }

  /// The texts of some doubts, the most frequent first, ready to be copied into a profile; then those
  /// that come back among the many different ones.
  private static func texts(_ doubts: [Diagnostic]) -> String {
    let counted = doubts.filter { $0.code != "value.free-text" }.map { doubt in
      (count: doubt.arguments["count"].flatMap(Int.init) ?? 0, text: doubt.arguments["value"] ?? "")
    }.sorted { ($1.count, $0.text) < ($0.count, $1.text) }
    let told = counted.prefix(12).map { "«\($0.text)» ×\($0.count)" }
    let repeated = doubts.compactMap { $0.arguments["repeated"] }.filter { !$0.isEmpty }
    return (told + repeated + (counted.count > 12 ? ["…"] : [])).joined(separator: ", ")
  }

  /// - Parameter outside: rows among the rejected ones that are about other territories: then not
  ///   the profile is wrong, but the file covers more.
  private func mostlyRejected(_ account: RowAccount, outside: Int) -> Diagnostic {
    let isElsewhere = outside * 2 > account.rejected
    var arguments = [
      "rejected": "\(account.rejected)", "total": "\(account.accepted + account.rejected)",
    ]
    if isElsewhere { arguments["outside"] = "\(outside)" }
    return Diagnostic(
      isElsewhere ? "source.mostly-outside" : "source.mostly-rejected", .error,
      at: SourceLocation(file: source.entry.file), arguments)
  }

  /// Ages many of which the bands of the calibration cut through: those who gave them would keep the
  /// weight of the file among people brought to the population.
  private func crossedBands(_ diagnostics: [Diagnostic], of accepted: Int) -> [Diagnostic] {
    let found = diagnostics.filter { $0.code == "calibration.band-crossed" }
    return Dictionary(grouping: found) { $0.location?.column ?? 0 }.sorted { $0.key < $1.key }
      .compactMap { _, doubts in
        let count = doubts.map(\.occurrences).reduce(0, +)
        guard count > 5, Double(count) > Self.tolerableUnmapped * Double(accepted) else {
          return nil
        }
        return Diagnostic(
          "source.crossed-bands", .error, at: doubts.first?.location,
          [
            "count": "\(count)", "total": "\(accepted)", "texts": Self.texts(doubts),
            "bands": doubts.first?.arguments["bands"] ?? "",
          ])
      }
  }

  /// Questions many of whose answers the profile does not know. As "not known" they would leave the
  /// base, and since the texts of some answers fail more than others, shift every share.
  private func unmappedAnswers(_ diagnostics: [Diagnostic], of accepted: Int) -> [Diagnostic] {
    guard source.profile.kind == .survey else { return [] }
    let codes: Set<String> = [
      "value.unknown-code", "value.unknown-code-near", "value.unknown-option",
      "value.unknown-option-near", "value.free-text",
    ]
    let found = diagnostics.filter { codes.contains($0.code) }
    return Dictionary(grouping: found) { $0.location?.column ?? 0 }.sorted { $0.key < $1.key }
      .compactMap { _, doubts in
        let count = doubts.compactMap { $0.arguments["count"].flatMap(Int.init) }.reduce(0, +)
        guard count > 5, Double(count) > Self.tolerableUnmapped * Double(accepted) else {
          return nil
        }
        var arguments = [
          "count": "\(count)", "total": "\(accepted)", "texts": Self.texts(doubts),
        ]
        guard let free = doubts.first(where: { $0.code == "value.free-text" }) else {
          return Diagnostic(
            "source.unmapped-answers", .error, at: doubts.first?.location, arguments)
        }
        arguments["different"] = free.arguments["texts"]
        arguments["lines"] = free.arguments["lines"]
        let isProse = arguments["texts"]?.isEmpty == true
        return Diagnostic(
          isProse ? "source.unmapped-words" : "source.unmapped-mixed", .error, at: free.location,
          arguments)
      }
  }
}

extension SourceReading.Result {
  /// A source that could not be opened.
  init(unopened diagnostics: [Diagnostic]) {
    stopping = diagnostics.filter { $0.severity == .error }
    explaining = diagnostics.filter { $0.severity != .error }
    self.diagnostics = explaining
  }
}
