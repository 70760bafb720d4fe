import Model
import Parameters

/// A column that means something to the model, and how its cells become values.
struct MappedColumn {
  /// What messages call it: the field, and the file's name for it where that differs.
  let name: String
  /// Its place in a row.
  let place: Int
  private let kind: HouseholdField.Kind
  private let unit: String
  private let factor: Double
  private let codes: [String: String]?
  private let missing: Set<String>

  init(
    _ field: String, kind: HouseholdField.Kind, unit: String = "", factor: Double = 1,
    _ mapping: ColumnMapping, at place: Int, missing: Set<String>
  ) {
    name = mapping.column == field ? field : "\(field) (column \(mapping.column.cut()))"
    self.kind = kind
    self.unit = unit
    self.factor = factor
    self.place = place
    self.missing = missing
    codes = mapping.codes
  }

  /// What a cell says.
  enum Value: Equatable {
    case nothing
    case text(String)
    case number(Double)
    case wrong(String)
  }

  /// Reads a cell.
  func value(of cell: String) -> Value {
    guard !cell.isEmpty, !missing.contains(cell) else { return .nothing }
    guard let codes else { return plainValue(cell, of: cell) }
    guard let meaning = codes[cell.plainWholeNumber] ?? codes[cell] else {
      let known = codes.keys.sorted()
      return .wrong(
        "\(name) is \(cell.cut()), which is none of its codes (\(known.abbreviated))."
          + (Suggestion.nearest(to: cell, in: known).map { " Did you mean \($0)?" } ?? ""))
    }
    return meaning.isEmpty ? .nothing : plainValue(meaning, of: cell)
  }

  private func plainValue(_ text: String, of cell: String) -> Value {
    switch kind {
    case .text: return .text(text.plainWholeNumber)
    case .number(let bounds, let isWhole): return number(text, in: bounds, isWhole: isWhole)
    case .flag: return flag(text)
    case .livelihood:
      if let livelihood = Livelihood.allCases.first(where: { $0.name == text }) {
        return .number(Double(livelihood.rawValue))
      }
      let names = Livelihood.allCases.map(\.name)
      return .wrong(
        "\(name) is \(text.cut()), but must be one of \(names.joined(separator: ", "))."
          + (Suggestion.nearest(to: text, in: names).map { " Did you mean \($0)?" }
            ?? " Other words need `codes`."))
    }
  }

  private func number(
    _ text: String, in bounds: ClosedRange<Double>, isWhole: Bool
  ) -> Value {
    guard let written = Double(decimal: text) else {
      return .wrong(
        "\(name) is \(text.cut()), but must be a number. If it stands for no value, leave the cell "
          + "empty or add it to `missing`.")
    }
    let value = written * factor
    guard value.isFinite else { return .wrong("\(name) is \(text.cut()), but must be finite.") }
    let rounded = isWhole ? value.rounded() : value
    guard bounds.contains(rounded) else {
      let converted = factor == 1 ? "" : ", that is \(value.text)"
      return .wrong(
        "\(name) is \(text.cut())\(converted), but must lie in \(bounds.text) \(unit)"
          .trimmingCharacters(in: .whitespaces) + ".")
    }
    return .number(rounded)
  }

  private func flag(_ text: String) -> Value {
    switch text.lowercased().plainWholeNumber {
    case "1", "yes", "true", "y", "t", "是": .number(1)
    case "0", "no", "false", "n", "f", "否": .number(0)
    default:
      .wrong(
        "\(name) is \(text.cut()), but must be yes or no (1 or 0, true or false). Other words need "
          + "`codes`.")
    }
  }
}
