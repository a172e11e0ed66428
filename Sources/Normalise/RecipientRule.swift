import Region

/// Paragraph 4.3 of DGR XII/5464/2025: a household with at least one worker on the date of request,
/// with care duties for dependants, resident or domiciled in Lombardy; an unemployed parent needs
/// the declaration of availability and the service pact (DID and PSP).
enum RecipientRule {
  /// Whether a respondent's household is a recipient, as far as the answers tell.
  static func recipient(worker: WorkerType, caredFor: [CaredPerson]?, isInRegion: Bool?) -> Ternary
  {
    let work: Ternary =
      switch worker {
      case .unemployedWithoutPact: .no
      // Another member of the household may work: nobody asked.
      case .notWorking, .unknown: .unknown
      default: .yes
      }
    let care: Ternary = caredFor.map { $0.isEmpty ? .no : .yes } ?? .unknown
    let home: Ternary = isInRegion.map { $0 ? .yes : .no } ?? .unknown
    let conditions = [work, care, home]
    if conditions.contains(.no) { return .no }
    return conditions.contains(.unknown) ? .unknown : .yes
  }
}
