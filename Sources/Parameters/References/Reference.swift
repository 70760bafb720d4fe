/// A publication that parameters and mechanisms cite by its key.
public struct Reference: Sendable, Hashable {
  /// Family name of the first author and year, for instance `banerjee2013`.
  public let key: String
  /// Who published it, as a sentence cites it.
  public let short: String
  /// The full reference.
  public let full: String
  /// DOI or address; nil where there is none.
  public let address: String?

  init(_ key: String, _ short: String, _ full: String, _ address: String? = nil) {
    self.key = key
    self.short = short
    self.full = full
    self.address = address
  }

  /// Every publication that is cited, in the order of the keys.
  public static let all: [Reference] =
    (diffusion + credit + chineseFinance + statistics + methods).sorted { $0.key < $1.key }

  /// The publication of a key.
  public static func named(_ key: String) -> Reference? { all.first { $0.key == key } }

  /// The reference with its address.
  public var text: String { address.map { "\(full) \($0)" } ?? full }
}
