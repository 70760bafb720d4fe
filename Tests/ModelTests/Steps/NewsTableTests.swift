import Testing

@testable import Model

/// The table of what publicity does is what its channels do, for every status that matters.
struct NewsTableTests {
  @Test(arguments: [(false, false), (true, false), (false, true), (true, true)])
  func `an entry is what the channels do`(village: (meeting: Bool, outreach: Bool)) {
    var publicity = PublicityParameters()
    publicity.inApp = 0.07
    publicity.grantNotice = 0.2
    let channels = Channels(
      hasMeeting: village.meeting, hasOutreach: village.outreach, publicity)
    let entries = NewsTable(publicity, enquiry: 0.03).entries(in: channels)
    #expect(entries.count == NewsTable.size)
    for bits in UInt16.min...0x7FFF {
      let status = Status(rawValue: bits)
      for traits in [Attributes(), .leader] {
        let entry = entries[NewsTable.place(status, traits)]
        let isLeader = traits.contains(.leader)
        #expect(entry.ignorance == channels.ignorance(status, isLeader: isLeader))
        #expect(entry.notEnquiring == (status.isSuperset(of: [.heard, .online]) ? 1 - 0.03 : 1))
        #expect(entry.notices == (status.isSuperset(of: [.platformUser, .credited]) ? 1 : 0))
      }
    }
  }
}
