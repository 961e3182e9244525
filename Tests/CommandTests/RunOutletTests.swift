import Convert
import Testing

@testable import convert_cli

@Suite("The order in which a run tells what became of its inputs")
struct RunOutletTests {
  private static func outlet() -> RunOutlet {
    let reporter = Reporter(
      renderer: DiagnosticRenderer(form: .json), showsSource: false, least: .error, limit: 0)
    return RunOutlet(reporter: reporter, manifest: nil, progress: nil)
  }

  private static func result(_ index: Int) -> BulkConversion.Result {
    BulkConversion.Result(name: "\(index)", outcome: index == 0 ? .failed(.data) : .written)
  }

  @Test("a result waits for those before it")
  func order() {
    var outlet = Self.outlet()
    outlet.add(Self.result(2), at: 2)
    outlet.add(Self.result(1), at: 1)
    #expect(outlet.count == 0)
    outlet.add(Self.result(0), at: 0)
    #expect(outlet.count == 3 && outlet.failed == 1)
  }

  @Test("behind one that takes very long 1,024 wait; then all are told as they come")
  func slowInput() {
    var outlet = Self.outlet()
    for index in 1...1024 { outlet.add(Self.result(index), at: index) }
    #expect(outlet.count == 0)
    outlet.add(Self.result(1025), at: 1025)
    #expect(outlet.count == 1025)
    outlet.add(Self.result(1026), at: 1026)
    #expect(outlet.count == 1026)
    outlet.add(Self.result(0), at: 0)
    #expect(outlet.count == 1027 && outlet.failed == 1)
    outlet.add(Self.result(1027), at: 1027)
    outlet.finish()
    #expect(outlet.count == 1028 && outlet.written == 1027)
  }
}
