import CSVReading
import Foundation
import Testing

/// What is known of a larger file: its size, and the beginning of its first and last rows.
struct LargeTruth: Sendable, CustomTestStringConvertible {
  let file: String
  let records: Int
  let columns: Int
  let header: String
  let first: String
  let last: String
  var notes: [String] = []

  var testDescription: String { file }
}

@Suite(.enabled(if: CleanTable.isThere, "../shared absent"))
struct `Larger files` {
  @Test(arguments: Truth.large + Truth.converted) func `have their records and edges`(
    truth: LargeTruth
  ) throws {
    let table = try CleanTable(truth.file)
    #expect(table.hasHeader)
    #expect(table.rows.count - 1 == truth.records)
    #expect(Set(table.rows.map(\.count)) == [truth.columns])
    #expect(table.rows[0].joined(separator: "|").hasPrefix(truth.header))
    #expect(table.rows[1].joined(separator: "|").hasPrefix(truth.first))
    #expect(table.rows[truth.records].joined(separator: "|").hasPrefix(truth.last))
    #expect(Array(table.notes.prefix(truth.notes.count)) == truth.notes)
    #expect(!truth.notes.isEmpty || table.notes.isEmpty)
  }

  @Test func `trees of Messina in double-encoded UTF-8 are mended and told`() throws {
    let table = try CleanTable("alberi_messina_mojibake.csv")
    let cells = table.rows.joined()
    #expect(cells.count { $0 == "sì" } == 16_262)
    #expect(cells.count { $0 == "Viale Libertà" } == 27)
    #expect(cells.count { $0 == "Via Monsignor D’Arrigo" } == 52)
    #expect(!cells.contains { $0.contains("Ã") || $0.contains("â\u{80}") })
    #expect(cells.count { $0.contains("\r\n") } == 92)
    #expect(table.notes.count == 21)
    #expect(table.notes.dropLast().allSatisfy { $0.hasPrefix("csv.double-encoded ") })
  }

  @Test func `a quote that opens and never closes costs no other row`() throws {
    let table = try CleanTable("csv-parser/option-maxRowBytes.csv")
    let row = table.rows[4_577]
    #expect(row[0] == "\"2015-12-02T21:07:16.730Z")
    #expect(row[13...] == ["24km ESE of Napavine, Washington", "explosion"])
  }

  @Test func `years are ages and codes keep their zeros in the table of the population`() throws {
    let table = try CleanTable("POSAS_2025_it_Comuni.csv")
    #expect(table.rows[9] == ["028001", "Abano Terme", "8", "71", "62", "133"])
    #expect(Set(table.rows.dropFirst().map { $0[0] }) == ["028001", "098001"])
    let numbers = table.rows.dropFirst().map { $0[3...].compactMap { Int($0) } }
    #expect(numbers.allSatisfy { $0.count == 3 && $0[0] + $0[1] == $0[2] })
  }
}

extension Truth {
  static let large: [LargeTruth] = [
    LargeTruth(
      file: "csvkit/iris.csv", records: 150, columns: 5, header: "sepal_length|sepal_width|petal",
      first: "5.1|3.5|1.4|0.2|Iris-setosa", last: "5.9|3.0|5.1|1.8|Iris-virginica"),
    LargeTruth(
      file: "csvkit/test_geo.csv", records: 17, columns: 12, header: "slug|title|artist|descr",
      first: "dcl|Downtown Coffee Lounge||In addition to being the only coffee shop in downtown Ty",
      last: "sensor-device|Sensor Device|Kurt Dyrhaug|||University of Texas, Campus Drive|Sculpt"),
    LargeTruth(
      file: "csvkit/testdbf_converted.csv", records: 8, columns: 12, header: "STATEFP10|CD111FP|",
      first: "27|8|2708|Congressional District 8|C2|111|G5200|False|71546663636|12416573076|47.2",
      last: "27|3|2703|Congressional District 3|C2|111|G5200|False|1203647438|126012269|45.0212"),
    LargeTruth(
      file: "csv-parser/option-maxRowBytes.csv", records: 4_593, columns: 15,
      header:
        "time|latitude|longitude|depth|mag|magType|nst|gap|dmin|rms|net|id|updated|place|type",
      first: "2015-12-22T18:45:11.000Z|59.9988|-152.7191|100|3|ml||||0.54|ak|ak12293661|2015-12",
      last: "2015-12-02T19:59:40.000Z|62.0367|-149.0095|19.9|0.8|ml||||0.44|ak|ak12110112|2015-",
      notes: ["csv.row-mended 4578"]),
    LargeTruth(
      file: "foggia-pubblicazioni.csv", records: 438, columns: 7,
      header: "Numero|Data Inizio Pubblicazione|Data Celebrazione|Data Fine Pubblicazione|Data At",
      first: "1|2024-01-03|2024-01-15|2024-01-11|2024-01-03|9|0",
      last: "438|2024-12-20|2025-01-01|2024-12-28|2024-12-20|9|0"),
    LargeTruth(
      file: "alberi_messina_mojibake.csv", records: 3_039, columns: 75,
      header: "ID_SCHEDA|CODICE|DATA_ORA_M|DATA_RILIE|DESCRIZION|DIAMETRO|HRILIEVO1|ALTEZZA|ANNO",
      first: "3705|2229||2016/03/16|La zolla radicale ha sollevato il marciapiede.",
      last: "2961|140|2016-05-10 20:23:32.883493+02|2015/11/24|Principio di sollevamento della z",
      notes: ["csv.double-encoded 2"]),
    LargeTruth(
      file: "POSAS_2025_it_Comuni.csv", records: 194, columns: 6,
      header: "Codice comune|Comune|Età|Totale maschi|Totale femmine|Totale",
      first: "028001|Abano Terme|0|57|48|105", last: "098001|Abbadia Cerreto|91|1|0|1"),
    LargeTruth(
      file: "IMPORTAZIONI animali vivi 2025 luglio-dicembre.csv", records: 36, columns: 11,
      header: "Data della decisione|Luogo di destinazione paese|Luogo di destinazione|Luogo di "
        + "destinazione indirizzo|Luogo di destinazione città| Paese di origine|Prodotti Gruppo|"
        + "Merci certificate come|Prodotti|Specie|Quantità",
      first: "01/07/2025|Italia|BROMOTIRRENA SRL|VIA GOFFA, LOC. IANNOTTA, SNC|Fondi|Turchia|Bee",
      last: "18/09/2025|Italia|SPIAZZI PIETRO|VIA MASETTO 7|Tregnago|Regno Unito|Poultry|Riprodu"),
    LargeTruth(
      file: "Trasporto Pubblico Locale Settore Pubblico Allargato - Indicatore 2000-2020 "
        + "Trasferimenti Correnti su Entrate Correnti.csv", records: 21, columns: 2,
      header: "anno|rapporto_Trasferimenti_Correnti_su_Entrate_Correnti_Trasporto_Pubblico_Locale",
      first: "2000|0.6300450136884925", last: "2020|0.29607174269552217"),
  ]
}
