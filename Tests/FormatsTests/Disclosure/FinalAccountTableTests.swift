import Convert
import TestSupport
import Testing

@testable import Formats

/// Tables of final accounts whose headers a page, or the way out of it, has damaged.
struct FinalAccountTableTests {
  @Test("决算数 over what was received is the form's own, and leaves no doubt about the labels")
  func spentUnderTotal() throws {
    let sample = String(
      decoding: try RepositoryFile.bytes("samples/final-accounts.txt"), as: UTF8.self)
    let old = "项目\t行次\t金额\t项目\t行次\t合计"
    #expect(sample.contains(old))
    let text = sample.replacing(old, with: "项目\t行次\t决算数\t项目\t行次\t合计")
    let (_, findings) = try TextReading.read(text)
    #expect(!findings.contains { $0.code.hasPrefix("repair.") })
  }
}
