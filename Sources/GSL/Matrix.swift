/// A dense matrix of numbers, row after row.
public struct Matrix: Equatable, Sendable {
  public let rows: Int
  public let columns: Int

  /// The elements, row after row.
  public private(set) var elements: [Double]

  /// A matrix of zeros.
  public init(rows: Int, columns: Int) {
    self.init(
      rows: rows, columns: columns, elements: Array(repeating: 0, count: max(0, rows * columns)))
  }

  /// The matrix with these elements, row after row.
  public init(rows: Int, columns: Int, elements: [Double]) {
    precondition(
      rows >= 0 && columns >= 0 && elements.count == rows * columns,
      "\(rows) × \(columns) elements are asked for: \(elements.count)")
    self.rows = rows
    self.columns = columns
    self.elements = elements
  }

  /// The matrix with the given rows, which are equally long.
  public init(_ rows: [[Double]]) {
    let columns = rows.first?.count ?? 0
    precondition(rows.allSatisfy { $0.count == columns }, "the rows of a matrix are equally long")
    self.rows = rows.count
    self.columns = columns
    elements = Array(rows.joined())
  }

  /// The element in a row and a column.
  public subscript(row: Int, column: Int) -> Double {
    get { elements[row * columns + column] }
    set { elements[row * columns + column] = newValue }
  }

  /// The matrix applied to a vector.
  public func times(_ vector: [Double]) -> [Double] {
    precondition(vector.count == columns, "a vector of \(columns) numbers: \(vector.count)")
    return (0..<rows).map { row in
      var sum = 0.0
      for column in 0..<columns { sum += self[row, column] * vector[column] }
      return sum
    }
  }
}
