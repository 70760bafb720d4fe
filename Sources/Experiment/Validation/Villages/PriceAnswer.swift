import Foundation
import Parameters

/// What a household said to a randomised price.
struct PriceAnswer: Sendable, Equatable {
  /// Yuan per mu.
  let price: Double
  /// 1 where it took up, 0 where not.
  let tookUp: Double
  /// Share of its friends who sat in long sessions of the first round.
  let informedFriends: Double
  /// How many answers it stands for.
  var weight = 1.0

  /// Columns of the authors' file, in the order of the properties.
  private static let columns = ["price", "takeup", "network_rate_preintensive"]

  /// The answers in the authors' file; none where it is not there.
  static func read(_ path: String) throws(ScenarioError) -> [PriceAnswer] {
    guard FileManager.default.fileExists(atPath: path) else { return [] }
    do throws(ParameterProblem) {
      return try answers(in: path)
    } catch {
      throw ScenarioError([error])
    }
  }

  private static func answers(in path: String) throws(ParameterProblem) -> [PriceAnswer] {
    var file = try DelimitedFile.open(path)
    let places = columns.compactMap { file.header.firstIndex(of: $0) }
    guard places.count == columns.count else {
      throw ParameterProblem(
        at: path, line: 1, "the header must name \(columns.joined(separator: ", ")).")
    }
    var answers: [PriceAnswer] = []
    while true {
      switch try file.next() {
      case .end: return answers
      case .wrong(let text): throw ParameterProblem(at: path, line: file.line, text)
      case .fields:
        let numbers = places.map { Double(file.text(at: $0)) ?? .nan }
        guard numbers.allSatisfy(\.isFinite) else {
          throw ParameterProblem(
            at: path, line: file.line, "\(columns.joined(separator: ", ")) must be numbers.")
        }
        answers.append(
          PriceAnswer(price: numbers[0], tookUp: numbers[1], informedFriends: numbers[2]))
      }
    }
  }
}
