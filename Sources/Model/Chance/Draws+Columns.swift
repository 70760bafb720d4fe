import GSL

extension Draws {
  /// Rows of a block, of a selection and of a batch: 8 KiB of numbers stay in the processor's first cache.
  public static let blockRows = 1024

  /// The numbers that `uniform` gives for consecutive rows, from the array's first element on.
  public func uniforms(
    _ purpose: Purpose, rows: Range<Int>, index: Int = 0, into values: inout [Double]
  ) {
    precondition(rows.lowerBound >= 0, "a row is not negative: \(rows.lowerBound)")
    precondition(values.count >= rows.count, "room for \(rows.count) values: \(values.count)")
    // Columns of the fast routine begin with a block; what stands before is drawn one at a time.
    let aligned = min((rows.lowerBound + 3) & ~3, rows.upperBound)
    for row in rows.lowerBound..<aligned {
      values[row - rows.lowerBound] = uniform(purpose, row, index: index)
    }
    fillUniforms(
      purpose, from: aligned, index: index, &values,
      range: aligned - rows.lowerBound..<rows.count)
  }

  /// The numbers that `normal` gives for consecutive rows, in order.
  public func normals(
    _ purpose: Purpose, rows: Range<Int>, index: Int = 0, into values: inout [Double]
  ) {
    uniforms(purpose, rows: rows, index: index, into: &values)
    replaceByStandardNormals(&values, count: rows.count)
  }

  /// The numbers that `gumbel` gives for consecutive rows, in order.
  public func gumbels(
    _ purpose: Purpose, rows: Range<Int>, index: Int = 0, into values: inout [Double]
  ) {
    uniforms(purpose, rows: rows, index: index, into: &values)
    replaceByGumbels(&values, count: rows.count)
  }

  /// Rows in blocks, so that scratch columns stay in cache.
  public static func blocks(of rows: Range<Int>) -> [Range<Int>] {
    stride(from: rows.lowerBound, to: rows.upperBound, by: blockRows).map {
      $0..<min($0 + blockRows, rows.upperBound)
    }
  }

  /// Calls back with blocks of rows and their uniforms, so that scratch stays in cache.
  ///
  /// Element `i` of the array belongs to row `rows.lowerBound + i` of the block's rows.
  @inline(__always)
  public func forEachBlock(
    _ purpose: Purpose, rows: Range<Int>, index: Int = 0,
    _ body: (_ rows: Range<Int>, _ values: [Double]) -> Void
  ) {
    var values = [Double](repeating: 0, count: min(Draws.blockRows, rows.count))
    var first = rows.lowerBound
    while first < rows.upperBound {
      let block = first..<min(first + Draws.blockRows, rows.upperBound)
      uniforms(purpose, rows: block, index: index, into: &values)
      body(block, values)
      first = block.upperBound
    }
  }
}
