import Foundation
import Model
import Parameters
import Testing

@testable import Experiment

private let head = "name: x\nstart: 2018-09\nmonths: 3\n"

/// Reads the population of a scenario in a directory of files.
private func read(_ files: [String: String]) throws -> GivenPopulation {
  let files = try ScenarioFiles(files)
  let scenario = try Scenario.load("\(files.directory)/a.yaml")
  return try #require(try scenario.readPopulation())
}

/// What is said of a population that is wrong, without the directory.
private func message(_ files: [String: String]) throws -> String? {
  let files = try ScenarioFiles(files)
  do throws(ScenarioError) {
    _ = try Scenario.load("\(files.directory)/a.yaml").readPopulation()
    return nil
  } catch {
    return error.description.replacingOccurrences(of: files.directory + "/", with: "")
  }
}

@Suite struct PopulationReadingTests {
  @Test func `a file with the model's own names needs no mapping`() throws {
    let population = try read([
      "a.yaml": head + "population: {households: h.csv, ties: t.csv}\n",
      "h.csv": """
      id,township,village,age,size,income,savings,land,livelihood,leader,treated,arm
      a,north,oak,40,3,12000,5000,4.5,crop,1,0,x
      b,south,elm,51,2,,100.25,0,microFirm,0,1,y
      c,north,ash,29,5,8000,,2,,1,,x

      d,north,oak,33,1,9000,7,1,crop,0,0,
      """,
      "t.csv": "speaker,listener\na,b\nd,a\n",
    ])
    #expect(population.count == 4)
    // Rows stand by township, village and place in the file: a, d, c, b.
    #expect(population.townshipNames == ["north", "south"])
    #expect(population.villageSizes == [2, 1, 1])
    #expect(population.villageTownships == [0, 0, 1])
    let given = population.households
    #expect(given.headAge == [40, 33, 29, 51])
    #expect(given.incomePerHead == [12_000, 9_000, 8_000, nil])
    #expect(given.cash == [500_000, 700, nil, 10_025])
    #expect(given.livelihood == [0, 0, nil, 6])
    #expect(given.attributes?.values == [.leader, [], .leader, .treated])
    #expect(
      given.attributes?.known
        == [[.leader, .treated], [.leader, .treated], .leader, [.leader, .treated]])
    #expect(population.ties?.heard.lists == [[1, 3], [0], [], [0]])
    #expect(population.groupings.map(\.name) == ["leader", "treated", "arm"])
    #expect(population.groupings[2].levels == ["missing", "x", "y"])
    #expect(population.groupings[2].column == [1, 0, 1, 2])
    #expect(population.groupings[1].levels == ["0", "1", "missing"])
  }

  @Test func `a foreign file is read by its own names, units and codes`() throws {
    let population = try read([
      "a.yaml": head + """
        population:
          households:
            file: h.csv
            missing: [NA, -9]
            columns:
              id: hh
              size: members
              income: {column: earned, unit: thousandYuan, per: household, every: month}
              savings: {column: saved, unit: tenThousandYuan, per: head}
              land: {column: fields, unit: hectare}
              schooling: {column: educ, codes: {0: 0, 1: 6, 2: 9, 9: }}
              livelihood: {column: work, codes: {farm: crop, away: migrantWage}}
              leader: {column: cadre, codes: {Y: 1, N: 0}}
              weight: w
            keep: [region]
        """,
      "h.csv": """
      \u{FEFF}hh;members;earned;saved;fields;educ;work;cadre;w;region;age\r
      1.0;4;2,5;0.5;0.2;1.0;farm;Y;2.5;7.0;44\r
      2.0;2;NA;-9;1;9;away;N;1;8;45\r
      """.replacingOccurrences(of: "2,5", with: "2.5"),
    ])
    let given = population.households
    #expect(given.size == [4, 2])
    #expect(given.incomePerHead == [7_500, nil])
    #expect(given.cash == [2_000_000, nil])
    #expect(given.land == [3, 15])
    #expect(given.schooling == [6, nil])
    #expect(given.livelihood == [0, 3])
    #expect(given.weight == [2.5, 1])
    // Columns that the mapping leaves out mean nothing, whatever their names.
    #expect(given.headAge == nil)
    #expect(population.groupings.map(\.name) == ["leader", "region"])
    #expect(population.groupings.map(\.levels) == [["N", "Y"], ["7", "8"]])
  }

  @Test func `ties are directed and weighted as the file says`() throws {
    let population = try read([
      "a.yaml": head + """
        population:
          households: h.csv
          ties:
            file: t.csv
            columns: {speaker: friend, listener: who, weight: closeness}
            directed: true
            ignore: [outsiders, selfTies]
        """,
      "h.csv": "id\n1\n2\n3\n",
      "t.csv": "who,friend,closeness\n1,2.0,0.5\n1,3,\n2,2,1\n3,99,1\n1,2,2\n",
    ])
    let ties = try #require(population.ties)
    #expect(ties.heard.lists == [[1, 2], [], []])
    #expect(ties.weight == [2, 1])
    #expect(ties.listeners?.lists == [[], [0], [0]])
  }

  @Test func `every wrong row is told at once, with file, line, value and bound`() throws {
    let wrong = try message([
      "a.yaml": head + "population: {households: h.csv}\n",
      "h.csv": """
      id,age,size,workers,income,livelihood,leader,weight
      1,250,3,1,100,crop,1,1
      2,forty,3,1,100,corp,maybe,1
      1,40,0,1,-5,crop,1,
      4,40,3,9,100,crop,1,1
      5,40,3
      6,"40,3,1,100,crop,1,1
      7,nan,inf,1,1e99,crop,1,1
      """,
    ])
    #expect(
      wrong == """
        h.csv:2: age is 250, but must lie in 12 … 120 years.
        h.csv:3: age is forty, but must be a number. If it stands for no value, leave the cell \
        empty or add it to `missing`.
        h.csv:3: livelihood is corp, but must be one of crop, greenhouse, localWage, migrantWage, \
        familyBusiness, newOperator, microFirm. Did you mean crop?
        h.csv:3: leader is maybe, but must be yes or no (1 or 0, true or false). Other words need \
        `codes`.
        h.csv:4: weight is empty, but must have a value.
        h.csv:4: size is 0, but must lie in 1 … 100 persons.
        h.csv:4: income is -5, but must lie in 1 … 10000000 yuan a head and year.
        h.csv:4: id is 1, which line 2 has too.
        h.csv:5: workers is 9, but the household has 3 members only.
        h.csv:6: the row has 3 fields, but the header names 8 columns.
        h.csv:7: the row opens a quote that does not close in its line.
        h.csv:8: age is nan, but must be finite.
        h.csv:8: size is inf, but must be finite.
        h.csv:8: income is 1e99, but must lie in 1 … 10000000 yuan a head and year.
        """)
  }

  @Test func `a thousand wrong rows are fifty lines and a count`() throws {
    let rows = (1...1_000).map { "\($0),999" }.joined(separator: "\n")
    let wrong = try #require(
      try message([
        "a.yaml": head + "population: {households: h.csv}\n", "h.csv": "id,age\n" + rows,
      ]))
    #expect(wrong.split(separator: "\n").count == 51)
    #expect(wrong.hasSuffix("… and 950 more problems"))
  }

  @Test(arguments: [
    ("", "h.csv: the file is empty. Its first line must name the columns."),
    ("id,age\n", "h.csv: the file has no household."),
    ("id,age,age\n1,2,3\n", "h.csv:1: age names columns 2 and 3 alike. Rename all but one."),
    (
      "id\r1\r2",
      "h.csv:1: lines end in carriage returns alone. Save the file with line feeds (Unix or Windows)."
    ),
    ("id\n\u{1}\n", "h.csv:2: the row has a control character (byte 1). Is it a text file?"),
    (
      "id\n\"1\"2\n",
      "h.csv:2: the row has text after a closing quote. Double quotes that stand inside a field."
    ),
  ])
  func `a file that is no table is refused`(text: String, expected: String) throws {
    let wrong = try message([
      "a.yaml": head + "population: {households: h.csv}\n", "h.csv": text,
    ])
    #expect(wrong == expected)
  }

  @Test func `columns that the file lacks are told at the scenario's line, with the nearest`()
    throws
  {
    let wrong = try message([
      "a.yaml": head + """
        population:
          households:
            file: h.csv
            columns:
              id: household
              age: hh_aeg
            keep: [arms, township, nothing]
          ties: t.csv
        """,
      "h.csv": "hh_age,arm\n40,x\n", "t.csv": "speaker,listener\n1,2\n",
    ])
    #expect(
      wrong == """
        a.yaml:8: columns.id names household, but h.csv has no such column. It has hh_age, arm.
        a.yaml:9: columns.age names hh_aeg, but h.csv has no such column. Did you mean hh_age?
        a.yaml:6: population.households.keep names arms, but h.csv has no such column. \
        Did you mean arm?
        a.yaml:6: population.households.keep names township, but results have groups of that name.
        a.yaml:6: population.households.keep names nothing, but h.csv has no such column. \
        It has hh_age, arm.
        """)
  }

  @Test func `ties to nobody, to oneself and with weights beyond reason are told`() throws {
    let wrong = try message([
      "a.yaml": head + "population: {households: h.csv, ties: t.csv}\n",
      "h.csv": "id\n1\n2\n",
      "t.csv": "speaker,listener,weight\n1,3,1\n2,2,1\n1,2,-1\n,2,1\n1,2,nan\n",
    ])
    #expect(
      wrong == """
        t.csv:2: listener is 3, but no household of h.csv has that id. Correct it, or write \
        `ignore: [outsiders]`.
        t.csv:3: both ends are the same household (2). Remove the row, or write `ignore: [selfTies]`.
        t.csv:4: weight is -1, but must lie in 0 … 1000 ordinary ties.
        t.csv:5: speaker is empty, but must be an id.
        t.csv:6: weight is nan, but must be finite.
        """)
  }

  @Test func `what is missing says where it can be had and how to point to it`() throws {
    let wrong = try #require(
      try message([
        "a.yaml": head
          + "population: {folder: data, households: h.csv, source: the archive of the county}\n"
      ]))
    #expect(
      wrong == """
        a.yaml:4: population names data/h.csv, but there is no such file. Where it can be had: the \
        archive of the county. If you have it in another folder, say --set population.folder=FOLDER.
        """)
    let files = try ScenarioFiles([
      "a.yaml": head + "population: {folder: data, households: h.csv}\n", "other/h.csv": "id\n1\n",
    ])
    let scenario = try Scenario.load(
      "\(files.directory)/a.yaml", set: ["population.folder=\(files.directory)/other"])
    #expect(try scenario.readPopulation()?.count == 1)
  }

  @Test func `keys, units and codes that mean nothing are told`() throws {
    let wrong = try message([
      "a.yaml": head + """
        population:
          households:
            file: h.csv
            columns:
              income: {column: y, unit: thousandYaun, per: person, evry: month}
              age: {column: a, unit: years}
              leader: {column: l, codes: {}}
              colour: c
          ties: {file: t.csv, directed: perhaps, ignore: [strangers]}
        """
    ])
    #expect(
      wrong == """
        a.yaml:8: population.households.columns.income.unit is thousandYaun, but must be one of \
        yuan, thousandYuan, tenThousandYuan. Did you mean thousandYuan?
        a.yaml:8: population.households.columns.income.per is person, but must be one of head, \
        household.
        a.yaml:8: evry is no key of population.households.columns.income, which has column, unit, \
        per, every, codes. Did you mean every?
        a.yaml:9: population.households.columns.age.unit means nothing: age has no such choice.
        a.yaml:10: population.households.columns.leader.codes is empty. Write `theirs: ours` pairs.
        a.yaml:11: colour is no key of population.households.columns, which has id, village, \
        township, weight, age, schooling, size, workers, livelihood, income, savings, land, \
        leader, treated, informed, insured, titled, subsidised, collateral, bankClient, \
        gainsFromCredit.
        a.yaml:12: population.ties.directed is perhaps, but must be true or false.
        a.yaml:12: population.ties.ignore is strangers, but must be one of outsiders, selfTies.
        """)
  }
}
