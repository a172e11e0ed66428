import Diagnostics
import Testing

@Suite struct `Values that messages may repeat` {
  private func told(_ value: String) -> String? {
    Diagnostic("x", .note, ["value": value]).arguments["value"]
  }

  @Test(arguments: [
    "45,67749", "45.677493", "9.6629312345", "0.283746519", "37.47722712", "-122.2112345678",
    "25/06/2021 15.49.59", "01/03/2026 10.10", "2021-06-25 15:49:59", "2026-03-01 10.10",
    "5/18/2026 13:52", "1234567890", "949", "12/2025",
  ]) func `measures, coordinates and times are no telephone`(value: String) {
    #expect(told(value) == value)
  }

  @Test(arguments: [
    "333 1234567", "333.1234567", "3331234567", "02.12345678", "0371/000001", "(0371) 000.001",
    "+39 0371 000001", "+390371000001", "0039 371 0000001", "rosa@example.org",
  ]) func `telephones and addresses are hidden, however they are written`(value: String) {
    #expect(told(value) == "***")
  }
}
