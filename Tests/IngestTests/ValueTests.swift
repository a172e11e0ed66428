import Region
import Testing

@testable import Ingest

@Suite struct `Values of cells` {
  @Test func `numbers with either decimal mark`() {
    #expect(NumberText.decimal("1.25") == 1.25)
    #expect(NumberText.decimal("1,25") == 1.25)
    #expect(NumberText.decimal("-3") == -3)
    #expect(NumberText.decimal("1.234,5", thousands: ".") == 1234.5)
    for text in ["", "1e3", "nan", "inf", "+1", "1,2,3", "1.23.4", "12.34,5", " 1", "１"] {
      #expect(NumberText.decimal(text) == nil, "\(text)")
    }
    #expect(NumberText.decimal("12.34,5", thousands: ".") == nil)
  }

  @Test func `a thousand that may be one is no whole number until the mark is declared`() {
    #expect(NumberText.whole("1.000") == nil)
    #expect(NumberText.whole("1.000", thousands: ".") == 1000)
    #expect(NumberText.whole("12.0") == 12)
    #expect(NumberText.whole("12.5") == nil)
    #expect(NumberText.whole("99999999999999999999") == nil)
  }

  @Test func `dates in the forms of exports`() {
    let day = CalendarDate(year: 2026, month: 6, day: 30)
    for text in [
      "2026-06-30", "2026/06/30", "30/06/2026", "30-06-2026", "30.06.2026",
      "30/06/2026 15.49.59", "2026-06-30T10:00:00Z",
    ] {
      #expect(DateText.date(text) == day, "\(text)")
    }
    for text in ["31/06/2026", "2026-13-01", "giugno 2026", "30/06/26", "", "//"] {
      #expect(DateText.date(text) == nil, "\(text)")
    }
  }

  @Test(arguments: [
    ("7", 7...7), ("0-2", 0...2), ("0 – 2 anni", 0...2), ("da 3 a 5 anni", 3...5),
    ("65+", 65...120), ("65 e oltre", 65...120), ("oltre 65", 65...120), ("Over 65", 65...120),
    ("75 anni e più", 75...120), (">=65", 65...120), ("> 65", 66...120), ("fino a 2", 0...2),
    ("Under 25", 0...24), ("meno di 3 anni", 0...2),
  ]) func `age bands as people write them`(text: String, band: ClosedRange<Int>) {
    #expect(AgeText.band(text) == band)
  }

  @Test(arguments: ["", "240", "2-0", "adulti", "0-2-3", "12a", "under 0"])
  func `no ages`(text: String) {
    #expect(AgeText.band(text) == nil)
  }

