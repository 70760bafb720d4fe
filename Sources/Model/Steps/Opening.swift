import Parameters

extension Step {
  static let opening = Step(
    "opening", Label(en: "Sets this month's flows to zero.", zh: "本月流量归零。")
  ) { world, _ in
    for lender in Lender.allCases { world.institutions[lender].openMonth() }
    world.institutions.openMonth()
    world.treasury.openMonth()
    world.flows = Flows()
  }
}
