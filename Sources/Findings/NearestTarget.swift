public import Region

extension Sequence {
  /// What is nearest to some recipients: neither so wide that others decide, nor so narrow that most of
  /// them are left out. Nil where nothing has anybody in common with them.
  ///
  /// - Parameters:
  ///   - set: whom a thing is about; nil is left aside.
  ///   - isBefore: the order that decides between equals.
  public func nearest(
    to recipients: TargetSet, of set: (Element) -> TargetSet?,
    orderedBy isBefore: (Element, Element) -> Bool
  ) -> Element? {
    let fitting = compactMap { element -> (fit: Double, element: Element)? in
      guard let own = set(element) else { return nil }
      let both = own.intersection(recipients).atomCount
      return both > 0
        ? (Double(both) / Double(own.union(recipients).atomCount), element) : nil
    }
    return fitting.min { a, b in
      a.fit != b.fit ? b.fit < a.fit : isBefore(a.element, b.element)
    }?.element
  }
}
