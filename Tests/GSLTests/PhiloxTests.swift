import GSL
import Testing

/// Known answers published with Random123 (kat_vectors, `philox4x32 10`).
struct PhiloxVector: Sendable {
  let counter: SIMD4<UInt32>
  let key: SIMD2<UInt32>
  let words: SIMD4<UInt32>

  static let all = [
    PhiloxVector(
      counter: SIMD4(repeating: 0), key: SIMD2(repeating: 0),
      words: SIMD4(0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8)),
    PhiloxVector(
      counter: SIMD4(repeating: .max), key: SIMD2(repeating: .max),
      words: SIMD4(0x408f_276d, 0x41c8_3b0e, 0xa20b_c7c6, 0x6d54_51fd)),
    PhiloxVector(
      counter: SIMD4(0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344),
      key: SIMD2(0xa409_3822, 0x299f_31d0),
      words: SIMD4(0xd16c_fe09, 0x94fd_cceb, 0x5001_e420, 0x2412_6ea1)),
  ]
}

struct PhiloxTests {
  @Test("Blocks equal the published known answers", arguments: PhiloxVector.all)
  func blocksEqualKnownAnswers(vector: PhiloxVector) {
    #expect(Philox.block(counter: vector.counter, key: vector.key) == vector.words)
  }

  @Test("The stream that GSL sees equals the published known answers", arguments: PhiloxVector.all)
  func streamEqualsKnownAnswers(vector: PhiloxVector) {
    let generator = RandomGenerator(key: vector.key, counter: vector.counter)
    for word in 0..<4 {
      let drawn = generator.word()
      #expect(drawn == vector.words[word])
    }
  }

  @Test("A stream passes on to the following blocks, with carries")
  func streamContinues() {
    let key = SIMD2<UInt32>(7, 11)
    let generator = RandomGenerator(key: key, counter: SIMD4(.max - 1, .max, 5, 6))
    let counters = [
      SIMD4<UInt32>(.max - 1, .max, 5, 6), SIMD4(.max, .max, 5, 6), SIMD4(0, 0, 6, 6),
      SIMD4(1, 0, 6, 6),
    ]
    for counter in counters {
      let words = Philox.block(counter: counter, key: key)
      for word in 0..<4 {
        let drawn = generator.word()
        #expect(drawn == words[word])
      }
    }
  }

  @Test("A column holds the uniforms of its blocks to the last bit, whatever its range")
  func columnEqualsBlocks() {
    let key = SIMD2<UInt32>(20_180_901, 3)
    let counter = SIMD4<UInt32>(1_000_000, 7, 0x0002_0065, 9)
    for count in [0, 1, 3, 4, 5, 15, 16, 17, 31, 64, 103] {
      var column = [Double](repeating: -1, count: count + 5)
      Philox.fillUniforms(&column, range: 2..<2 + count, counter: counter, key: key)
      #expect(column[..<2].allSatisfy { $0 == -1 })
      #expect(column[(2 + count)...].allSatisfy { $0 == -1 })
      for place in 0..<count {
        var at = counter
        at.x += UInt32(place / 4)
        let word = Philox.block(counter: at, key: key)[place % 4]
        #expect(column[2 + place] == Philox.uniform(word))
      }
    }
  }

  @Test("Uniform numbers stay inside the open interval")
  func uniformsStayInside() {
    #expect(Philox.uniform(0) == 0x1p-33)
    #expect(Philox.uniform(.max) == 1 - 0x1p-33)
  }
}
