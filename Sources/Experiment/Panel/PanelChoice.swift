import Foundation
import Model
import Parameters

/// Which households a panel follows: a share of them, or some by their numbers.
public enum PanelChoice: Sendable, Equatable {
  /// A share, drawn from the seed; a larger share holds the households of a smaller one.
  case share(Double)
  /// Numbers of households, ascending.
  case numbers([Int])

  /// The file that an option names; nil where it names households itself.
  static func list(of option: String) -> String? {
    option.hasPrefix("@") ? String(option.dropFirst()) : nil
  }

  /// Reads `0.01`, `1%`, `17,204,9001` or `@file`; a whole number is a household's, not a share.
  ///
  /// - Throws: everything that is wrong with it, in the file by lines.
  public init(_ option: String) throws(ScenarioError) {
    if let path = Self.list(of: option) {
      self = .numbers(try PanelList.numbers(in: path))
      return
    }
    let place = "--panel \(option.cut())"
    if let share = Self.share(option) {
      guard share > 0, share <= 1 else {
        throw ScenarioError([
          ParameterProblem(
            at: place, "a share lies above 0 and is at most 1, for instance 0.01 or 1%.")
        ])
      }
      self = .share(share)
      return
    }
    var list = PanelList()
    list.read(option[...], at: place, line: nil)
    self = .numbers(try list.checked(at: place))
  }

  /// A share has a decimal point or a percent sign.
  private static func share(_ text: String) -> Double? {
    if text.hasSuffix("%") { return Double(text.dropLast()).map { $0 / 100 } }
    return text.contains(".") ? Double(text) : nil
  }

  /// Rows of the households in a world, ascending.
  ///
  /// A share takes the households with the smallest numbers of a draw that is addressed by the seed and the
  /// household alone: the same in every scenario and in every replicate.
  /// - Throws: the numbers that no household has.
  package func rows(of world: World) throws(ScenarioError) -> [Int] {
    switch self {
    case .share(let share):
      let count = world.households.count
      let draws = Draws(seed: world.key.seed, replicate: 0, month: Draws.founding)
      var luck = [Double](repeating: 0, count: count)
      draws.uniforms(.sampling, rows: 0..<count, into: &luck)
      let wanted = Int((share * Double(count)).rounded(.up))
      return (0..<count).sorted { (luck[$0], $0) < (luck[$1], $1) }.prefix(wanted).sorted()
    case .numbers(let numbers):
      let rows = numbers.compactMap(world.row(ofHousehold:))
      guard rows.count == numbers.count else {
        let unknown = numbers.filter { world.row(ofHousehold: $0) == nil }
        throw ScenarioError([UnknownHousehold(unknown, in: world, at: "--panel").problem])
      }
      return rows
    }
  }
}
