import Testing

@testable import puhui
