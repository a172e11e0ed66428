internal import CSVReading
internal import Diagnostics

/// Records of a list of organisations to members of the network.
final class NetworkAdapter: RowAdapter {
  static let holdsPeople = false

  private let tools: AdapterTools
  private let organisation: TextReader?
  private let component: CodedReader<String>?
  private let community: YesNoReader?
  private let place: PlaceReader

  init(_ spec: NetworkSpec, _ tools: AdapterTools) {
    self.tools = tools
    organisation = tools.binder.text(spec.organisation)
    component = CodedReader(spec.component, tools) { $0 }
    community = YesNoReader(spec.community, tools)
    place = tools.binder.place(spec.place)
  }

  func adapt(_ record: RawRecord) throws(RowFault) -> AdaptedRow {
    let organisation = try tools.need(organisation, record)
    guard let component = component?.first(record) else {
      throw tools.fault("network.no-component", component?.column, line: record.line)
    }
    let answer = community?.read(record) ?? .no
    guard answer == .yes || answer == .no else {
      throw tools.fault("network.community-unknown", nil, line: record.line)
    }
    return .row(
      .networkMember(
        RawNetworkMember(
          line: record.line, place: try tools.needPlace(place, record),
          organisation: organisation, component: component, inCommunity: answer == .yes)))
  }
}
