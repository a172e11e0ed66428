/// Small invented exports, as the tools write them.
enum SniffFixtures {
  static let google: String = {
    let header =
      "Informazioni cronologiche,Comune di residenza,Condizione lavorativa,Di chi si prende cura?,"
      + "Di quali di questi aiuti ha bisogno?,Per quali non trova una risposta?,"
      + "Che cosa le impedisce di trovare risposta?,Indirizzo email,Osservazioni"
    let comuni = ["Bergamo", "Treviglio", "Dalmine", "Crema", "Lodi", "Pavia"]
    let jobs = ["Dipendente pubblico", "Lavoratore autonomo", "Disoccupato", "Ballerino"]
    let cared = ["\"Figli, da 0 a 2 anni\"", "Un anziano fragile", "Nessuno"]
    let needs = [
      "\"Posto al nido, Centri estivi\"", "Centri estivi", "\"Centri estivi, Doposcuola\"",
      "\"Doposcuola, Posto al nido\"", "Posto al nido",
    ]
    let unmet = [
      "Centri estivi", "", "\"Centri estivi, Doposcuola\"", "Doposcuola", "Posto al nido",
    ]
    let barriers = [
      "Costa troppo", "\"Costa troppo, Gli orari non vanno bene\"", "Gli orari non vanno bene",
    ]
    var rows = [header]
    for n in 0..<30 {
      let day = n < 19 ? "0\(n % 9 + 1)" : "\(n)"
      var row = ["\(day)/03/2026 10.\(10 + n).00", comuni[n % 6], jobs[n % 4], cared[n % 3]]
      row += [needs[n % 5], unmet[n % 5], barriers[n % 3], "persona\(n)@example.org", "nota \(n)"]
      rows.append(row.joined(separator: ","))
    }
    return rows.joined(separator: "\n") + "\n"
  }()

  /// Questions beside the needs: when, how much, numbers and a scale.
  static let details: String = {
    let header =
      "Informazioni cronologiche,Comune di residenza,Di quali di questi aiuti ha bisogno?,"
      + "Per quali non trova una risposta?,In quali orari le serve il doposcuola?,"
      + "Quanto potrebbe spendere al mese per il doposcuola?,"
      + "In quale periodo dell'anno le serve un aiuto?,"
      + "Quante ore alla settimana dedica alla cura?,Quanto è contento della Sua giornata?,"
      + "Quanto può pagare al mese?,Età"
    let needs = ["Centri estivi", "Doposcuola", "\"Centri estivi, Doposcuola\""]
    let slots = ["Dopo le 18", "16:30 - 18:30", "Sabato", "Sabato mattina", "Indifferente", "Boh"]
    let bands = ["fino a 50 euro", "da 50 a 100 euro", "oltre 100 euro", "non so"]
    let seasons = [
      "Estate", "Durante l'anno scolastico", "\"Estate, Durante l'anno scolastico\"",
      "Tutto l'anno",
    ]
    let hours = ["0", "5", "10", "20", "40", "999"]
    let scale = ["per niente", "poco", "abbastanza", "molto", "non saprei"]
    var rows = [header]
    for n in 0..<40 {
      let row = [
        "0\(n % 9 + 1)/03/2026 10.\(10 + n).00", ["Bergamo", "Lodi"][n % 2], needs[n % 3],
        n % 2 == 0 ? "" : needs[n % 3], slots[n % 6], bands[n % 4], seasons[n % 4], hours[n % 6],
        scale[n % 5], ["20", "50", "80", "120"][n % 4], "\(25 + n)",
      ]
      rows.append(row.joined(separator: ","))
    }
    return rows.joined(separator: "\n") + "\n"
  }()

  static let limeSurvey: String = {
    let items = ["Asilo nido", "Centro estivo", "Qualcosa per il verde di casa"]
    let header =
      ["ID risposta", "Data invio", "Ultima pagina", "Lingua iniziale", "Comune di residenza"]
      + items.map { "Ha bisogno di questi servizi? [\($0)]" }
    let answers = [
      "No, non ne ho bisogno", "Sì, uso un servizio", "Sì, ci pensa la famiglia",
      "Sì, ma non trovo risposta", "Solo in certi giorni",
    ]
    var rows = [header]
    for n in 1...25 {
      let sent = n == 7 ? "" : "2026-02-\(10 + n % 15) 09:00:00"
      var row = ["\(n)", sent, "3", "it", n % 2 == 0 ? "Lecco" : "Como"]
      for item in 0..<3 { row.append(answers[(n + item) % 5]) }
      rows.append(row)
    }
    let lines = rows.map { row in row.map { "\"\($0)\"" }.joined(separator: ",") }
    return lines.joined(separator: "\r\n") + "\r\n"
  }()

  static let catalogue = """
    Elenco dei servizi al 31/12/2025
    CODICE;DENOMINAZIONE;ENTE GESTORE;TIPOLOGIA;DESTINATARI;VIA;CIVICO;COMUNE;PROV;POSTI;TELEFONO;LAT
    A1;Nido Girasole;Comune di Lodi;Asilo nido;0-36 mesi;via Roma;3;LODI;LO;30;0371000001;45,31
    A2;Nido Primavera;Coop Alfa;Asilo nido;0-36 mesi;via Po;12/A;CREMA;CR;24;0373000002;45,36
    A3;CRE Oratorio;Parrocchia;Centro ricreativo diurno;6-13 anni;piazza Duomo;1;LODI;LO;;0371000003;45,31
    A4;CRE Parco;Coop Beta;Centro ricreativo diurno;6-13 anni;viale Adda;;CODOGNO;LO;60;0377000004;45,16
    A5;SAD Lodi;Comune di Lodi;Servizio di assistenza domiciliare;anziani;via Dante;7;LODI;LO;;0371000005;45,31
    A6;Sportello Blu;Comune di Crema;Servizio sperimentale blu;abitanti del quartiere;via Po;2;CREMA;CR;;0373000006;45,36
    """

  static let taguette = """
    id,document,tag,content
    1,Gruppo Crema,bisogni\\centri estivi,d'estate non so come fare
    2,Gruppo Crema,bisogni\\nido,il nido costa
    2,Gruppo Crema,clima,il nido costa
    3,Gruppo Lodi,bisogni\\badante,serve una badante
    4,Gruppo Lodi,bisogni\\centri estivi,i centri estivi chiudono presto

    """

  static let aggregate = """
    domanda;risposta;eta;n;totale
    Perché non usa il centro estivo?;Costa troppo;25-34;12;40
    Perché non usa il centro estivo?;Gli orari non vanno bene;25-34;8;40
    Perché non usa il centro estivo?;Non ne ho bisogno;25-34;20;40
    Che giornale legge?;Il quotidiano locale;25-34;30;40
    Che giornale legge?;Nessuno;25-34;10;40
    Perché non usa il centro estivo?;Costa troppo;35-44;15;50
    Perché non usa il centro estivo?;Gli orari non vanno bene;35-44;5;50
    Perché non usa il centro estivo?;Non ne ho bisogno;35-44;30;50
    Che giornale legge?;Il quotidiano locale;35-44;25;50
    Che giornale legge?;Nessuno;35-44;25;50

    """

  static let shares = """
    domanda;risposta;percentuale;limite inferiore;limite superiore;errore standard;intervistati
    Perché non usa il centro estivo?;Costa troppo;32,4 %;28,1;37,0;2,3;812
    Perché non usa il centro estivo?;Gli orari non vanno bene;18,0 %;14,9;21,1;1,6;812
    Perché non usa il centro estivo?;Non ne ho bisogno;49,6 %;45,2;54,0;2,2;812

    """
}
