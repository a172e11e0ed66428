/// Territories as equal hexagons, so that shares are compared and not areas; its table stands
/// beside it.
public struct HexMap: Hashable, Sendable {
  /// One territory.
  public struct Hexagon: Hashable, Sendable {
    /// Column of the grid from 0; odd rows are shifted right by half a hexagon.
    public let column: Int
    /// Row of the grid from 0, north first.
    public let row: Int
    /// Short name.
    public let name: String
    /// What is known of it: a figure, a sign or words.
    public let cell: DataCell
    /// Whether the page is about this territory.
    public let isHighlighted: Bool

    /// Makes a hexagon.
    public init(column: Int, row: Int, name: String, cell: DataCell, isHighlighted: Bool = false) {
      self.column = column
      self.row = row
      self.name = name
      self.cell = cell
      self.isHighlighted = isHighlighted
    }
  }

  /// Anchor, unique in its page.
  public let id: String
  /// What is mapped, with the unit.
  public let title: String
  /// What the drawing shows, in words.
  public let summary: String
  /// The territories.
  public let hexagons: [Hexagon]

  /// Makes a map.
  public init(id: String, title: String, summary: String, hexagons: [Hexagon]) {
    self.id = id
    self.title = title
    self.summary = summary
    self.hexagons = hexagons
  }
}
