import Testing

@testable import Parameters

@Test func `months count across years and read back`() throws {
  let month = CalendarMonth(year: 2018, month: 11)
  #expect((month + 3).description == "2019-02")
  #expect((month + -11).description == "2017-12")
  #expect(month + 14 - month == 14)
  #expect(month < month + 1)
  #expect((month + 3).year == 2019 && (month + 3).month == 2)
  #expect(CalendarMonth("2018-11") == month)
  #expect(CalendarMonth(year: 33, month: 4).description == "0033-04")
}

@Test(arguments: [
  "2018-9", "2018/09", "18-09", "2018-00", "2018-13", "1800-01", "2018-09-01", "２０１８-09", "", "-",
])
func `anything else is no month`(text: String) { #expect(CalendarMonth(text) == nil) }
