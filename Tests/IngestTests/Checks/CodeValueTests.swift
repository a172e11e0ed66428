import Diagnostics
import Testing

@testable import Ingest

@Suite struct `Codes with a control digit` {
  @Test func `fiscal codes of persons`() {
    // The example of the Revenue Agency's leaflets, and the same with letters for digits.
    for text in ["RSSMRA80A01H501U", "rssmra80a01h501u", "RSSMRA80A01H50MM"] {
      #expect(FiscalCode(text)?.hasValidControl == true, "\(text)")
    }
    #expect(FiscalCode("RSSMRA80A01H501X")?.hasValidControl == false)
    for text in ["RSSMRA80A32H501U", "RSSMRA80F01H501U", "RSSMRA80A01H501", "12345678901"] {
      #expect(FiscalCode(text) == nil, "\(text)")
    }
  }

  @Test func `VAT numbers`() {
    #expect(VATNumber("02438750586")?.hasValidControl == true)
    #expect(VATNumber("IT 02438750586")?.hasValidControl == true)
    #expect(VATNumber("02438750587")?.hasValidControl == false)
    #expect(VATNumber("00000000000")?.hasValidControl == false)
    #expect(VATNumber("2438750586") == nil)
  }

  @Test func `bank accounts`() {
    #expect(BankAccountNumber("IT60 X054 2811 1010 0000 0123 456") != nil)
    #expect(BankAccountNumber("IT61X0542811101000000123456") == nil)
    #expect(BankAccountNumber("ABCD0542811101000000123456") == nil)
  }

  @Test func `telephone numbers`() {
    #expect(TelephoneNumber("+39 347 123 4567")?.kind == .mobile)
    #expect(TelephoneNumber("0332/766514")?.kind == .landline)
    #expect(TelephoneNumber("800-123456")?.kind == .service)
    #expect(TelephoneNumber("332766514")?.kind == .mobile)
    #expect(TelephoneNumber("7094854")?.kind == .withoutZero)
    for text in ["", "1234", "abc", "+44 20 7946 0958", "45.67749,9.66"] {
      #expect(TelephoneNumber(text) == nil, "\(text)")
    }
  }

  @Test func `what leads to a person within a text`() {
    #expect(
      PersonalData.codes(in: "Scrivetemi a rosa@example.org, o al 347 123 4567.").map(\.kind)
        == [.email, .phone])
    #expect(PersonalData.codes(in: "CF RSSMRA80A01H501U").map(\.kind) == [.taxCode])
    #expect(
      PersonalData.codes(in: "IBAN IT60 X054 2811 1010 0000 0123 456").map(\.kind)
        == [.bankAccount])
    #expect(PersonalData.codes(in: "da 192.168.1.20").map(\.kind) == [.networkAddress])
    for text in [
      "3471234567", "45.67749, 9.66293", "POINT (9.66293 45.67749)", "dal 2026-01-01 al 2026-12-31",
      "DGR XII/5464 del 09/12/2025", "posti 120", "1.000.000,00", "@mappa", "id 20260101123456789",
    ] {
      #expect(PersonalData.codes(in: text) == [], "\(text)")
    }
  }

  @Test func `an outline shows the form and not the value`() {
    #expect(Masking.outline("rosa@example.org") == "r•••••••••••…")
    #expect(Masking.outline("347 1234567") == "3•• •••••••")
    let told = Diagnostic(
      "privacy.phone", .error, at: nil, ["value": Masking.outline("347 1234567")])
    #expect(told.arguments["value"] == "3•• •••••••")
    let inText = Diagnostic(
      "x", .error, at: nil, ["value": "chiamare il 347 1234567 o rosa@example.org"])
    #expect(inText.arguments["value"] == "chiamare il *** o ***")
  }
}
