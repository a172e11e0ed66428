/// Whether people all come from one known company.
struct OneCompany {
  private var company: Int32?
  private var isMixed = false

  mutating func add(_ other: Int32) {
    if let company, company != other { isMixed = true }
    if other < 0 { isMixed = true }
    company = other
  }

  var isOne: Bool { company != nil && !isMixed }
}
