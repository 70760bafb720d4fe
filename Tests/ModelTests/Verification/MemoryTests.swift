import Testing

@testable import Model

/// A county fits where it should: bytes of its columns, counted, not measured.
@Suite struct MemoryTests {
  /// Bytes of the elements of a column; nil for what is no column.
  private static func bytes(_ column: Any) -> Int? {
    func size<Element>(_ column: [Element]) -> Int { column.count * MemoryLayout<Element>.stride }
    return switch column {
    case let column as [Float]: size(column)
    case let column as [Int64]: size(column)
    case let column as [Int32]: size(column)
    case let column as [UInt32]: size(column)
    case let column as [Int16]: size(column)
    case let column as [UInt16]: size(column)
    case let column as [UInt8]: size(column)
    case let column as [Status]: size(column)
    case let column as [Attributes]: size(column)
    default: nil
    }
  }

  /// Bytes of the columns of a table.
  private static func bytes(of table: Any) throws -> Int {
    try Mirror(reflecting: table).children.reduce(0) {
      $0 + (try #require(bytes($1.value), "\($1.label ?? "") is a column"))
    }
  }

  @Test func `a household takes at most 160 bytes beside its loans`() throws {
    var parameters = ModelParameters()
    parameters.settlement.households = 19_620
    parameters.settlement.villages = 60
    let world = Hamlet.county(parameters)
    let count = Double(world.households.count)
    let columns = Double(try Self.bytes(of: world.households)) / count
    let ties = Double(try Self.bytes(of: world.ties.heard)) / count
    let standing = Double(world.standing.count + 4 * world.tally.count) / count
    #expect(columns == 139)
    #expect(ties < 20, "\(ties)")
    #expect(standing == 5)
    #expect(columns + ties + standing <= 160)
    #expect(MemoryLayout<Loan>.stride == 40)
    #expect(MemoryLayout<KinLoan>.stride == 12)
  }
}
