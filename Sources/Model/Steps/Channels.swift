import Parameters

/// Publicity in one village this month.
struct Channels {
  let hasMeeting: Bool
  let hasOutreach: Bool
  private let member, leader, visited, notified, granted: Double

  init(_ village: Int, in villages: Villages, _ publicity: PublicityParameters) {
    self.init(
      hasMeeting: villages.meeting[village], hasOutreach: villages.outreach[village], publicity)
  }

  init(hasMeeting: Bool, hasOutreach: Bool, _ publicity: PublicityParameters) {
    self.hasMeeting = hasMeeting
    self.hasOutreach = hasOutreach
    member = 1 - publicity.attendance * publicity.meetingInforms
    leader = 1 - publicity.leaderAttendance * publicity.meetingInforms
    visited = 1 - publicity.outreachContact * publicity.outreachInforms
    notified = 1 - publicity.inApp
    granted = 1 - publicity.grantNotice
  }

  /// Chance that a household that is reached stays ignorant, but for its neighbours.
  @inline(__always)
  func ignorance(_ status: Status, isLeader: Bool) -> Double {
    meetingIgnorance(isLeader: isLeader) * outreachIgnorance(status) * noticeIgnorance(status)
  }

  /// Chance that a meeting, if there is one, leaves it ignorant.
  @inline(__always)
  func meetingIgnorance(isLeader: Bool) -> Double {
    hasMeeting ? (isLeader ? leader : member) : 1
  }

  /// Chance that a visit to the village, if there is one, leaves it ignorant.
  @inline(__always)
  func outreachIgnorance(_ status: Status) -> Double {
    hasOutreach && status.contains(.credited) ? visited : 1
  }

  /// Chance that notices in the application, if it gets any, leave it ignorant.
  @inline(__always)
  func noticeIgnorance(_ status: Status) -> Double {
    // Values instead of branches, which would be mispredicted.
    let notice = status.contains(.newLine) ? granted : notified
    return status.isSuperset(of: [.platformUser, .credited]) ? notice : 1
  }
}
