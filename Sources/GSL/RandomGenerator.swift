import CGSL

/// A GSL generator, for any `gsl_ran_*` sampler, whose stream is Philox from a counter on.
///
/// The first word of the counter numbers the blocks of the stream, with carries into the next
/// words; each block gives its four words in order. `get` is a word, `get_double` is
/// `Philox.uniform` of it.
public struct RandomGenerator: ~Copyable {
  private let memory: UnsafeMutablePointer<Memory>

  /// The generator at the first word of the block at a counter.
  public init(key: SIMD2<UInt32>, counter: SIMD4<UInt32>) {
    ErrorHandler.off
    memory = .allocate(capacity: 1)
    memory.initialize(
      to: Memory(
        handle: gsl_rng(type: PhiloxType.pointer, state: nil),
        state: PhiloxState(key: key, counter: counter)))
    memory.pointee.handle.state = UnsafeMutableRawPointer(memory) + PhiloxState.offset
  }

  deinit {
    memory.deinitialize(count: 1)
    memory.deallocate()
  }

  /// What GSL's functions take.
  var handle: UnsafeMutablePointer<gsl_rng> {
    UnsafeMutableRawPointer(memory).assumingMemoryBound(to: gsl_rng.self)
  }

  /// The next word of the stream.
  public borrowing func word() -> UInt32 { UInt32(truncatingIfNeeded: gsl_rng_get(handle)) }

  /// The next uniform number in the open interval (0, 1).
  public borrowing func uniform() -> Double { gsl_rng_uniform(handle) }

  /// An integer below a bound, each as likely as the others.
  public borrowing func integer(below bound: Int) -> Int {
    precondition(bound > 0 && bound <= 1 << 32, "the bound \(bound) lies in 1 ... 2³²")
    guard bound < 1 << 32 else { return Int(word()) }
    return Int(gsl_rng_uniform_int(handle, UInt(bound)))
  }
}

/// GSL's handle and the state that it points to, in one piece of memory.
private struct Memory {
  var handle: gsl_rng
  var state: PhiloxState
}

/// Where a stream stands: the next counter and the block in hand.
private struct PhiloxState {
  static var offset: Int { MemoryLayout<Memory>.offset(of: \.state) ?? 0 }

  let key: SIMD2<UInt32>
  var counter: SIMD4<UInt32>
  var block = SIMD4<UInt32>()
  var used = 4

  init(key: SIMD2<UInt32>, counter: SIMD4<UInt32>) {
    self.key = key
    self.counter = counter
  }

  mutating func next() -> UInt32 {
    if used == 4 {
      block = Philox.block(counter: counter, key: key)
      advance()
      used = 0
    }
    defer { used &+= 1 }
    return block[used]
  }

  private mutating func advance() {
    for word in 0..<4 {
      counter[word] &+= 1
      if counter[word] != 0 { return }
    }
  }
}

/// The entry that tells GSL about the generator; it lives as long as the process.
private enum PhiloxType {
  // Written once, before anybody reads it, and never again.
  nonisolated(unsafe) static let pointer: UnsafePointer<gsl_rng_type> = {
    let name: StaticString = "philox4x32-10"
    let type = UnsafeMutablePointer<gsl_rng_type>.allocate(capacity: 1)
    type.initialize(
      to: gsl_rng_type(
        name: UnsafeRawPointer(name.utf8Start).assumingMemoryBound(to: CChar.self),
        max: UInt(UInt32.max), min: 0, size: MemoryLayout<PhiloxState>.size,
        set: { state, seed in
          state?.assumingMemoryBound(to: PhiloxState.self).pointee = PhiloxState(
            key: SIMD2(UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32)),
            counter: SIMD4())
        },
        get: { state in
          guard let state else { return 0 }
          return UInt(state.assumingMemoryBound(to: PhiloxState.self).pointee.next())
        },
        get_double: { state in
          guard let state else { return 0.5 }
          return Philox.uniform(state.assumingMemoryBound(to: PhiloxState.self).pointee.next())
        }))
    return UnsafePointer(type)
  }()
}
