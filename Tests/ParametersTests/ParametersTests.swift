import Testing

@testable import Parameters
