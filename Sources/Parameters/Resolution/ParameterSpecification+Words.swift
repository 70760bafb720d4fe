extension ParameterSpecification {
  /// The text of a scalar without quotes.
  func plain(_ literal: Literal, _ wanted: String) throws(ReadingProblem) -> String {
    guard case .scalar(let text, let isQuoted) = literal else {
      throw ReadingProblem(reason: "must be \(wanted)")
    }
    guard !isQuoted else {
      throw ReadingProblem(reason: "must be \(wanted), without quotes", suggestion: text.cut())
    }
    return text
  }

  /// The text of a scalar, in quotes or not.
  func word(_ literal: Literal) throws(ReadingProblem) -> String {
    guard case .scalar(let text, _) = literal else {
      throw ReadingProblem(reason: "must be a text")
    }
    return text
  }

  /// The items of a list.
  func list(_ literal: Literal) throws(ReadingProblem) -> [Literal] {
    guard case .list(let items) = literal else {
      let item =
        if case .scalar(let text, _) = literal { "[\(text.cut())]" } else { nil as String? }
      throw ReadingProblem(reason: "must be a list", suggestion: item)
    }
    return items
  }

  /// The name of one of several options.
  func option(
    _ literal: Literal, of options: [ElementLabel]
  ) throws(ReadingProblem) -> String {
    let names = options.map(\.name)
    let text = try word(literal)
    guard !names.contains(text) else { return text }
    throw ReadingProblem(
      reason: "must be one of \(names.joined(separator: ", "))"
        + (kind == .choice(options) ? "" : ", and \(text.cut()) is none of them"),
      suggestion: Suggestion.nearest(to: text, in: names))
  }
}

extension CalendarMonth {
  /// The month that a malformed date probably means, for instance for `2019-9` or `2019-09-01`.
  package static func suggestion(for text: String) -> String? {
    guard text.utf8.count <= 20 else { return nil }
    let numbers = text.split { !$0.isASCII || !$0.isNumber }.compactMap { Int($0) }
    let pair =
      numbers.count == 1 && numbers[0] > 190_000
      ? [numbers[0] / 100, numbers[0] % 100] : Array(numbers.prefix(2))
    guard pair.count == 2, years.contains(pair[0]), (1...12).contains(pair[1]) else { return nil }
    return CalendarMonth(year: pair[0], month: pair[1]).description
  }
}

extension Double {
  /// Reads a decimal number, an infinity or not-a-number, but no hexadecimal.
  package init?(decimal text: String) {
    let spelled = [".inf", "+.inf", "-.inf", ".nan", "inf", "-inf", "nan", "infinity"]
    if spelled.contains(text.lowercased()) {
      self = .nan
    } else {
      guard text.utf8.allSatisfy({ "0123456789+-.eE".utf8.contains($0) }),
        let value = Double(text)
      else { return nil }
      self = value
    }
  }
}

extension ClosedRange<Double> {
  /// The range as people write it, for instance `0 … 0.2`, or `≥ 0` without an upper bound.
  package var text: String {
    switch (lowerBound.isFinite, upperBound.isFinite) {
    case (true, true): "\(lowerBound.text) … \(upperBound.text)"
    case (true, false): "≥ \(lowerBound.text)"
    case (false, true): "≤ \(upperBound.text)"
    case (false, false): "any number"
    }
  }
}
