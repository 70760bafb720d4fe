/// Why a literal is no value of a parameter, and what may have been meant.
struct ReadingProblem: Error, Equatable {
  /// What follows "path is value, but".
  var reason: String
  /// What may have been meant.
  var suggestion: String?
}

extension ParameterSpecification {
  /// Reads a literal as the parameter's whole value.
  func content(of literal: Literal) throws(ReadingProblem) -> ParameterContent {
    switch kind {
    case .number: return .number(try number(literal))
    case .integer: return .integer(try integer(literal))
    case .flag: return .flag(try flag(literal))
    case .month: return .month(try month(literal))
    case .text: return .word(try word(literal))
    case .choice(let options): return .word(try option(literal, of: options))
    case .numbers: return .numbers(try numbers(literal))
    case .words:
      var words: [String] = []
      for item in try list(literal) { words.append(try word(item)) }
      return .words(words)
    case .selection(let options):
      var names: [String] = []
      for item in try list(literal) { names.append(try option(item, of: options)) }
      return .words(options.map(\.name).filter(names.contains))
    }
  }

  /// Reads the values of the user's own column that a target reaches: one, or a list.
  func conditions(on column: String, _ literal: Literal) throws(ReadingProblem) -> [String] {
    var items = [literal]
    if case .list(let literals) = literal { items = literals }
    guard !items.isEmpty else {
      throw ReadingProblem(reason: "must be a value of that column, or a list of some")
    }
    var conditions: [String] = []
    for item in items {
      // Whole numbers are written 1.0 by some programs and 1 by others.
      conditions.append("\(column)=\(try word(item).plainWholeNumber)")
    }
    return conditions
  }

  /// Reads a literal as a number within the range.
  func number(_ literal: Literal) throws(ReadingProblem) -> Double {
    let text = try plain(literal, "a number")
    guard let value = Double(decimal: text) else {
      // Numbers from a Chinese keyboard are as wide as characters.
      let narrow = ChinesePunctuation.narrowed(text)
      let percent = narrow.hasSuffix("%") ? Double(decimal: String(narrow.dropLast())) : nil
      let meant = percent.map { $0 / 100 } ?? Double(decimal: narrow)
      throw ReadingProblem(
        reason: "must be a number",
        suggestion: meant.flatMap { range?.contains($0) ?? true ? $0.text : nil })
    }
    guard value.isFinite else { throw ReadingProblem(reason: "must be a finite number") }
    guard let range, !range.contains(value) else { return value }
    // Percentages are often written where a fraction is asked for.
    let hundredth = value / 100
    let isLikely = range.upperBound <= 1 && range.contains(hundredth)
    throw ReadingProblem(
      reason: "must lie in \(range.text) (\(unit.label.en))",
      suggestion: isLikely ? hundredth.text : nil)
  }

  private func integer(_ literal: Literal) throws(ReadingProblem) -> Int {
    let value = try number(literal)
    guard let whole = Int(exactly: value) else {
      throw ReadingProblem(
        reason: "must be a whole number",
        suggestion: abs(value) < 1e15 ? value.rounded().text : nil)
    }
    return whole
  }

  private func flag(_ literal: Literal) throws(ReadingProblem) -> Bool {
    switch try plain(literal, "true or false") {
    case "true": return true
    case "false": return false
    case let text:
      let meaning = [
        "yes": "true", "on": "true", "1": "true", "no": "false", "off": "false",
        "0": "false",
      ]
      throw ReadingProblem(
        reason: "must be true or false",
        suggestion: meaning[text.lowercased()]
          ?? Suggestion.nearest(to: text, in: ["true", "false"]))
    }
  }

  private func month(_ literal: Literal) throws(ReadingProblem) -> CalendarMonth {
    let text = try word(literal)
    guard let month = CalendarMonth(text) else {
      throw ReadingProblem(
        reason: "must be a month such as 2019-09", suggestion: CalendarMonth.suggestion(for: text))
    }
    return month
  }

  private func numbers(_ literal: Literal) throws(ReadingProblem) -> [Double] {
    let items = try list(literal)
    guard items.count == elements.count else {
      throw ReadingProblem(
        reason: "must be \(elements.count) numbers"
          + " (\(elements.map(\.name).joined(separator: ", "))), and has \(items.count)")
    }
    var values: [Double] = []
    for (item, element) in zip(items, elements) {
      do throws(ReadingProblem) {
        values.append(try number(item))
      } catch {
        throw ReadingProblem(
          reason: "\(element.name) \(error.reason), and is \(item)", suggestion: error.suggestion)
      }
    }
    return values
  }
}
