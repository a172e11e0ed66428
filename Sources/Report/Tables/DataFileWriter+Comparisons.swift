internal import Disclosure
internal import Findings
internal import Region

extension DataFileWriter {
  /// Shares in two waves and their difference, where the mapping compares them.
  var changes: CSVTable {
    var table = CSVTable(
      header: Self.addressHeader + ["rilevazione_prima", "indicatore", "stato", "segno_istat"]
        + Self.shareHeader("prima") + Self.shareHeader("dopo") + Self.differenceHeader("p_holm"))
    for entry in comparisons where entry.kind == .waves {
      table.append(
        address(entry.cell) + [.text(entry.other.wave.rawValue)] + state(entry)
          + share(entry.otherValue) + share(entry.value) + difference(entry))
    }
    return table
  }

  /// Shares of two territories and their difference: of those that the mapping compares, and of parts
  /// with the whole where both may be shown.
  var differences: CSVTable {
    var table = CSVTable(
      header: Self.addressHeader
        + ["altro_territorio", "altro_territorio_nome", "confronto", "indicatore", "stato"]
        + ["segno_istat"] + Self.shareHeader("quota") + Self.shareHeader("altra_quota")
        + Self.differenceHeader("p_corretto"))
    for entry in comparisons where entry.kind != .waves {
      if entry.kind == .part, entry.difference == nil { continue }
      let other = entry.other.territory
      table.append(
        address(entry.cell)
          + [
            .text(other.rawValue), .text(names.territory(other)),
            .text(entry.kind == .part ? "parte_di_insieme" : "dichiarato"),
          ] + state(entry) + share(entry.value) + share(entry.otherValue) + difference(entry))
    }
    return table
  }

  private var comparisons: [PublishedComparison] {
    context.publication.comparisons.sorted { $0.key < $1.key }.flatMap(\.value)
  }

  private static func differenceHeader(_ pValue: String) -> [String] {
    [
      "differenza", "differenza_inf", "differenza_sup", pValue, "minima_rilevabile", "lettura",
    ]
  }

  private func state(_ entry: PublishedComparison) -> [CSVValue] {
    let sign = DataSign(rawValue: entry.sign.rawValue)
    return [
      .text(entry.share.rawValue), .text(entry.sign.rawValue), .text(sign?.istatSign ?? ""),
    ]
  }

  private func difference(_ entry: PublishedComparison) -> [CSVValue] {
    let difference = entry.difference
    return [
      number(difference?.value), number(difference?.lower), number(difference?.upper),
      number(difference?.pValue), number(difference?.smallestDetectable),
      difference.map { .text($0.reading.rawValue) } ?? .missing,
    ]
  }
}
