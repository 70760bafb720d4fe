/// A chance and the uniform draw that decided: it happens where the draw lies below the chance.
package struct Throw: Sendable, Equatable {
  package let chance: Double
  package let draw: Double

  package var happens: Bool { draw < chance }
}
