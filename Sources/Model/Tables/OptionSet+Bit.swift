extension OptionSet where RawValue: FixedWidthInteger {
  /// 1 if a single flag is in the set, 0 if it is not.
  ///
  /// A number that is shifted and not a condition that is asked, which would become a branch on luck.
  @inline(__always)
  func bit(_ flag: Self) -> Int {
    Int(truncatingIfNeeded: rawValue) >> flag.rawValue.trailingZeroBitCount & 1
  }
}
