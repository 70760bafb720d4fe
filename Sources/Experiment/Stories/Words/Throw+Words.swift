import Model
import Parameters

extension Throw {
  /// The chance and the draw that decided.
  var words: Label {
    let (chance, draw) = (Written.percent(chance), Written.percent(draw))
    return Label(en: "chance \(chance), draw \(draw)", zh: "概率 \(chance),抽签 \(draw)")
  }
}

extension Lender {
  /// Who lends, in a sentence.
  var words: Label {
    switch self {
    case .platform: Label(en: "the platform", zh: "平台")
    case .bank: Label(en: "the bank", zh: "银行")
    case .informal: Label(en: "kin", zh: "亲友")
    }
  }
}
