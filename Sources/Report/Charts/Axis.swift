import Foundation
import Parameters

/// A straight scale from values to places, with round ticks.
struct Axis {
  let low: Double
  let high: Double
  let ticks: [Double]
  private let from: Double
  private let to: Double

  /// Covers the values, and zero where asked, with about so many steps.
  init(
    covering values: [Double], withZero: Bool, steps: Int, from: Double, to: Double
  ) {
    let finite = values.filter(\.isFinite) + (withZero ? [0] : [])
    var (least, most) = (finite.min() ?? 0, finite.max() ?? 1)
    if least == most {
      let room = least == 0 ? 1 : abs(least) / 2
      (least, most) = (least - (withZero && least >= 0 ? 0 : room), most + room)
    }
    let raw = (most - least) / Double(max(1, steps))
    let power = pow(10, log10(raw).rounded(.down))
    let step = ([1, 2, 5, 10].first { $0 * power >= raw * 0.999 } ?? 10) * power
    low = (least / step + 1e-9).rounded(.down) * step
    high = (most / step - 1e-9).rounded(.up) * step
    let count = Int(((high - low) / step).rounded())
    let first = low
    ticks = (0...count).map { first + Double($0) * step }
    (self.from, self.to) = (from, to)
  }

  func callAsFunction(_ value: Double) -> Double {
    from + (value - low) / (high - low) * (to - from)
  }
}
