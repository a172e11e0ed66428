/// How the columns of a list of adhesions become participations in measures.
struct ParticipationSpec {
  var measure: CodedSpec<String>?
  var place: PlaceSpec?
  var takesPart: YesNoSpec?
  var start: TextSpec?
  var end: TextSpec?
  var site: TextSpec?
  var listIsComplete = false

  static let keys = ["misura", "luogo", "aderisce", "dal", "al", "sede", "elenco_completo"]

  init(_ fields: DescriptorFields) {
    measure = CodedSpec(fields.required("misura"), needsList: false) { $0.text() }
    place = PlaceSpec(fields.required("luogo"))
    takesPart = YesNoSpec(fields.required("aderisce"))
    start = TextSpec(fields["dal"])
    end = TextSpec(fields["al"])
    site = TextSpec(fields["sede"])
    listIsComplete = fields["elenco_completo"]?.flag() ?? false
  }
}
