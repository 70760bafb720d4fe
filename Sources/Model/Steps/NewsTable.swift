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
