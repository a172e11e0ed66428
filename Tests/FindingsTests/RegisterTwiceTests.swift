import Foundation
import Region
import Testing

@testable import Findings

private let register = URL(
  fileURLWithPath: ProcessInfo.processInfo.environment["MAPPA_SHARED"] ?? "../shared"
).appending(path: "inputs/catalog/lombardia-rsa.csv")

/// The register of residences for older people, beside the same register as another office would
/// write it: no codes, places or ages, every second address and every third provider left out.
@Suite(.enabled(if: FileManager.default.fileExists(atPath: register.path), "../shared absent"))
struct RegisterTwiceTests {
  @Test("homes of the region are found again, and hardly one is taken for another")
  func again() throws {
    let rows = try Self.rows()
    #expect(rows.count > 700)
    let services = rows.enumerated().flatMap { number, row in
      [
        Self.service("a", number, row),
        Self.service("b", number, Self.asAnotherOffice(row, number)),
      ]
    }
    let found = IdentityFinder(words: .shipped, frame: Shipped.frame).findings(services)
    func number(_ code: ServiceCode) -> Substring { code.rawValue.dropFirst(2) }
    let across = found.filter { $0.first.rawValue.first != $0.second.rawValue.first }
    func count(_ state: IdentityState, isOne: Bool) -> Int {
      across.count { $0.state == state && (number($0.first) == number($0.second)) == isOne }
    }
    let certain = count(.certain, isOne: true)
    let seen = certain + count(.probable, isOne: true)
    #expect(Double(seen) >= 0.98 * Double(rows.count), "\(seen)")
    #expect(Double(certain) >= 0.75 * Double(rows.count), "\(certain)")
    #expect(Double(count(.certain, isOne: false)) <= 0.005 * Double(certain))
    #expect(Double(count(.probable, isOne: false)) <= 0.02 * Double(rows.count))
  }

  private static func asAnotherOffice(
    _ row: [String: String], _ number: Int
  ) -> [String: String] {
    var other = row.mapValues(\.capitalized)
    other["COD_ISTAT_COMUNE_UBICAZIONE"] = row["COD_ISTAT_COMUNE_UBICAZIONE"]
    other["P_IVA"] = nil
    other["TOT_POSTI_AUTORIZZATI"] = nil
    if number % 2 == 0 { other["INDIRIZZO_UBICAZIONE"] = nil }
    if number % 3 == 0 { other["DENOM_GESTORE"] = nil }
    return other
  }

  private static func service(_ list: String, _ number: Int, _ row: [String: String]) -> Service {
    let comune = TerritoryCode(row["COD_ISTAT_COMUNE_UBICAZIONE"]!)
    return Service(
      code: ServiceCode("\(list):\(number)"),
      reference: RecordReference(instrument: InstrumentCode(list), line: number + 2),
      name: row["DENOM_STRUTTURA"]!, provider: row["DENOM_GESTORE"] ?? "",
      providerCode: row["P_IVA"], objectives: ["F10.1"],
      admission: Admission(set: .everyone, agesKnown: false), location: comune,
      address: row["INDIRIZZO_UBICAZIONE"] ?? "", catchment: [comune],
      places: row["TOT_POSTI_AUTORIZZATI"].flatMap { Int($0) })
  }

  private static func rows() throws -> [[String: String]] {
    let text = try String(contentsOf: register, encoding: .utf8)
    let cells = text.split(whereSeparator: \.isNewline).map(Self.cells)
    return cells.dropFirst().map { row in
      Dictionary(uniqueKeysWithValues: zip(cells[0], row))
    }
  }

  /// The cells of a line: quotation marks enclose commas, two of them are one.
  private static func cells(_ line: Substring) -> [String] {
    var cells = [""]
    var isQuoted = false
    for character in line {
      if character == "\"" {
        isQuoted.toggle()
      } else if character == ",", !isQuoted {
        cells.append("")
      } else {
        cells[cells.count - 1].append(character)
      }
    }
    return cells
  }
}
