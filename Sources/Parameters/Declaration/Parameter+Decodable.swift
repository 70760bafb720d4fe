extension Parameter: Decodable {
  /// Takes the default of the declaration and, where the resolution has one, the resolved value.
  ///
  /// A group's synthesized `init(from:)` visits every parameter by its path, and so builds a whole
  /// tree of groups without a macro. Only `ParameterDecoder` can answer.
  public init(from decoder: any Decoder) throws {
    guard let decoder = decoder as? ParameterDecoder,
      let parameter: Parameter = decoder.parameter()
    else {
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath,
          debugDescription: "parameters are built by Catalogue.build, from scenario files"))
    }
    self = parameter
  }
}
