import Experiment
import Foundation
import Parameters
import Testing

@testable import Report

@Suite("Reports") struct ReportTests {
  @Test(arguments: ["one", "four", "posterior", "run"])
  func `The ten sections stand in order, in both languages, and none is empty`(name: String) throws
  {
    let html = try Report(on: Fixtures.path(name)).html
    var rest = html[...]
    for section in Section.allCases {
      let place = try #require(rest.range(of: "<section id=\"\(section.anchor)\">"))
      rest = rest[place.upperBound...]
      let end = try #require(rest.range(of: "</section>"))
      let text = rest[..<end.lowerBound]
      #expect(text.contains(Markup.escaped(section.title.en)) && text.contains(section.title.zh))
      #expect(["<figure", "<p", "<pre"].contains { text.contains($0) })
    }
  }

  @Test(arguments: ["one", "four", "posterior", "run", "calibration"])
  func `The page refers to nothing outside itself`(name: String) throws {
    let html = try Report(on: Fixtures.path(name)).html
    for outside in ["http://", "https://", "src=", "url(", "@import", "<link"] {
      #expect(!html.contains(outside), "\(outside)")
    }
  }

  @Test(arguments: ["one", "four", "posterior", "run", "calibration"])
  func `Every figure has its data as a file inside the page`(name: String) throws {
    let html = try Report(on: Fixtures.path(name)).html
    let figures = html.components(separatedBy: "<figure").count
    #expect(figures > (name == "calibration" ? 5 : 15))
    #expect(html.components(separatedBy: "href=\"data:text/csv").count == figures)
  }

  @Test func `It begins with the answer`() throws {
    let html = try Report(on: Fixtures.path("one")).html
    let answer = try #require(html.range(of: "id=\"answer\""))
    let section = try #require(html.range(of: "id=\"section-1\""))
    let text = html[answer.upperBound..<section.lowerBound]
    #expect(text.contains("more households have borrowed by August 2021 (95%: "))
    #expect(text.contains("of them are in the lower two income fifths; "))
    #expect(text.contains(" yuan each (95%: "))
  }

  @Test func `A policy of size zero is said to change nothing, with the likely reason`() throws {
    let html = try Report(on: Fixtures.path("four")).html
    #expect(html.contains("“The empty policy” changes nothing: every difference is exactly zero."))
    #expect(html.contains("Likely reason: its values are those that the base has anyway."))
  }

  @Test func `What was not run is said, with the command that would run it`() throws {
    let html = try Report(on: Fixtures.path("four")).html
    #expect(html.contains("Only one size of each policy was run"))
    #expect(html.contains("--dose pricing.rateCut=0:0.03:0.005"))
  }

  @Test func `A posterior keeps parameters and chance apart, and says what is likely best`() throws
  {
    let html = try Report(on: Fixtures.path("posterior")).html
    #expect(html.contains("Most likely best for households that have borrowed"))
    #expect(html.contains("Spread by chance"))
    #expect(html.contains("Policies were scaled to spend 3,000 yuan more than without them"))
    #expect(html.contains("Of the assumptions that were varied, these move households"))
  }

  @Test func `A calibration says what is pinned down, and names what misses`() throws {
    let html = try Report(on: Fixtures.path("calibration")).html
    #expect(html.contains("6 of 9 published figures lie inside their bands; E5, E6, E7 miss"))
    #expect(html.contains("14 of 19 parameters stay nearly as uncertain as before"))
    #expect(html.contains("19个参数中有14个几乎与先验同样不确定"))
  }

  @Test func `A run stands beside what was published`() throws {
    let html = try Report(on: Fixtures.path("run")).html
    #expect(html.contains("8 of 9 published figures lie within their bands"))
    #expect(html.contains("10,012"))
  }

  @Test func `The same files give the same bytes`() throws {
    let path = Fixtures.path("four")
    #expect(try Report(on: path).html == Report(on: path).html)
  }

  @Test func `The page opens in the language that was asked for`() throws {
    let path = Fixtures.path("run")
    #expect(
      try Report(on: path, opening: .en).html.contains(
        "id=\"language-en\" class=\"language\" checked"))
    #expect(
      try Report(on: path, opening: .zh).html.contains(
        "id=\"language-zh\" class=\"language\" checked"))
  }

  @Test func `A folder without results is refused politely`() {
    let problem = #expect(throws: FileProblem.self) { try Report(on: "/nowhere") }
    #expect(problem?.description.contains("puhui compare") == true)
  }

  @Test func `A manifest without tables is refused politely`() throws {
    let folder = try FolderWithFile("manifest.json", "{}")
    let problem = #expect(throws: FileProblem.self) { try Report(on: folder.path) }
    #expect(problem?.reason == "it holds neither comparison.csv nor predictive.csv nor summary.csv")
  }

  @Test func `Text from files cannot become markup`() {
    var page = Markup()
    page.element("p", ["class": "\"><b"], Label(en: "<b>&", zh: "<b>&"))
    #expect(page.text == "<p class=\"&quot;&gt;&lt;b\">&lt;b&gt;&amp;</p>")
  }

  @Test(arguments: [
    ("marginals.csv", "posterior", "nan"), ("marginals.csv", "prior", "x"),
    ("marginals.csv", "posterior", "1e17"), ("shrinkage.csv", "posterior_low", "x"),
  ])
  func `A calibration's table with numbers that cannot be is refused by name`(
    table: String, column: String, value: String
  ) throws {
    let folder = try FolderWithFile("notes.txt", "")
    for name in try FileManager.default.contentsOfDirectory(atPath: Fixtures.path("calibration")) {
      let text = try String(
        contentsOfFile: Fixtures.path("calibration") + "/" + name, encoding: .utf8)
      var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      if name == table {
        let place = try #require(lines[0].split(separator: ",").firstIndex { $0 == column })
        var fields = lines[1].split(separator: ",", omittingEmptySubsequences: false).map(
          String.init)
        // From the end, since labels may hold commas.
        fields[fields.count - (lines[0].split(separator: ",").count - place)] = value
        lines[1] = fields.joined(separator: ",")
      }
      try lines.joined(separator: "\n")
        .write(toFile: "\(folder.path)/\(name)", atomically: false, encoding: .utf8)
    }
    let path = folder.path
    let problem = #expect(throws: FileProblem.self) { _ = try Report(on: path) }
    #expect(problem?.attempt.contains(table) == true)
  }

  @Test func `A table of a sensitivity that cannot be read does not replace one that can`() throws {
    let folder = try FolderWithFile("sensitivity.csv", "measure,index,axis,estimatz,low,high\n")
    let target = try FolderWithFile("sensitivity.csv", "good")
    let (source, place) = (folder.path, target.path)
    #expect(throws: FileProblem.self) { try SensitivityFile.copy(from: source, to: place) }
    #expect(try String(contentsOfFile: "\(place)/sensitivity.csv", encoding: .utf8) == "good")
  }
}
