import TestSupport
import Testing

/// Reports that are written to a file.
@Suite("Reports that are written to a file", .serialized)
struct ReportFileTests {
  @Test(
    "a run that is stopped leaves no report or a whole one and nothing beside it, at any moment")
  func stopped() async throws {
    // Moments spread evenly over the time that a whole run takes here.
    let lines = """
      mkdir in; sed -n '/^表 4/,/^表 5/p' samples/example-budget.txt >in/1.txt
      i=1; while [ $i -lt 100 ]; do i=$((i + 1)); ln in/1.txt in/$i.txt; done
      mkdir out; start=$(date +%s%N); convert-cli check in --report json -o out/whole
      took=$(( ($(date +%s%N) - start) / 1000 )); wc -l <out/whole
      stopped=0; k=0
      while [ $k -lt 10 ]; do
        k=$((k + 1))
        timeout -s TERM "$(printf '%d.%06d' $((took * k / 12 / 1000000)) $((took * k / 12 % 1000000)))" \\
          convert-cli check in --report json -o out/report || stopped=$((stopped + 1))
        test ! -e out/report || cmp out/report out/whole || echo torn; rm -f out/report
        ls -A out | grep -v '^whole$'
      done 2>/dev/null
      test $stopped -ge 2 || echo "stopped only $stopped times"
      """
    let result = try await Workspace().run(lines)
    #expect(result.output == "100\n", "\(result.output) \(result.errors)")
  }

  @Test("where nothing can be checked no report is written, and one that is there stays")
  func nothingChecked() async throws {
    let lines = """
      mkdir empty; echo old >there
      convert-cli check none.txt -o report 2>/dev/null; echo $?
      convert-cli check none.txt -o there --force 2>/dev/null; echo $?; cat there
      convert-cli check empty -o report; echo $?; ls -A | grep -E '^report|convert-cli'
      """
    let result = try await Workspace().run(lines)
    #expect(result.output == "66\n66\nold\n0\n", "\(result.output)")
    #expect(result.errors == "convert-cli: warning: no input was found [bulk.no-inputs]\n")
  }

  @Test(
    "a report in the folder that is checked is no input, not even when it is replaced",
    arguments: [
      "convert-cli check in --report json -o in/r.json --force", "convert-cli check in >in/r.txt",
    ])
  func inInputFolder(line: String) async throws {
    let lines = """
      mkdir in; sed -n '/^表 4/,/^表 5/p' samples/example-budget.txt >in/a.txt
      \(line); echo $?; cp in/r.* once; \(line); echo $?; cmp in/r.* once
      """
    let result = try await Workspace().run(lines)
    #expect(result.output == "0\n0\n" && result.errors.isEmpty, "\(result.errors)")
  }

  @Test("reports follow each other in a file, which is replaced as a whole and keeps its mode")
  func replaced() async throws {
    let lines = """
      sed -n '/^表 4/,/^表 5/p' samples/example-budget.txt >a.txt; cp a.txt b.txt
      echo old >report; chmod 640 report
      convert-cli check a.txt b.txt --report json -o report 2>/dev/null; echo $?; cat report
      convert-cli check a.txt none.txt b.txt --report json -o report --force 2>/dev/null; echo $?
      wc -l <report; stat -c %a report; ls -A | grep -c convert-cli
      """
    let result = try await Workspace().run(lines)
    #expect(result.output == "73\nold\n66\n2\n640\n0\n", "\(result.output) \(result.errors)")
  }
}
