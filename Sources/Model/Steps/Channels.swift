import Parameters

/// Publicity in one village this month.
struct Channels {
  fileprivate let hasMeeting: Bool
  fileprivate let hasOutreach: Bool
  private let member, leader, visited, notified, granted: Double

  init(_ village: Int, in villages: Villages, _ publicity: PublicityParameters) {
    self.init(
      hasMeeting: villages.meeting[village], hasOutreach: villages.outreach[village], publicity)
  }

  fileprivate init(hasMeeting: Bool, hasOutreach: Bool, _ publicity: PublicityParameters) {
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

/// What publicity does to a household, looked up by the few things about it that matter.
struct NewsTable {
  struct Entry {
    /// Chance that a household that is reached stays ignorant, but for its neighbours.
    var ignorance = 1.0
    /// Chance that one does not ask for itself.
    var notEnquiring = 1.0
    /// Notices that one that is reached gets.
    var notices = 0
  }

  /// Entries for a village.
  static let size = 64
  private let tables: [[Entry]]

  init(_ publicity: PublicityParameters, enquiry: Double) {
    tables = (0..<4).map { kind in
      let channels = Channels(
        hasMeeting: kind & 1 == 1, hasOutreach: kind & 2 == 2, publicity)
      return (0..<Self.size).map { Self.entry($0, channels, enquiry: enquiry) }
    }
  }

  /// The entries for a village.
  func entries(in village: Channels) -> [Entry] {
    tables[(village.hasMeeting ? 1 : 0) + (village.hasOutreach ? 2 : 0)]
  }

  /// Place of a household's entry: on line, user and heard are bits 0 to 2 of a status, credited is 7, new line 14.
  @inline(__always)
  static func place(_ status: Status, _ traits: Attributes) -> Int {
    let bits = status.rawValue
    let place = bits & 7 | bits >> 4 & 8 | bits >> 10 & 16
    return Int(place | (traits.contains(.leader) ? 32 : 0))
  }

  private static func entry(_ place: Int, _ channels: Channels, enquiry: Double) -> Entry {
    let bits = UInt16(place)
    let status = Status(rawValue: bits & 7 | (bits & 8) << 4 | (bits & 16) << 10)
    return Entry(
      ignorance: channels.ignorance(status, isLeader: place & 32 == 32),
      notEnquiring: status.isSuperset(of: [.heard, .online]) ? 1 - enquiry : 1,
      notices: status.isSuperset(of: [.platformUser, .credited]) ? 1 : 0)
  }
}
