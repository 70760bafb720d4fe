import Parameters

/// What a policy does to the month in which a household first borrows from the platform.
public enum Transition: String, Sendable, CaseIterable {
  case earlier
  case later
  case same
  case onlyReform = "only_reform"
  case onlyBase = "only_base"
  case never

  /// The transition of a household from its first month of borrowing in each world; −1 is never.
  @inline(__always)
  init(base: Int16, reform: Int16) {
    switch (base >= 0, reform >= 0) {
    case (false, false): self = .never
    case (false, true): self = .onlyReform
    case (true, false): self = .onlyBase
    case (true, true): self = reform < base ? .earlier : reform > base ? .later : .same
    }
  }

  /// The transition in words.
  public var label: Label {
    switch self {
    case .earlier: Label(en: "borrow earlier", zh: "提前借款")
    case .later: Label(en: "borrow later", zh: "推迟借款")
    case .same: Label(en: "borrow in the same month", zh: "同月借款")
    case .onlyReform: Label(en: "borrow only under the policy", zh: "仅在政策下借款")
    case .onlyBase: Label(en: "borrow only without the policy", zh: "仅在无政策时借款")
    case .never: Label(en: "borrow in neither", zh: "均不借款")
    }
  }

  /// Place among all cases.
  @inline(__always)
  var index: Int {
    switch self {
    case .earlier: 0
    case .later: 1
    case .same: 2
    case .onlyReform: 3
    case .onlyBase: 4
    case .never: 5
    }
  }
}
