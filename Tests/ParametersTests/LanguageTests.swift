import Testing

@testable import Parameters

@Suite struct LanguageTests {
  @Test func `the shell's language is the first that is set, English unless Chinese`() {
    #expect(Language(environment: [:]) == .en)
    #expect(Language(environment: ["LANG": "zh_CN.UTF-8"]) == .zh)
    #expect(Language(environment: ["LANG": "zh_CN.UTF-8", "LC_ALL": "C"]) == .en)
    #expect(Language(environment: ["LANG": "de_DE", "LC_MESSAGES": "zh_TW"]) == .zh)
    #expect(Language(environment: ["LANG": "zh_CN", "LC_ALL": ""]) == .zh)
  }

  @Test func `a label answers in the language it is asked in`() {
    let label = Label(en: "loan", zh: "贷款")
    #expect(label[.en] == "loan" && label[.zh] == "贷款")
  }
}
