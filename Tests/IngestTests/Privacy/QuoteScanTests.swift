import Diagnostics
import Testing

@Suite struct `Personal data in quotes` {
  @Test(arguments: [
    ("Mi chiamo Rosa e ho due figli", PersonalDatum.Kind.name, "chiamo Rosa"),
    ("Ne ho parlato con la signora Bianchi", .name, "signora Bianchi"),
    ("come diceva prima Giulia, i nidi sono pieni", .name, "Giulia"),
    ("Io, Marco Ferri, ci lavoro", .name, "Marco Ferri"),
    ("il dott. Neri mi ha detto di no", .name, "dott Neri"),
    ("chiamatemi al 347 1234567", .phone, "347 1234567"),
    ("scrivete a rosa@example.org", .email, "rosa@example.org"),
    ("abito in via Roma 12 e l'autobus non passa", .address, "via Roma 12"),
    ("il parco di viale della Repubblica", .address, "viale della Repubblica"),
    ("alla scuola Manzoni non c'è il doposcuola", .organisation, "scuola Manzoni"),
    ("l'istituto comprensivo Verdi chiude alle 13", .organisation, "istituto Verdi"),
    ("lavoro alla Tessitura Srl", .organisation, "Tessitura Srl"),
  ]) func `what may tell who speaks is found`(
    text: String, kind: PersonalDatum.Kind, words: String
  ) {
    #expect(
      QuoteScan.find(in: text).contains(PersonalDatum(kind, words)), "\(QuoteScan.find(in: text))")
  }

  @Test(arguments: [
    "I nidi sono pieni e le liste d'attesa lunghe.",
    "A Lodi i posti mancano. Il Comune non risponde, la Regione neanche.",
    "La scuola chiude alle 13, per via degli orari.", "Serve una cooperativa che faccia i pasti.",
    "Rosa dai capelli non ne parliamo", "Nel 2024 ho fatto 3 domande, 120 euro al mese",
    "a Santa Maria non c'è niente", "la scuola Statale", "", "L'ATS e l'INPS si rimpallano",
  ]) func `ordinary words are left alone`(text: String) {
    #expect(QuoteScan.find(in: text) == [])
  }
}
