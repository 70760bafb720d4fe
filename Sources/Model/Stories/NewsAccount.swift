/// What a household that does not know the product could hear this month, from whom, and what it heard.
package struct NewsAccount: Sendable, Equatable {
  /// Where news comes from, in the order of the formula.
  package enum Channel: Int, Sendable, CaseIterable {
    case neighbours, meeting, outreach, grantNotice, inApp, enquiry, media
  }

  /// Chance of each channel alone; media only let people hear of the product, who have not heard yet.
  package let chances: [(channel: Channel, chance: Double)]
  /// Share of the neighbours' chance that those who borrow make up.
  package let borrowersShare: Double
  /// The uniform draw that decides over all channels.
  package let draw: Double

  /// Chance to come to know how the product works.
  package var informing: Double {
    1 - chances.filter { $0.channel != .media }.reduce(1) { $0 * (1 - $1.chance) }
  }

  /// Chance to hear of it at least.
  package var hearing: Double { 1 - chances.reduce(1) { $0 * (1 - $1.chance) } }

  /// The channel into whose part the draw fell, one after another; nil where it fell beyond all.
  package var heardFrom: Channel? {
    var ignorance = 1.0
    for (channel, chance) in chances {
      ignorance *= 1 - chance
      if draw < 1 - ignorance { return channel }
    }
    return nil
  }

  /// Whether the household comes to know how the product works.
  package var isInformed: Bool { heardFrom.map { $0 != .media } ?? false }

  /// Whether the household hears of the product, at least.
  package var isHeard: Bool { heardFrom != nil }

  package static func == (one: NewsAccount, other: NewsAccount) -> Bool {
    one.draw == other.draw && one.borrowersShare == other.borrowersShare
      && one.chances.elementsEqual(other.chances, by: ==)
  }
}

extension NewsAccount {
  /// What can reach a household before news is spread; nil where it knows the product.
  init?(of row: Int, _ status: Status, in world: World, _ month: borrowing Month) {
    guard !status.contains(.informed) else { return nil }
    let target = month.parameters.publicity.target
    let isReached = world.reach(target)
      .rows(of: world.households, in: world.villages).contains(row)
    let ignorance = PeerIgnorance(month.parameters.wordOfMouth)
    let tally = Tally(packed: world.tally[row])
    let voices = world.voices.isEmpty ? nil : world.voices[row]
    let peers =
      voices.map { ignorance.chance(tally, weighing: $0) } ?? ignorance.chance(tally)
    var chances: [(Channel, Double)] = [(.neighbours, 1 - peers)]
    if isReached {
      let village = Channels(
        Int(world.households.village[row]), in: world.villages, month.parameters.publicity)
      let isLeader = world.households.attributes[row].contains(.leader)
      chances.append((.meeting, 1 - village.meetingIgnorance(isLeader: isLeader)))
      chances.append((.outreach, 1 - village.outreachIgnorance(status)))
      chances.append(
        (status.contains(.newLine) ? .grantNotice : .inApp, 1 - village.noticeIgnorance(status)))
    }
    if status.isSuperset(of: [.heard, .online]) {
      chances.append((.enquiry, month.parameters.wordOfMouth.enquiry))
    }
    if isReached && !status.contains(.heard) {
      chances.append((.media, month.parameters.publicity.media))
    }
    let borrowers = Tally(packed: world.tally[row] & 0xFF)
    let borrowing =
      voices.map { ignorance.chance(borrowers, weighing: $0.ofBorrowers) }
      ?? ignorance.chance(borrowers)
    self.chances = chances.filter { $0.1 > 0 }.map { (channel: $0.0, chance: $0.1) }
    borrowersShare = peers < 1 ? min(1, logarithm(borrowing) / logarithm(peers)) : 0
    draw = month.draws.uniform(.wordOfMouth, row)
  }
}
