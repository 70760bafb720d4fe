import Model
import Parameters

extension PaymentAccount {
  /// What became of the month's payment; nil where none was due or made.
  var line: StoryLine? {
    let (lender, due, paid) = (loan.lender.words, Written.yuan(due), Written.yuan(paid))
    let left = Written.yuan(Int64(after.balance))
    switch outcome {
    case .nothing: return nil
    case .paid:
      return .remark(
        en: "Pays \(lender.en) the \(due.en) due; \(left.en) are left.",
        zh: "按期偿还\(lender.zh)\(due.zh),剩余本金\(left.zh)。")
    case .toKin:
      return .remark(
        en: "Pays kin \(paid.en) back; \(left.en) are left.",
        zh: "归还亲友\(paid.zh),尚欠\(left.zh)。")
    case .closed:
      return .event(
        en: "Pays off its loan from \(lender.en) with \(paid.en)\(earlyWords.en).",
        zh: "以\(paid.zh)还清\(lender.zh)的借款\(earlyWords.zh)。")
    case .early:
      return .event(
        en:
          "Pays \(lender.en) \(paid.en) where \(due.en) are due\(earlyWords.en); \(left.en) are left.",
        zh: "应还\(lender.zh)\(due.zh),实还\(paid.zh)\(earlyWords.zh),剩余本金\(left.zh)。")
    case .renewed:
      return .event(
        en: "Cannot pay at the end of its loan from \(lender.en), which runs on; pays \(paid.en)"
          + (after.arrears > 0 ? "; payments past due: \(after.arrears)." : "."),
        zh: "到期无力偿还\(lender.zh)借款,获准续贷,支付\(paid.zh)"
          + (after.arrears > 0 ? ",累计逾期 \(after.arrears) 期。" : "。"))
    case .short:
      return .event(
        en: "Has only \(paid.en) to spare for the \(due.en) due to \(lender.en); "
          + "payments past due: \(after.arrears).",
        zh: "应还\(lender.zh)\(due.zh),只能拿出\(paid.zh),累计逾期 \(after.arrears) 期。")
    case .missed:
      let luck = missing?.words ?? Label(en: "", zh: "")
      return .event(
        en: "Misses the \(due.en) due to \(lender.en) though cash may be there (\(luck.en)); "
          + "payments past due: \(after.arrears).",
        zh: "未按期偿还\(lender.zh)\(due.zh)(\(luck.zh)),累计逾期 \(after.arrears) 期。")
    }
  }

  private var earlyWords: Label {
    guard let early, paid > due else { return Label(en: "", zh: "") }
    return Label(
      en: ", ahead of time (\(early.words.en))", zh: ",属提前还款(\(early.words.zh))")
  }
}

extension WriteOffAccount {
  var lines: [StoryLine] {
    var lines: [StoryLine] = []
    for lender in Lender.allCases where amounts[Int(lender.rawValue)] > 0 {
      let amount = Written.yuan(amounts[Int(lender.rawValue)])
      lines.append(
        lender == .informal
          ? .event(en: "Kin forgive \(amount.en).", zh: "亲友免除\(amount.zh)债务。")
          : .event(
            en: "\(lender == .bank ? "The bank" : "The platform") writes off \(amount.en).",
            zh: "\(lender.words.zh)核销\(amount.zh)。"))
    }
    if isRecorded {
      lines.append(
        .event(
          en: "A default is entered in the credit bureau's record"
            + (endsLine ? ", which ends its credit line." : "."),
          zh: "违约被记入征信系统" + (endsLine ? ",授信随之终止。" : "。")))
    }
    if recovered > 0 {
      let amount = Written.yuan(recovered)
      lines.append(
        .event(
          en: "Pays back \(amount.en) of what was written off.", zh: "偿还已核销贷款\(amount.zh)。"))
    }
    return lines
  }
}
