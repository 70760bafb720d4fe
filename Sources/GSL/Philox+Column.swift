import CColumns

extension Philox {
  /// Fills part of an array with the uniforms of consecutive blocks, counting in the first word.
  ///
  /// Element `i` of the range is `uniform(block(counter + i / 4)[i % 4])`, to the last bit; what
  /// remains of the last block is dropped.
  /// - Complexity: O(count): about a nanosecond an element with vectors of 256 bits, two without.
  public static func fillUniforms(
    _ values: inout [Double], range: Range<Int>, counter: SIMD4<UInt32>, key: SIMD2<UInt32>
  ) {
    precondition(
      range.lowerBound >= 0 && range.upperBound <= values.count,
      "the range \(range) lies within the \(values.count) values")
    let blocks = range.count / 4
    values.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      puhui_uniforms(base + range.lowerBound, blocks, counter.x, stream(counter, key))
    }
    var last = counter
    last.x &+= UInt32(truncatingIfNeeded: blocks)
    let words = block(counter: last, key: key)
    for place in blocks * 4..<range.count {
      values[range.lowerBound + place] = uniform(words[place % 4])
    }
  }

  /// Fills the first numbers of an array with uniforms of single rows: of word `row % 4` of block `row / 4`, counting
  /// in the first word.
  public static func fillUniforms(
    _ values: inout [Double], rows: ArraySlice<Int>, counter: SIMD4<UInt32>, key: SIMD2<UInt32>
  ) {
    precondition(values.count >= rows.count, "room for \(rows.count) values: \(values.count)")
    rows.withUnsafeBufferPointer { rows in
      puhui_uniforms_of_rows(&values, rows.count, rows.baseAddress, stream(counter, key))
    }
  }

  /// Fills the first numbers of an array with all uniforms of the blocks of some rows, which count in the first word.
  ///
  /// Word `k` of the list's row `i` is put at `k · rows.count + i`, so that each word is a column.
  public static func fillQuads(
    _ values: inout [Double], rows: ArraySlice<Int>, counter: SIMD4<UInt32>, key: SIMD2<UInt32>
  ) {
    precondition(values.count >= 4 * rows.count, "room for \(4 * rows.count): \(values.count)")
    rows.withUnsafeBufferPointer { rows in
      puhui_quads(&values, rows.count, rows.baseAddress, stream(counter, key))
    }
  }

  private static func stream(_ counter: SIMD4<UInt32>, _ key: SIMD2<UInt32>) -> puhui_stream {
    puhui_stream(
      second: counter.y, third: counter.z, fourth: counter.w, left: key.x, right: key.y)
  }
}
