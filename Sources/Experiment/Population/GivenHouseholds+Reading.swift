import Model
import Parameters

extension GivenHouseholds {
  /// Columns in the model's units, for households in the order of the world's rows.
  init(_ read: HouseholdReader, _ files: PopulationFiles, in order: [Int32]) {
    self.init()
    let source = ColumnSource(read: read, files: files, order: order)
    headAge = source.bytes(.age)
    schooling = source.bytes(.schooling)
    size = source.bytes(.size)
    workers = source.bytes(.workers)
    livelihood = source.bytes(.livelihood)
    incomePerHead = source.amounts(.income)?.map { $0.map { Float($0) } }
    land = source.amounts(.land)?.map { $0.map { Float($0) } }
    cash = source.amounts(.savings)?.map { $0.map { Money.fen($0) } }
    attributes = source.attributes
    informed = source.column(.informed)?.map { $0 == 1 }
    weight = source.column(.weight)
  }
}

/// Columns of what was read, in the order of the world's rows.
private struct ColumnSource {
  let read: HouseholdReader
  let files: PopulationFiles
  let order: [Int32]

  func column(_ field: HouseholdField) -> [Float]? {
    read.values[field].map { values in order.map { values[Int($0)] } }
  }

  func bytes(_ field: HouseholdField) -> [UInt8?]? {
    column(field)?.map { $0.isNaN ? nil : UInt8($0) }
  }

  /// Amounts by head or by household, as the model wants them; without its size a household's cannot be turned.
  func amounts(_ field: HouseholdField) -> [Double?]? {
    guard let values = column(field) else { return nil }
    let share =
      files.households.columns?[field.rawValue]?.share ?? (field.isPerHead ? .head : .household)
    let own: ColumnShare = field.isPerHead ? .head : .household
    let sizes = column(.size)
    return values.indices.map { row in
      let value = Double(values[row])
      guard !value.isNaN else { return nil }
      guard share != own else { return value }
      guard let size = sizes?[row], !size.isNaN else { return nil }
      return own == .head ? value / Double(size) : value * Double(size)
    }
  }

  /// Lasting traits that the file knows.
  var attributes: (known: [Attributes], values: [Attributes])? {
    let traits: [(HouseholdField, Attributes)] = [
      (.leader, .leader), (.treated, .treated), (.insured, .insured), (.titled, .titled),
      (.subsidised, .subsidised), (.collateral, .collateral), (.bankClient, .bankClient),
      (.gainsFromCredit, .gainsFromCredit),
    ]
    let columns = traits.compactMap { field, trait in column(field).map { (trait, $0) } }
    guard !columns.isEmpty else { return nil }
    var known = [Attributes](repeating: [], count: order.count)
    var values = known
    for (trait, column) in columns {
      for row in column.indices where !column[row].isNaN {
        known[row].insert(trait)
        if column[row] == 1 { values[row].insert(trait) }
      }
    }
    return (known, values)
  }
}
