import CColumns

extension Array {
  /// Moves a stretch of elements to begin at another place, over what stands there; the two may overlap.
  @inlinable
  public mutating func move(_ stretch: Range<Int>, to place: Int) {
    precondition(
      stretch.lowerBound >= 0 && stretch.upperBound <= count && place >= 0
        && stretch.count <= count - place, "\(stretch) moves to \(place) of \(count)")
    withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      (base + place).update(from: base + stretch.lowerBound, count: stretch.count)
    }
  }
}

extension Array {
  /// Asks the processor to fetch an element that will be read soon, so that it need not be waited for.
  @inline(__always)
  package func fetch(_ place: Int) {
    withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress, buffer.indices.contains(place) else { return }
      puhui_fetch(base + place)
    }
  }
}

extension [Int] {
  /// Writes down, from `first` on, the numbers of the first places of marks that are 1 and not 0.
  ///
  /// - Returns: how many there are.
  public mutating func list(_ marks: [UInt8], count: Int, from first: Int) -> Int {
    precondition(count <= marks.count && count <= self.count, "\(count) of \(marks.count)")
    return puhui_list(&self, marks, count, first)
  }
}
