/// Whether people all come from one known company.
struct OneCompany {
  private var company: UInt64?
  private var isMixed = false

  /// Adds somebody by the fingerprint of his or her company; 0: none.
  mutating func add(_ other: UInt64) {
    if let company, company != other { isMixed = true }
    if other == 0 { isMixed = true }
    company = other
  }

  var isOne: Bool { company != nil && !isMixed }
}
