import Parameters
import Testing

@testable import Model

/// What a witness works out for one household is what the steps then do to it, household by household.
@Suite struct WitnessTests {
  /// Every month of every household of a county in which every process is at work.
  private static let lives: [[HouseholdMonth]] = {
    let parameters = BusyCounty.parameters()
    var world = Hamlet.county(parameters)
    var witnesses = (0..<world.households.count).map { Witness(of: $0) }
    return (0..<BusyCounty.months).map { _ in
      world.advance(parameters) { step, world, month in
        for row in witnesses.indices { witnesses[row].look(before: step, world, month) }
      }
      return witnesses.indices.compactMap { row in
        let month = witnesses[row].close(world)
        // What the batch step wrote down stands beside what the witness says.
        #expect(month?.choice?.channel.rawValue ?? 0 == world.households.channel[row])
        #expect(Int32(month?.choice?.loan?.amount ?? 0) == world.households.lent[row])
        #expect(month?.end.need == world.households.need[row])
        return month
      }
    }
  }()

  private static var months: [HouseholdMonth] { lives.flatMap { $0 } }

  @Test func `a witness sees every household every month, and enough happens`() {
    #expect(Self.lives.count == 24 && Self.lives.allSatisfy { $0.count == 120 })
    let channels = Set(Self.months.compactMap { $0.choice?.channel })
    #expect(channels == [.platform, .bank, .informal, .nothing, .refused])
    let outcomes = Set(Self.months.flatMap(\.payments).map(\.outcome))
    #expect(outcomes.isSuperset(of: [.paid, .early, .closed, .short, .missed, .renewed, .toKin]))
    let sources = Set(Self.months.compactMap { $0.news?.heardFrom })
    #expect(sources.isSuperset(of: [.neighbours, .meeting, .grantNotice, .media]))
    let reviews = Set(Self.months.compactMap { $0.line?.outcome })
    #expect(reviews.isSuperset(of: [.granted, .changed, .withdrawn, .refused]))
  }

  @Test func `the money of every month adds up to the cash`() {
    #expect(Self.months.allSatisfy { $0.money.before == $0.opening.cash })
    #expect(Self.months.allSatisfy { $0.money.after == $0.end.cash })
  }

  @Test func `chances to hear add up to whether the draw is heard`() {
    let news = Self.months.compactMap(\.news)
    #expect(news.contains { $0.isInformed } && news.contains { !$0.isHeard })
    for one in news {
      #expect(one.informing <= one.hearing && one.hearing <= 1)
      // At the very border rounding may decide.
      guard abs(one.draw - one.hearing) > 1e-9, abs(one.draw - one.informing) > 1e-9 else {
        continue
      }
      #expect(one.isHeard == (one.draw < one.hearing))
      #expect(one.isInformed == (one.draw < one.informing))
    }
  }

  @Test func `what is owed at the end is owed loan by loan`() {
    for month in Self.months {
      let standing = month.end.loans.filter { !$0.isWrittenOff }
      #expect(month.end.debt == standing.reduce(0) { $0 + Int64($1.balance) })
      #expect(month.end.arrears == standing.map { Int($0.arrears) }.max() ?? 0)
    }
    #expect(Self.months.contains { $0.end.arrears > 0 })
  }

  @Test func `emergencies strike where the draw lies below the chance`() {
    #expect(Self.months.contains { $0.emergency != nil })
    for month in Self.months {
      #expect(month.emergency?.luck.happens != false)
      #expect((month.emergency?.expense ?? 0 > 0) == (month.emergency != nil))
      #expect(-month.money[.emergency] == month.emergency?.paid ?? 0)
    }
  }

  @Test func `payments are those that the step collects, loan by loan`() {
    for month in Self.months {
      #expect(month.payments.reduce(0) { $0 + $1.paid } == -month.money[.repayment])
      for payment in month.payments where payment.missing?.happens == true {
        #expect(payment.outcome == .missed || payment.outcome == .renewed || payment.due == 0)
      }
      for payment in month.payments where payment.outcome == .missed {
        #expect(payment.paid == 0 && payment.after.arrears > payment.loan.arrears)
      }
    }
  }

  @Test func `loans after the step are those of the ledger`() {
    for month in Self.months {
      let open = month.payments.filter { !$0.isClosed }.map(\.after)
      for loan in month.end.loans where Int(loan.made) < month.index && !loan.isWrittenOff {
        #expect(open.contains(loan))
      }
    }
  }

