import Diagnostics
import Ingest
import Region
import Testing

/// Each tool for coding on a small export, read through a profile that leaves the columns to it.
@Suite struct `Coding tools` {
  private func profile(_ format: String, _ codes: String, _ more: String = "") -> String {
    """
    tipo: gruppi
    titolo: Prova
    formato: \(format)
    codice: {valori: {\(codes)}}
    \(more)
    """
  }

  private func expectBest(_ name: FormatName, _ text: String) throws {
    let found = ExportFormats.recognise(try sample(text))
    #expect(found.first?.name == name, "\(found)")
  }

  @Test func `Taguette repeats a passage for each of its tags`() throws {
    let table = "id,document,tag,content\n1,G1,nido,a\n1,G1,costo,a\n2,G1,nido,b\n"
    try expectBest(.taguette, table)
    let run = try run(profile("taguette", "nido: F1.1, costo: null"), table)
    #expect(run.statements.map(\.segment) == ["1", "1", "2"])
    #expect(run.statements.map(\.group) == ["G1", "G1", "G1"])
    #expect(run.statements.map(\.quote) == ["a", "a", "b"])
    #expect(run.account.accepted == 3 && run.faults == [])
  }

  @Test func `a codebook is no list of passages`() throws {
    let found = ExportFormats.recognise(
      try sample("tag,description,number of highlights,number of documents\nnido,,1,1\n"))
    #expect(found.first?.reasons.last?.code == "format.codebook")
    #expect(found.first?.reasons.last?.severity == .warning)
  }

  static let qualCoder = """
    "File","Coder","Coded","Id","Codename","Coded_Memo","Category","Category"
    "G1","ab","primo brano","ctid:1","nido","","infanzia","bisogni"
    "G1","ab","primo brano","ctid:2","costo","","ostacoli"
    "G2","ab","altro brano","ctid:3","nido",""

    """

  @Test func `QualCoder cuts rows after their last category`() throws {
    try expectBest(.qualCoder, Self.qualCoder)
    let run = try run(
      profile("qualcoder", "nido: F1.1, costo: null", "scarta_identificativi: [Coder]"),
      Self.qualCoder)
    #expect(run.account.accepted == 3 && run.account.rejected == 0)
    #expect(run.account.rowsRead == run.account.physicalLines)
    #expect(run.statements.map(\.segment) == ["2", "2", "4"], "two codings of one passage")
    #expect(run.diagnostics.map(\.code) == ["csv.padded-rows"])
    #expect(run.diagnostics.first?.arguments == ["count": "2"])
  }

  @Test func `QualCoder's variables behind a short row are not believed`() throws {
    let table = Self.qualCoder.replacing(
      "\"Category\",\"Category\"", with: "\"Category\",\"Category\",\"FileVar_attore\"")
    let run = try run(
      profile(
        "qualcoder", "nido: F1.1, costo: null",
        "attore: {colonna: FileVar_attore}\nscarta_identificativi: [Coder]"), table)
    #expect(run.account.rejected == 3)
    #expect(run.rejected.allSatisfy { $0.reasons.map(\.code) == ["csv.ragged-row"] })
  }

  @Test func `MAXQDA in a language that nobody listed is known by its shape`() throws {
    let table = """
      Dokumentumcsoport,Dokumentumnév,Kód,Szegmens,Súly
      Gruppi,G1,bisogni > nido,Non troviamo un posto al nido da settembre,0
      Gruppi,G1,bisogni > costo,Il nido costa quanto un affitto,0
      Gruppi,G2,bisogni > nido,Siamo in lista da un anno e mezzo,0

      """
    try expectBest(.maxqda, table)
    let run = try run(
      profile("maxqda", "\"bisogni > nido\": F1.1, \"bisogni > costo\": null"), table)
    #expect(run.statements.flatMap(\.codings).map(\.objective) == ["F1.1", nil, "F1.1"])
    #expect(run.statements.map(\.quote).last == "Siamo in lista da un anno e mezzo")
    try expectBest(.plainTable, "gruppo,nota\nG1,a > b ma non sempre\nG2,c\nG3,d\n")
  }

  @Test(arguments: ["\n", ";"])
  func `ATLAS.ti puts several codes in one cell`(_ mark: String) throws {
    let table = """
      ID,Document,Quotation Content,Codes,Comment
      1:1,G1,primo,"nido\(mark)costo",
      1:2,G1,secondo,nido,

      """
    try expectBest(.atlasTi, table)
    let run = try run(profile("atlasti", "nido: F1.1, costo: null"), table)
    #expect(run.statements.map(\.segment) == ["1:1", "1:2"])
    #expect(run.statements.map(\.codings.count) == [2, 1], "two passages, three codings")
    #expect(run.faults == [])
  }

  @Test func `NVivo's references`() throws {
    let table = """
      File Name,Hierarchical Name,Coded Text,Coverage
      G1,Codes\\bisogni\\nido,primo,0.1
      G1,Codes\\bisogni\\costo,primo,0.1

      """
    try expectBest(.nVivo, table)
    let run = try run(
      profile("nvivo", #""Codes\\bisogni\\nido": F1.1, "Codes\\bisogni\\costo": null"#), table)
    #expect(run.statements.map(\.segment) == ["2", "2"])
    try expectBest(.plainTable, "File,Testo,Nota\na,b,c\n")
  }

  @Test func `a column the tool should have is missed by name`() {
    let faults = stopping { () throws(DataFaults) in
      _ = try run(profile("taguette", "nido: F1.1"), "id,doc,tag,content\n1,G1,nido,a\n")
    }
    #expect(faults.filter { $0.severity == .error }.map(\.code) == ["format.missing-role"])
    #expect(faults.first?.arguments["key"] == "gruppo")
  }
}
