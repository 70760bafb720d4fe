import Testing

@testable import Experiment

@Suite struct PageSectionTests {
  private let page = "# Page\n\nAll.\n\n## One\n\nFirst.\n\n## Two\n\nSecond.\n"

  @Test func `a section is found and replaced without touching the rest`() {
    #expect(PageSection("One", of: page)?.body == "First.")
    #expect(PageSection("Two", of: page)?.body == "Second.")
    #expect(PageSection("Three", of: page) == nil)
    let renewed = PageSection("One", body: "New.").placed(in: page)
    #expect(renewed == "# Page\n\nAll.\n\n## One\n\nNew.\n\n## Two\n\nSecond.\n")
  }

  @Test func `a section that the page lacks comes at its end`() {
    let longer = PageSection("Three", body: "Third.").placed(in: page)
    #expect(longer == page + "\n## Three\n\nThird.\n")
    #expect(PageSection("Three", body: "Third.").placed(in: longer) == longer)
    #expect(PageSection("One", body: "First.").placed(in: "") == "## One\n\nFirst.\n")
  }

  @Test func `rows of the villages are told from the others in an earlier table`() {
    let table = "id,role\nE1,input\nE24a,input\nE2,K\nE26b,H\n"
    #expect(VillageTable.rows(in: table) == ["E24a,input", "E26b,H"])
    #expect(VillageTable.placed(["E24a,new"], in: table) == "id,role\nE1,input\nE2,K\nE24a,new\n")
    #expect(VillageTable.placed(["E24a,new"], in: "").hasPrefix("id,role,check,"))
  }
}
