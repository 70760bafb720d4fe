import Parameters

/// Sizes of one lever to run, as `path=from:to:step` says them.
struct DoseAxis: Sendable, Equatable {
  /// The lever.
  let path: String
  /// Its values, first to last.
  let values: [Double]

  /// Most values on one axis.
  static let most = 100

  /// Reads the option, and checks that every value can be set.
  init(_ option: String, catalogue: Catalogue) throws(ParameterProblem) {
    let place = "--dose \(option.cut())"
    let sides = option.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let numbers = (sides.last ?? "").split(separator: ":", omittingEmptySubsequences: false)
      .map { Double($0) }
    guard sides.count == 2, numbers.count == 3, let from = numbers[0], let to = numbers[1],
      let step = numbers[2], from.isFinite, to.isFinite, step.isFinite, step > 0, from <= to
    else {
      throw ParameterProblem(
        at: place,
        "this is not path=from:to:step with a step above 0, for instance "
          + "pricing.rateCut=0:0.03:0.005.")
    }
    let count = ((to - from) / step * (1 + 1e-12)).rounded(.down) + 1
    guard count <= Double(Self.most) else {
      throw ParameterProblem(
        at: place,
        "these are \(count.text) doses, but at most \(Self.most) are run. Widen the step.")
    }
    path = String(sides[0])
    // 3 · 0.005 is 0.015 to whoever wrote it, not 0.015000000000000001.
    values = (0..<Int(count)).map { Self.rounded(from + Double($0) * step) }
    for value in values {
      _ = try catalogue.assignment(
        path, .scalar(value.text, isQuoted: false), origin: Origin(layer: place))
    }
  }

  private static func rounded(_ value: Double) -> Double {
    guard value != 0 else { return 0 }
    var scale = 1.0
    while abs(value) * scale < 1e11, scale < 1e200 { scale *= 10 }
    return (value * scale).rounded() / scale
  }
}
