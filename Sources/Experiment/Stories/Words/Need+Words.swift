import Model
import Parameters

extension NeedAccount {
  /// The need; nil where the month has told it already, as an emergency.
  var line: StoryLine? {
    let (own, need) = (Written.yuan(own), Written.yuan(need))
    switch use {
    case .emergency: return nil
    case .smoothing:
      let cash = Written.yuan(cash)
      return .event(
        en: "Is short of cash with \(cash.en), and wants \(need.en) for the months ahead.",
        zh: "现金只剩\(cash.zh),希望借入\(need.zh)维持今后生活。")
    case .production:
      let luck = luck?.words ?? Label(en: "", zh: "")
      let total = Written.yuan(self.own + self.need)
      guard self.need > 0 else {
        return .event(
          en: "Has use for \(total.en) in production (\(luck.en)) and takes it from savings.",
          zh: "有\(total.zh)的生产资金需求(\(luck.zh)),由自有储蓄解决。")
      }
      guard self.own > 0 else {
        return .event(
          en: "Needs \(total.en) for production (\(luck.en)), all of it on credit.",
          zh: "有\(total.zh)的生产资金需求(\(luck.zh)),全部需借入。")
      }
      return .event(
        en: "Needs \(total.en) for production (\(luck.en)): \(own.en) from savings, "
          + "\(need.en) on credit.",
        zh: "有\(total.zh)的生产资金需求(\(luck.zh)):自有储蓄\(own.zh),需借入\(need.zh)。")
    }
  }
}
