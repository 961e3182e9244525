import Formats
import Testing

@Suite("Content digest")
struct ContentDigestTests {
  @Test(
    "is SHA-256 in lower-case hexadecimal digits",
    arguments: [
      // The examples of FIPS 180-4: no bytes, and "abc".
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    ])
  func examples(text: String, digest: String) {
    #expect(ContentDigest(of: Array(text.utf8)).description == digest)
  }
}
