internal import CSVReading
internal import Diagnostics

extension SourceIngest {
  /// Reads a folder of HSDS tables as one catalogue, with an account of the rows of every table
  /// read: accepted and rejected are services at locations, rows of other tables either complete
  /// one or are not used.
  static func readFolder(
    _ profile: Profile, path: String, shownAs name: String, corrections: RowCorrections?,
    rejected: (RejectedRow) -> Void, opened: ([String]) -> Void, isWanted: () -> Bool,
    take: (RawRow) -> RowVerdict
  ) throws(DataFaults) -> Summary {
    let join = HSDSJoin(try HSDSFolder(path: path, shownAs: name))
    let summary = try read(
      profile, bytes: join.bytes, shownAs: join.file, corrections: corrections,
      rejected: rejected, opened: opened, isWanted: isWanted, take: take)
    for fault in join.diagnostics where fault.severity == .error {
      rejected(RejectedRow(line: fault.location?.line ?? 0, reasons: [fault], text: "", cells: nil))
    }
    var account = summary.account
    account.rejected += join.others.rejected
    account.physicalLines = join.others.physicalLines
    account.continuationLines = join.others.continuationLines
    account.nonData[.header] = join.others.headers
    let blanks = account.nonData[.blank, default: 0] - join.fillers + join.others.blanks
    account.nonData[.blank] = blanks > 0 ? blanks : nil
    for (reason, count) in [(NonDataReason.joined, join.joined), (.unused, join.unused)]
    where count > 0 {
      account.nonData[reason, default: 0] += count
    }
    return Summary(
      account: account, diagnostics: join.diagnostics + summary.diagnostics,
      correctedLines: summary.correctedLines)
  }
}
