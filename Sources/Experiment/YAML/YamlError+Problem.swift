import Parameters
import Yams

extension YamlError {
  /// The parser's complaint with file and line, and without the text that it quotes in full.
  func problem(in place: String, _ text: String) -> ParameterProblem {
    switch self {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      guard !problem.hasPrefix("Maximum nesting level") else {
        return ParameterProblem(at: place, line: mark.line, YAMLLimits.tooDeep)
      }
      let setting = context.map { " \($0.text)," } ?? ""
      // The parser often complains only of the line after the slip.
      let hint =
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        .prefix(mark.line).suffix(2).map(YAMLHint.hint(on:)).first { !$0.isEmpty } ?? ""
      return ParameterProblem(
        at: place, line: mark.line,
        "this is not YAML:\(setting) \(problem) (column \(mark.column)).\(hint)")
    case .reader(let problem, let offset, _, _):
      let line = text.prefix(offset ?? 0).count { $0.isNewline } + 1
      return ParameterProblem(at: place, line: line, "this is not YAML: \(problem).")
    case .duplicatedKeysInMapping(let keys, let context):
      return ParameterProblem(
        at: place, line: context.mark.line,
        "\(keys.map { $0.cut() }.abbreviated) is written twice in one mapping. Keep one.")
    default:
      return ParameterProblem(at: place, "the file cannot be parsed.")
    }
  }
}
