import Diagnostics
import Ingest
import Normalise
import Region
import Store

/// Reads one source from bytes to the regional vocabulary, the same way for `check` and `run`.
struct SourceReading {
  /// What came of it.
  struct Result {
    var rows: RowAccounting
    var diagnostics: [Diagnostic]
  }

  /// Faults after which nobody can say what the rest of the file holds.
  private static let brokenFile: Set<String> = ["csv.unclosed-quote", "csv.read-failed"]
  /// Rejected rows beyond which a source that accepts fewer is given up without a ledger.
  private static let hopeless = 20_000
  /// Share of the answers to one question that may have a text the profile does not know.
  private static let tolerableUnmapped = 0.05

  private let source: PlannedSource
  private let normaliser: Normaliser

  init(_ source: PlannedSource, _ mapping: Mapping) throws {
    self.source = source
    normaliser = Normaliser(
      instrument: source.instrument, reference: mapping.reference, register: mapping.register,
      resolver: mapping.resolver, date: mapping.descriptor.referenceDate,
      countsOutside: source.profile.countsOutsideTerritory, file: source.entry.file)
  }

  /// Reads the source, handing on what is accepted. Faults of rows are in the result, each row
  /// being rejected beside its reason; a fault of the file as a whole is thrown as `DataFaults`.
  func read(ledger: RejectedLedger, _ keep: (NormalisedRow) throws -> Void) throws -> Result {
    // The reader of tables knows data faults only; a store that fails stops the work afterwards.
    var failure: (any Error)?
    var firstReasons: [Diagnostic] = []
    var accepted = 0
    var rejected = 0
    var isHopeless = false
    let summary = try SourceIngest.read(
      source.profile, path: source.path, shownAs: source.entry.file,
      rejected: { row in
        rejected += 1
        if firstReasons.isEmpty { firstReasons = row.reasons }
        if rejected > Self.hopeless, rejected > accepted { isHopeless = true }
        if isHopeless || failure != nil { return }
        do { try ledger.add(row, of: source.entry.file) } catch { failure = error }
      },
      take: { row in
        if failure != nil { return .rejected([]) }
        do {
          let verdict = try normaliser.normalise(row, keep)
          if case .accepted = verdict { accepted += 1 }
          return verdict
        } catch {
          failure = error
          return .rejected([])
        }
      })
    if let failure { throw failure }
    let broken = summary.diagnostics.filter { Self.brokenFile.contains($0.code) }
    if !broken.isEmpty { throw DataFaults(broken) }
    let account = summary.account
    // A profile that fits another file rejects nearly everything: that is a fault of the whole.
    if isHopeless || (account.rejected > account.accepted && account.rejected > 5) {
      throw DataFaults([mostlyRejected(account)] + firstReasons)
    }
    let unmapped = unmappedAnswers(summary.diagnostics, of: account.accepted)
    if !unmapped.isEmpty {
      // A wrong encoding is the usual cause, and the cure of all of them at once.
      let encoding = summary.diagnostics.filter { $0.code == "csv.looks-like-utf8" }
      throw DataFaults(encoding + unmapped)
    }
    return Result(
      rows: RowAccounting(
        accepted: account.accepted, rejected: account.rejected,
        nonData: Dictionary(
          uniqueKeysWithValues: account.nonData.map { ($0.key.rawValue, $0.value) })),
      diagnostics: summary.diagnostics + normaliser.diagnostics)
  }

  /// The texts of some doubts, the most frequent first, ready to be copied into a profile.
  private static func texts(_ doubts: [Diagnostic]) -> String {
    let counted = doubts.map { doubt in
      (count: doubt.arguments["count"].flatMap(Int.init) ?? 0, text: doubt.arguments["value"] ?? "")
    }.sorted { ($1.count, $0.text) < ($0.count, $1.text) }
    let told = counted.prefix(12).map { "«\($0.text)» ×\($0.count)" }.joined(separator: ", ")
    return told + (counted.count > 12 ? ", …" : "")
  }

  private func mostlyRejected(_ account: RowAccount) -> Diagnostic {
    Diagnostic(
      "source.mostly-rejected", .error, at: SourceLocation(file: source.entry.file),
      [
        "rejected": "\(account.rejected)", "total": "\(account.accepted + account.rejected)",
      ])
  }

  /// Questions many of whose answers the profile does not know. As "not known" they would leave the
  /// base, and since the texts of some answers fail more than others, shift every share.
  private func unmappedAnswers(_ diagnostics: [Diagnostic], of accepted: Int) -> [Diagnostic] {
    guard source.profile.kind == .survey else { return [] }
    let codes: Set<String> = ["value.unknown-code", "value.unknown-option"]
    let found = diagnostics.filter { codes.contains($0.code) }
    return Dictionary(grouping: found) { $0.location?.column ?? 0 }.sorted { $0.key < $1.key }
      .compactMap { _, doubts in
        let count = doubts.compactMap { $0.arguments["count"].flatMap(Int.init) }.reduce(0, +)
        guard count > 5, Double(count) > Self.tolerableUnmapped * Double(accepted) else {
          return nil
        }
        return Diagnostic(
          "source.unmapped-answers", .error, at: doubts.first?.location,
          ["count": "\(count)", "total": "\(accepted)", "texts": Self.texts(doubts)])
      }
  }
}