  @Test func `the platform is taken up, and the product forgotten, by the same throw`() {
    for month in Self.months {
      if let adoption = month.adoption {
        // A loan makes its borrower a user, too.
        let borrows = month.choice?.channel == .platform
        #expect((adoption.happens || borrows) == month.end.has(.platformUser))
      }
      if let throwing = month.forgetting { #expect(throwing.happens != month.end.has(.informed)) }
    }
    #expect(Self.months.contains { $0.forgetting?.happens == true })
  }

  @Test func `reviews grant and refuse by the numbers that a witness gives`() {
    for month in Self.months {
      guard let line = month.line else {
        let isEnded = month.writeOff?.endsLine == true
        #expect(month.end.lineLimit == (isEnded ? 0 : month.opening.lineLimit))
        #expect(month.end.has(.credited) == (month.opening.has(.credited) && !isEnded))
        continue
      }
      #expect(line.isGranted == month.end.has(.credited))
      if line.isGranted { #expect(Float(line.score ?? .nan) == month.end.score) }
    }
    #expect(Self.months.contains { $0.writeOff?.endsLine == true })
  }

  @Test func `news reaches whom the draw says, by the chances of its channels`() {
    for month in Self.months {
      guard let news = month.news else {
        #expect(month.opening.has(.informed))
        continue
      }
      #expect(news.isInformed == month.end.has(.informed))
      #expect((news.isHeard || month.opening.has(.heard)) == month.end.has(.heard))
      #expect((0...1).contains(news.borrowersShare))
    }
  }

  @Test func `incidents touch whom the draw says`() {
    for month in Self.months where !month.opening.has(.harmed) {
      #expect(month.end.has(.harmed) == (month.incident?.happens ?? false))
    }
  }

  @Test func `trust moves by the forces that a witness names`() throws {
    for month in Self.months {
      let trust = try #require(month.trust)
      #expect(trust.after == month.end.trust)
      let sum = trust.forces.reduce(Float(0)) { $0 + $1.size }
      #expect(abs(sum - trust.target) < 1e-5)
      let moved = Double(trust.before) + trust.speed * Double(trust.target - trust.before)
      let events = trust.committee - trust.incident
      #expect(abs(min(max(moved + events, 0), 1) - Double(trust.after)) < 1e-5)
    }
  }

  @Test func `needs arise where the draw lies below the chance`() {
    #expect(Self.months.contains { $0.need?.luck != nil })
    for month in Self.months {
      #expect(month.need?.luck?.happens != false)
      #expect(-month.money[.ownInvestment] == month.need?.own ?? 0)
    }
  }

  @Test func `the option of greatest value and draw is taken, unless a bank refuses`() {
    for choice in Self.months.compactMap(\.choice) {
      let total = choice.options.value + choice.options.luck
      #expect(choice.asked == choice.options.best())
      #expect(abs(choice.probabilities.sum() - 1) < 1e-9)
      #expect(choice.closed.isEmpty == choice.options.value[0].isFinite)
      #expect(
        (choice.approval?.happens ?? (choice.asked != .bank))
          == (choice.asked != .bank || choice.channel == .bank))
      #expect(total.max() > -.infinity)
    }
  }

  @Test func `the forces of a choice add up to the values`() {
    for choice in Self.months.compactMap(\.choice) {
      let sum = choice.forces.reduce(SIMD4<Double>()) { $0 + $1.size }
      for option in 0..<4 where choice.options.value[option].isFinite {
        #expect(abs(sum[option] - choice.options.value[option]) < 1e-9)
      }
    }
  }

  @Test func `working capital is lost where the draw lies below the chance`() {
    for month in Self.months {
      let ownInvested = -month.money[.ownInvestment]
      let borrowed =
        month.need?.use == .production ? month.choice?.loan.map { Int64($0.amount) } ?? 0 : 0
      let left = Int64(month.end.working) + month.money[.sales] - ownInvested - borrowed
      #expect(left == (month.loss?.happens == true ? 0 : month.worked))
    }
  }

  @Test func `a witness changes nothing`() {
    let parameters = BusyCounty.parameters()
    var (watched, alone) = (Hamlet.county(parameters), Hamlet.county(parameters))
    var witness = Witness(of: 3)
    for _ in 0..<6 {
      #expect(watched.advance(parameters, before: &witness)?.index == alone.age)
      alone.advance(parameters)
    }
    #expect(watched.text == alone.text)
  }
}
