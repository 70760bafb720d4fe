/// What a parameter is in the analysis of decisions.
public enum Role: String, Sendable, Hashable, CaseIterable {
  /// Somebody can set it: a policy.
  case lever
  /// Nobody knows it exactly: sensitivity analyses vary it.
  case uncertainty
  /// Read at founding only, so that no dated change may touch it.
  case design

  /// The role in words.
  public var label: Label {
    switch self {
    case .lever: Label(en: "lever", zh: "政策变量")
    case .uncertainty: Label(en: "uncertainty", zh: "不确定参数")
    case .design: Label(en: "design (at founding)", zh: "初始设定")
    }
  }
}
