extension String {
  /// The text without the `.0` that some programs write after whole numbers.
  package var plainWholeNumber: String {
    let digits = utf8.drop { $0 == UInt8(ascii: "-") }
    guard let dot = digits.firstIndex(of: UInt8(ascii: ".")), dot > digits.startIndex,
      digits[..<dot].allSatisfy(\.isDigit), digits[dot...].count > 1,
      digits[dot...].dropFirst().allSatisfy({ $0 == UInt8(ascii: "0") })
    else { return self }
    return String(self[..<dot])
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
