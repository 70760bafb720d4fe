/// Answers the synthesized initializers of groups from a catalogue and resolved values.
struct ParameterDecoder: Decoder {
  let catalogue: Catalogue
  let contents: [String: ParameterContent]
  var codingPath: [any CodingKey] = []
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  /// The parameter at the coding path; nil where it is declared with another type.
  func parameter<Value>() -> Parameter<Value>? {
    let path = codingPath.map(\.stringValue).joined(separator: ".")
    guard let entry = catalogue[path] else { return nil }
    return Value(contents[path] ?? entry.standard).map {
      Parameter(wrappedValue: $0, specification: entry.specification)
    }
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
    KeyedDecodingContainer(Container(decoder: self))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer { throw unsupported }

  func singleValueContainer() throws -> any SingleValueDecodingContainer { throw unsupported }

  /// What remains for a type that is not a group.
  fileprivate var unsupported: DecodingError {
    .dataCorrupted(
      .init(codingPath: codingPath, debugDescription: "a group decodes groups and parameters only"))
  }

  /// Descends into properties by name.
  private struct Container<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let decoder: ParameterDecoder
    var codingPath: [any CodingKey] { decoder.codingPath }
    var allKeys: [Key] { [] }

    func contains(_ key: Key) -> Bool { true }
    func decodeNil(forKey key: Key) -> Bool { false }

    func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
      try T(from: descending(to: key))
    }

    func nestedContainer<NestedKey: CodingKey>(
      keyedBy type: NestedKey.Type, forKey key: Key
    ) -> KeyedDecodingContainer<NestedKey> {
      descending(to: key).container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
      throw decoder.unsupported
    }

    func superDecoder() throws -> any Decoder { decoder }
    func superDecoder(forKey key: Key) throws -> any Decoder { descending(to: key) }

    private func descending(to key: Key) -> ParameterDecoder {
      var decoder = decoder
      decoder.codingPath.append(key)
      return decoder
    }
  }
}