  @Test func `weekly hours`() {
    let slots = HoursText.slots("lun-ven 07:30-18:00; sab 09:00-12:00")
    #expect(slots?.count == 6)
    #expect(slots?.first == TimeSlot(day: 1, startMinute: 450, endMinute: 1080))
    #expect(slots?.last == TimeSlot(day: 6, startMinute: 540, endMinute: 720))
    #expect(
      HoursText.slots("Martedì, giovedì: 8-12, 14.30-18")?.map(\.day) == [2, 2, 4, 4])
    #expect(HoursText.slots("dom h24") == [TimeSlot(day: 7, startMinute: 0, endMinute: 1440)])
    #expect(
      HoursText.slots("sab 20:00-02:00")
        == [
          TimeSlot(day: 6, startMinute: 1200, endMinute: 1440),
          TimeSlot(day: 7, startMinute: 0, endMinute: 120),
        ])
    for text in ["lun", "lun 25:00-26:00", "lun 9", "xyz 9-12", "", ";"] {
      #expect(HoursText.slots(text) == nil, "\(text)")
    }
  }

  @Test func `prices a month`() {
    func price(_ text: String, _ thousands: Character? = nil) -> Price? {
      guard case .price(let price)? = PriceText.reading(text, thousands: thousands) else {
        return nil
      }
      return price
    }
    #expect(price("€ 120,50") == .monthlyCents(12_050))
    #expect(price("1.200,00 euro", ".") == .monthlyCents(120_000))
    #expect(price("1.200,00 euro") == .monthlyCents(120_000), "two marks tell each other")
    #expect(price("€ 350/mese") == .monthlyCents(35_000))
    #expect(price("350,00 euro mensili") == .monthlyCents(35_000))
    #expect(price("4200 euro all'anno") == .monthlyCents(35_000))
    #expect(price("0") == .free && price("Gratuito") == .free)
    #expect(price("secondo ISEE") == .unknown && price("da definire") == .unknown)
    #expect(price("-5") == nil && price("350 a bambino") == nil && price("10-20 euro") == nil)
  }

  @Test func `a price for another span is no price a month unless somebody says how many`() {
    #expect(PriceText.reading("15 €/giorno") == .other(cents: 1_500, .day))
    #expect(PriceText.reading("8,50 euro l'ora") == nil)
    #expect(PriceText.reading("8,50 euro all'ora") == .other(cents: 850, .hour))
    #expect(
      PriceText.reading("100 a settimana", factors: [.week: 4.33]) == .price(.monthlyCents(43_300)))
  }

  @Test func `what a bare amount is for is said by the header, or by the profile`() {
    #expect(PriceText.unit(inHeader: "Tariffa oraria (€)") == .span(.hour))
    #expect(PriceText.unit(inHeader: "retta_annua") == .year)
    #expect(PriceText.unit(inHeader: "Retta mensile") == .month)
    #expect(PriceText.unit(inHeader: "Prezzo") == nil)
    #expect(PriceText.unit(inHeader: "Tariffa giornaliera o mensile") == nil)
    #expect(PriceText.reading("8,50", unit: .span(.hour)) == .other(cents: 850, .hour))
    #expect(
      PriceText.reading("8,50", unit: .span(.hour), factors: [.hour: 40])
        == .price(.monthlyCents(34_000)))
    #expect(PriceText.reading("1200", unit: .year) == .price(.monthlyCents(10_000)))
    #expect(
      PriceText.reading("350 al mese", unit: .span(.day)) == .price(.monthlyCents(35_000)),
      "the cell knows better")
    #expect(PriceText.reading("0", unit: .span(.day)) == .price(.free))
  }

  @Test func `ages in months are completed years`() {
    #expect(AgeText.band("3 mesi - 36 mesi") == 0...2)
    #expect(AgeText.band("3-36 mesi") == 0...2)
    #expect(AgeText.band("da 3 mesi a 3 anni") == 0...3)
    #expect(AgeText.band("12-24 mesi") == 1...1)
    #expect(AgeText.band("36 mesi") == nil)
    #expect(AgeText.band("0-3 anni") == 0...3)
    #expect(AgeText.band("da 6 a 11 anni") == 6...11)
    #expect(AgeText.band("over 65") == 65...120 && AgeText.band("65 e oltre") == 65...120)
    #expect(AgeText.band("fino a 14 anni") == 0...14)
  }

  @Test(arguments: [
    "lun-ven 7.30-18", "da lunedì a venerdì dalle 7:30 alle 18", "dal lunedì al venerdì 7.30 - 18",
    "Lunedì - Venerdì, dalle ore 7.30 alle ore 18.00",
  ])
  func `hours in words`(_ text: String) {
    let slots = HoursText.slots(text)
    #expect(slots?.map(\.day) == [1, 2, 3, 4, 5], "\(text)")
    #expect(slots?.allSatisfy { $0.startMinute == 450 && $0.endMinute == 1080 } == true)
  }

  @Test func `hours round the clock and on appointment`() {
    #expect(HoursText.slots("h24")?.count == 7 && HoursText.slots("24 ore su 24")?.count == 7)
    #expect(HoursText.slots("su appuntamento") == [])
    #expect(HoursText.slots("lun 9-12, su appuntamento") == nil)
    #expect(HoursText.slots("lun 9-12 e dalle 14 alle 16")?.count == 2)
  }

  @Test func `places by age add up`() {
    #expect(PlacesText.total("45") == 45 && PlacesText.total("0") == 0)
    #expect(PlacesText.total("12 (0-2 anni) + 20 (3-5 anni)") == 32)
    #expect(PlacesText.total("lattanti 12, divezzi 24") == 36)
    func bands(_ text: String) -> [PlaceBand]? { PlacesText.reading(text)?.bands }
    let told = [
      PlaceBand(ages: AgeSet(0...2), places: 12), PlaceBand(ages: AgeSet(3...5), places: 20),
    ]
    #expect(bands("12 (0-2 anni) + 20 (3-5 anni)") == told)
    #expect(bands("20 da 3 a 5 anni; 12 (0-2)") == told)
    #expect(bands("lattanti 12, divezzi 24") == [] && bands("45") == [] && bands("molti") == nil)
    #expect(bands("12 (0-3 anni) + 20 (3-5 anni)") == [])
    #expect(PlacesText.total("20 posti da 3 a 5 anni") == 20)
    #expect(PlacesText.total("da 12 a 20") == nil && PlacesText.total("molti") == nil)
    #expect(PlacesText.total("12, molti") == nil && PlacesText.total("1.000") == nil)
  }

  @Test func `options that hold the separator`() {
    let known = ["Costa troppo, anche con sconto", "Costa troppo", "Orari", "Lingua"]
    let choice = MultipleChoice(
      "Orari, Costa troppo, anche con sconto, Altro, forse,  Lingua", separator: ", ", known: known)
    #expect(choice.options == ["Orari", "Costa troppo, anche con sconto", "Lingua"])
    #expect(choice.unmatched == ["Altro, forse"])
    #expect(MultipleChoice("Orari; Lingua;", separator: ";", known: known).options.count == 2)
    #expect(MultipleChoice("a b c", separator: " ", known: ["a", "b", "c"]).options.count == 3)
    #expect(MultipleChoice("Orarissimi", separator: ",", known: known).unmatched == ["Orarissimi"])
  }

  @Test(arguments: [
    "Nome", "Cognome e nome", "Indirizzo e-mail", "Email Address", "Numero di telefono",
    "Cellulare", "Codice fiscale", "CF", "ipaddr", "IP Address", "Data di nascita", "lastname",
  ]) func `headers of direct identifiers`(header: String) {
    #expect(DirectIdentifier(header: header) != nil)
  }

  @Test(arguments: [
    "Comune di residenza", "Nome del servizio", "Età", "Hai un telefono per le emergenze in casa?",
    "Come preferisce ricevere notizie: per e-mail, per telefono o allo sportello", "P5[O1]", "",
  ]) func `headers of other things`(header: String) {
    #expect(DirectIdentifier(header: header) == nil)
  }
}
