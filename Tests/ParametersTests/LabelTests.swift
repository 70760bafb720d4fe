import Parameters
import Testing

@Suite struct LabelTests {
  @Test func `Chinese text gets Chinese punctuation, numbers keep theirs`() {
    let label = Label(en: "of which (half): 1.5", zh: "其中(一半)属于:1.5万,2:1")
    #expect(label.zh == "其中\u{FF08}一半\u{FF09}属于\u{FF1A}1.5万\u{FF0C}2:1")
    #expect(label.en == "of which (half): 1.5")
    #expect(Label(en: "", zh: "f(x), y").zh == "f(x), y")
  }
}
