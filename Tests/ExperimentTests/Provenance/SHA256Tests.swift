import Testing

@testable import Experiment

@Suite("Fingerprints") struct SHA256Tests {
  @Test(
    "Agrees with the vectors of FIPS 180-4",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
      (
        String(repeating: "a", count: 1_000_000),
        "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
      ),
    ])
  func knownAnswers(text: String, fingerprint: String) {
    #expect(SHA256.fingerprint(of: text.utf8) == fingerprint)
  }

  @Test(arguments: [1, 3, 55, 56, 63, 64, 65, 119, 120, 128])
  func `Pieces of any length give the fingerprint of the whole`(length: Int) {
    let bytes = (0..<500).map { UInt8($0 % 251) }
    var hash = SHA256()
    for start in stride(from: 0, to: bytes.count, by: length) {
      hash.update(Array(bytes[start..<min(start + length, bytes.count)]))
    }
    #expect(hash.fingerprint() == SHA256.fingerprint(of: bytes))
  }
}
