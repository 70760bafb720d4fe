import GSL
import Parameters
import Testing

@testable import Experiment

@Suite("Tables of results") struct TablesTests {
  @Test func `A time series has one row for each replicate, month and level`() {
    let table = TimeseriesTable(scenario: "a,b", measures: ["balance", "gini"])
    let text = String(decoding: table.header + table.rows(of: replicateForTests(3)), as: UTF8.self)
    #expect(
      text == """
        scenario,replicate,month,group,level,balance,gini
        "a,b",3,2018-12,all,all,3,0.5
        "a,b",3,2018-12,township,Dongdu,300,
        "a,b",3,2019-01,all,all,3.1,0.5
        "a,b",3,2019-01,township,Dongdu,310,

        """)
  }

  @Test func `A summary has one row for each month, level and defined measure`() {
    var table = SummaryTable(scenario: "a", measures: ["balance", "gini"])
    for number in 1...3 { table.add(replicateForTests(UInt32(number))) }
    let rows = String(decoding: table.text, as: UTF8.self).split(separator: "\n")
    #expect(rows.count == 1 + 2 * 3)
    #expect(rows[0] == "scenario,month,group,level,measure,replicates,mean,sd,low,high")
    // Student's t for two degrees of freedom is 4.302653, so the half width is 4.302653/√3.
    #expect(rows[1].hasPrefix("a,2018-12,all,all,balance,3,2,1,-0.484137"))
    #expect(!rows.contains { $0.contains("Dongdu,gini") }, "undefined in every replicate")
  }

  @Test func `One replicate has a mean and no interval`() {
    let one = SummaryStatistics([4])
    #expect(one.mean == 4)
    #expect(one.standardDeviation.isNaN && one.margin.isNaN)
  }

  @Test func `Undefined numbers are left out of the mean`() {
    #expect(SummaryStatistics([1, .nan, 3, .infinity]) == SummaryStatistics([1, 3]))
  }

  @Test func `Equal numbers have no spread`() {
    let same = SummaryStatistics(Array(repeating: 0.1, count: 1000))
    #expect(same.mean == 0.1 && same.standardDeviation == 0)
  }

  @Test func `A large offset does not cost the spread its digits`() {
    let near = SummaryStatistics([1, 2, 3, 4]).standardDeviation
    let far = SummaryStatistics([1e9 + 1, 1e9 + 2, 1e9 + 3, 1e9 + 4]).standardDeviation
    #expect(abs(near - far) < 1e-12)
  }

  @Test func `A summary finds a measure by month and group`() throws {
    var table = SummaryTable(scenario: "a", measures: ["balance", "gini"])
    table.add(replicateForTests(7))
    let month = CalendarMonth(year: 2019, month: 1)
    let found = try #require(
      table.statistics(of: "balance", in: month, group: "township", level: "Dongdu"))
    #expect(found.mean == 710)
    #expect(table.statistics(of: "balance", in: month + 1) == nil)
    #expect(table.statistics(of: "weather", in: month) == nil)
  }

  @Test func `The dictionary explains every column of the time series and of the summary`() {
    let text = String(decoding: DictionaryTable.text(measures: measuresForTests), as: UTF8.self)
    let columns = Set(text.split(separator: "\n").dropFirst().map { $0.split(separator: ",")[1] })
    let wanted = TimeseriesTable.keys + SummaryTable.columns + measuresForTests.map(\.name)
    #expect(Set(wanted.map { Substring($0) }).subtracting(columns).isEmpty)
    #expect(
      text.hasSuffix("timeseries.csv,gini,yuan,元,gini,指标,\"Something, or \"\"other\"\".\"\n"))
  }
}
