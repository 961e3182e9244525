import Convert
import Formats
import Testing

/// Outputs depend on nothing but the input and what is asked for.
@Suite("The same bytes wherever and however the command runs")
struct SameBytesTests {
  static let formats = FormatRegistry.standard.formats.filter(\.canWrite).map(\.description.name)

  @Test(
    "whatever --jobs, locale, time zone, working directory, relative or absolute path",
    arguments: formats)
  func everywhere(format: String) async throws {
    // The facts name their input as the user did, so there it is called the same or left out.
    let isFacts = format == "facts"
    let lines = """
      mkdir in; cp samples/example-budget-damaged.txt in/b.txt
      for name in a c d e; do sed -n '/^表 4/,/^表 6/p' samples/example-budget.txt >in/$name.txt; done
      convert-cli -q in --output-dir one -t \(format) --jobs 1
      convert-cli -q in --output-dir many -t \(format) --jobs 4
      (cd in && LC_ALL=zh_CN.UTF-8 TZ=Asia/Urumqi HOME=/ TMPDIR=. \\
        convert-cli -q "$PWD" --output-dir ../there -t \(format) --jobs 3)
      mkdir alone; cd one
      for output in *; do
        LC_ALL=tr_TR.UTF-8 LANG=C TZ=America/St_Johns convert-cli -q -t \(format) \\
          "\(isFacts ? "../in" : "$PWD/../in")/${output%%.*}.txt" -o "../alone/$output"
      done
      cd ..; \(isFacts ? "sed -i 's/^[^,]*,//' */*.csv" : "true")
      for folder in many there alone; do diff -r one $folder; done; ls one | wc -l
      """
    let result = try await Workspace().run(lines)
    #expect(result.output == "5\n", "\(result.errors)")
    #expect(result.errors.isEmpty, "\(result.errors)")
  }
}
