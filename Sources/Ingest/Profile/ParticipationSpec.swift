/// How the columns of a list of adhesions become participations in measures.
struct ParticipationSpec {
  var measure: CodedSpec<String>?
  var place: PlaceSpec?
  var takesPart: YesNoSpec?
  /// Years in one cell, instead of the days.
  var years: TextSpec?
  var start: TextSpec?
  var end: TextSpec?
  var site: TextSpec?
  var listIsComplete = false

  static let keys = ["misura", "luogo", "aderisce", "anni", "dal", "al", "sede", "elenco_completo"]

  init(_ fields: DescriptorFields) {
    measure = CodedSpec(fields.required("misura"), needsList: false) { $0.text() }
    place = PlaceSpec(fields.required("luogo"))
    takesPart = YesNoSpec(fields.required("aderisce"))
    years = TextSpec(fields["anni"])
    start = years == nil ? TextSpec(fields["dal"]) : nil
    end = years == nil ? TextSpec(fields["al"]) : nil
    site = TextSpec(fields["sede"])
    listIsComplete = fields["elenco_completo"]?.flag() ?? false
  }
}
