import Model
import Parameters

/// Rows of `households.csv`: one for each replicate, month and household of the panel.
package struct PanelTable: Sendable {
  /// Name of the file.
  package static let name = "households.csv"
  /// What every row begins with.
  static let keys = ["scenario", "replicate", "month"]

  private let scenario: String

  init(scenario: String) { self.scenario = scenario }

  /// The first row.
  var header: [UInt8] {
    var text = CSVText()
    text.appendRow(Self.keys + PanelColumn.all.map(\.name))
    return text.bytes
  }

  /// What the rows of one replicate and month begin with.
  func prefix(_ replicate: UInt32, _ month: CalendarMonth) -> [UInt8] {
    var text = CSVText()
    text.append(scenario)
    text.append(Int(replicate))
    text.append(month.description)
    return text.bytes
  }

  /// Adds one row.
  func append(_ row: PanelRow, after prefix: [UInt8], to text: inout CSVText) {
    text.append(prefix: prefix)
    for column in PanelColumn.all { text.append(column.value(row)) }
    text.endRow()
  }
}

extension CSVText {
  fileprivate mutating func append(_ value: PanelValue) {
    switch value {
    case .text(let text): append(text)
    case .whole(let number): append(number)
    // The digits of the single-precision number, without those that doubling its width would add.
    case .single(let number): append(Double(number.description) ?? .nan)
    case .fen(let fen): append(Money.yuan(fen))
    case .empty: append(Double.nan)
    }
  }
}
