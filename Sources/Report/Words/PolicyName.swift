import Parameters

/// Names of policies for people: of the files that come with puhui, in both languages.
enum PolicyName {
  /// A manifest's own label first, then the shipped ones; otherwise the name in words.
  static func label(of name: String, _ entry: ManifestFile.PolicyPart?) -> Label {
    if let en = entry?.label?.en, let zh = entry?.label?.zh { return Label(en: en, zh: zh) }
    return name.split(separator: "+").map { part in
      shipped[String(part)]
        ?? .same(String(part).replacing("-", with: " ").replacing("_", with: " "))
    }.joined(en: " + ", zh: "+")
  }

  private static let shipped: [String: Label] = [
    "bank-competition": Label(en: "bank competition", zh: "农村银行竞争"),
    "connectivity": Label(en: "connectivity", zh: "网络进村"),
    "county-services": Label(en: "county services", zh: "县域线上服务"),
    "data-sharing": Label(en: "data sharing", zh: "信息共享"),
    "in-app": Label(en: "in-app notices", zh: "应用内通知"),
    "interest-subsidy": Label(en: "interest subsidy", zh: "财政贴息"),
    "larger-limits": Label(en: "larger limits", zh: "提高额度"),
    "longer-terms": Label(en: "longer terms", zh: "延长期限"),
    "media": Label(en: "media", zh: "媒体宣传"),
    "micro-firm-product": Label(en: "micro-firm product", zh: "小微企业产品"),
    "nothing": Label(en: "the empty policy", zh: "空政策"),
    "operator-product": Label(en: "operators' product", zh: "新型经营主体产品"),
    "outreach": Label(en: "township outreach", zh: "乡镇驻点推广"),
    "rate-cut": Label(en: "rate cut", zh: "降低利率"),
    "security": Label(en: "security", zh: "信息安全"),
    "smartphones": Label(en: "smartphone support", zh: "智能手机补贴"),
    "supervision": Label(en: "supervision", zh: "监管与信息披露"),
    "village-meetings": Label(en: "village meetings", zh: "村民座谈会"),
  ]
}
