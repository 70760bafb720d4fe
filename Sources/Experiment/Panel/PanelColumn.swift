import Model
import Parameters

/// One column of `households.csv`: what it is called, what it means, and how it follows from a household.
package struct PanelColumn: Sendable {
  /// Its name in the file.
  package let name: String
  /// Its name for people.
  package let label: Label
  /// Unit of its values.
  package let unit: Unit
  /// What it holds, one sentence.
  package let meaning: String
  let value: @Sendable (PanelRow) -> PanelValue

  init(
    _ name: String, en: String, zh: String, _ unit: Unit, _ meaning: String,
    value: @escaping @Sendable (PanelRow) -> PanelValue
  ) {
    self.name = name
    label = Label(en: en, zh: zh)
    self.unit = unit
    self.meaning = meaning
    self.value = value
  }

  /// Every column after scenario, replicate and month, in order.
  package static let all: [PanelColumn] = identity + money + reach + credit + needs
}
