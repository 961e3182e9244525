import Foundation
import TestSupport
import Testing

/// The manifest, and runs that go on where an earlier one ended.
@Suite("Manifest and resuming")
struct ManifestTests {
  private static let inputs = """
    mkdir in; sed -n '/^表 4/,/^表 5/p' samples/example-budget.txt >in/1.txt
    for i in 2 3; do cp in/1.txt in/$i.txt; done
    go() { convert-cli in --output-dir out -t json --manifest m "$@"; }

    """

  private static func run(_ lines: String) async throws -> Workspace.Result {
    try await Workspace().run(inputs + lines)
  }

  @Test("a line for each input tells what became of it, with the digests that sha256sum gives")
  func lines() async throws {
    let result = try await Self.run(
      """
      echo hi >in/4.txt; go -q 2>/dev/null
      sha256sum in/1.txt out/1.json | cut -d ' ' -f 1; wc -c <in/1.txt; wc -c <out/1.json; cat m
      """)
    let printed = result.output.split(separator: "\n")
    try #require(printed.count == 8)
    let first = try #require(
      try JSONSerialization.jsonObject(with: Data(printed[4].utf8)) as? [String: Any])
    #expect(first["input"] as? String == "in/1.txt")
    #expect(first["output"] as? String == "out/1.json")
    #expect(first["outcome"] as? String == "written")
    #expect(first["exit"] as? Int == 0)
    #expect(first["inputSHA256"] as? String == String(printed[0]))
    #expect(first["outputSHA256"] as? String == String(printed[1]))
    #expect(first["inputBytes"] as? Int == Int(printed[2]))
    #expect(first["outputBytes"] as? Int == Int(printed[3]))
    let coverage = try #require(first["coverage"] as? [String: Int])
    let parts = ["proven", "doubtful", "unproven"].compactMap { coverage[$0] }
    #expect(coverage["amounts"] == parts.reduce(0, +) && coverage["amounts"] ?? 0 > 0)
    let last = try #require(
      try JSONSerialization.jsonObject(with: Data(printed[7].utf8)) as? [String: Any])
    #expect(last["outcome"] as? String == "failed" && last["exit"] as? Int == 65)
    #expect(last["errors"] as? Int == 1 && last["outputSHA256"] == nil)
  }

  @Test("an existing manifest is replaced by force only, and kept by --resume")
  func existing() async throws {
    let result = try await Self.run(
      "go -q; go -q --force --output-dir b 2>/dev/null; rm -r out; go -q 2>/dev/null; echo $?; ls -d out"
    )
    #expect(result.output == "73\n")
  }

  @Test(
    "a manifest goes through standard output, but none is read back from there",
    arguments: ["-", "/dev/stdout"])
  func stream(name: String) async throws {
    let result = try await Self.run(
      """
      go -q --manifest \(name) > printed; grep -c '"outcome":"written"' printed; ls
      go -q --manifest \(name) --resume; echo $?
      """)
    let lines = result.output.split(separator: "\n")
    #expect(lines.first == "3" && lines.last == "64")
    #expect(!lines.contains("-"))
    #expect(result.errors.contains("--resume needs a --manifest in a file"))
  }

  @Test("a disk that fills up leaves whole lines in the manifest, so that others may follow")
  func filledDisk() async throws {
    let result = try await Workspace().run(
      """
      mkdir in; for i in 1 2 3 4 5 6 7 8 9; do echo hi >in/$i.txt; done
      go() { convert-cli in --output-dir out -t json --manifest m -q "$@" 2>/dev/null; }
      (ulimit -f 2; go; echo $?); tail -c 1 m | od -An -tx1; go --resume; echo $?; wc -l <m
      """)
    #expect(result.output.split(whereSeparator: \.isWhitespace) == ["74", "0a", "65", "9"])
  }

  @Test(
    "of two runs with one manifest the second does nothing and says why",
    .enabled(if: FileManager.default.fileExists(atPath: "/usr/bin/flock")))
  func inUse() async throws {
    let result = try await Self.run(
      """
      go -q; rm -r out; cp m before
      for options in "--resume" "--force"; do
        flock m sh -c "convert-cli in --output-dir out -t json --manifest m $options"; echo $?
      done
      cmp m before; ls -d out 2>/dev/null; go -q --resume; echo $?; ls out
      """)
    #expect(result.output == "73\n73\n0\n1.json\n2.json\n3.json\n")
    #expect(result.errors.contains("m: error: another run is writing this manifest"))
  }

  @Test("what stands where an output was, and is none of a run, is told as an output in the way")
  func inTheWay() async throws {
    let result = try await Self.run(
      """
      go -q; rm out/1.json; mkdir out/1.json; go -q --resume 2>&1; echo $?
      go -q -t datapackage --output-dir p --manifest n; rm p/1/datapackage.json
      go -q -t datapackage --output-dir p --manifest n --resume 2>&1; echo $?
      """)
    let lines = result.output.split(separator: "\n").map(String.init)
    try #require(lines.count == 6, "\(lines)")
    #expect(
      lines[0]
        == "out/1.json: error: the output cannot be created: Is a directory [file.cannot-create]")
    #expect(lines[1].contains("1 not converted: in/1.txt (73)") && lines[2] == "73")
    #expect(lines[3] == "p/1: error: the output exists already; --force replaces it [file.exists]")
    #expect(lines[4].contains("1 not converted: in/1.txt (73)") && lines[5] == "73")
  }

  @Test("a manifest goes through a FIFO, which --resume does not wait for")
  func pipe() async throws {
    let result = try await Self.run(
      """
      mkfifo f; grep -c '"outcome":"written"' f & go -q --manifest f; wait
      go -q --manifest f --resume; echo $?
      """)
    #expect(result.output == "3\n64\n")
  }

  @Test("a manifest behind a link is made and put in order where the link points, with its mode")
  func link() async throws {
    let result = try await Self.run(
      """
      mkdir d; ln -s d/real l; go -q --manifest l; chmod 664 d/real; umask 077
      echo >>in/2.txt; go --manifest l --resume 2>&1 | tail -n 1
      wc -l <d/real; readlink l; stat -c %a d/real; ls -A d
      """)
    #expect(
      result.output == """
        convert-cli: note: 3 inputs: 1 written, 2 unchanged [bulk.done]
        3
        d/real
        664
        real

        """, "\(result.errors)")
  }

  @Test("a run that is resumed does what changed, and nothing else")
  func resuming() async throws {
    let result = try await Self.run(
      """
      go -q; touch -d '2001-01-01' out/*.json
      sed -i 's/^表 4/表 7/' in/2.txt; rm out/3.json; cp in/1.txt in/0.txt
      go --resume 2>&1 | tail -n 1; find out -newermt 2002-01-01 | sort; grep -c '表 7' out/2.json
      go --resume 2>&1 | tail -n 1; wc -l <m; cut -d , -f 1 m | sort
      """)
    #expect(
      result.output == """
        convert-cli: note: 4 inputs: 3 written, 1 unchanged [bulk.done]
        out
        out/0.json
        out/2.json
        out/3.json
        0
        convert-cli: note: 4 inputs: 0 written, 4 unchanged [bulk.done]
        4
        {"input":"in/0.txt"
        {"input":"in/1.txt"
        {"input":"in/2.txt"
        {"input":"in/3.txt"

        """)
  }

  @Test("other options, and another version of the program, are another request")
  func otherRequest() async throws {
    let result = try await Self.run(
      """
      go -q; go --resume --compact 2>&1 | tail -n 1
      sed -i 's/"program":"[^"]*"/"program":"0.0.1"/' m; go --resume --compact 2>&1 | tail -n 1
      """)
    #expect(result.output.matches(of: /3 written, 0 unchanged/).count == 2, "\(result.output)")
  }

  @Test("another list of codes is another request, the same list is not")
  func otherCodes() async throws {
    let result = try await Self.run(
      """
      printf '# classification: functional\\n213\\t农林水支出\\n' >codes; go -q --codes codes
      go --resume --codes codes 2>&1 | tail -n 1
      printf '214\\t交通运输支出\\n' >>codes; go --resume --codes codes 2>&1 | tail -n 1
      """)
    let lines = result.output.split(separator: "\n")
    #expect(lines.count == 2, "\(result.output) \(result.errors)")
    #expect(lines.first?.contains("0 written, 3 unchanged") == true, "\(result.output)")
    #expect(lines.last?.contains("3 written, 0 unchanged") == true, "\(result.output)")
  }

  @Test("an output that somebody edited is not replaced without force")
  func editedOutput() async throws {
    let result = try await Self.run(
      """
      go -q; echo mine >out/2.json; echo >>in/2.txt
      go -q --resume; echo $?; cat out/2.json; go -q --resume --force; echo $?; head -c 1 out/2.json
      """)
    #expect(result.output == "73\nmine\n0\n{")
    #expect(result.errors.contains("out/2.json: error: the output exists already"))
  }

  @Test("a failure in between does not make the old output a stranger's")
  func failureInBetween() async throws {
    let result = try await Self.run(
      """
      go -q; cp in/2.txt good; echo hi >in/2.txt; go -q --resume 2>/dev/null; echo $?
      cp good in/2.txt; echo >>in/2.txt; go -q --resume; echo $?
      """)
    #expect(result.output == "65\n0\n", "\(result.errors)")
  }

  @Test("outputs that a killed run wrote and did not tell are taken for done if they are right")
  func untoldOutputs() async throws {
    let result = try await Self.run(
      """
      go -q; head -n 1 m | cut -c 1-50 | tr -d '\\n' >torn; head -n 1 m >m2; cat m2 torn >m
      go --resume 2>&1 | tail -n 1; wc -l <m
      """)
    #expect(
      result.output == "convert-cli: note: 3 inputs: 2 written, 1 unchanged [bulk.done]\n3\n")
  }

  @Test(
    "a file that is no manifest is left alone",
    arguments: [
      "echo 'some notes' >m", #"echo '{"output":"x"}' >m"#, #"printf '{"input":"a"}\n[1]\n' >m"#,
    ])
  func foreignFile(line: String) async throws {
    let result = try await Self.run(
      "\(line); cp m before; go --resume; echo $?; cmp m before && ls -d out")
    #expect(result.output == "73\n" && result.errors.contains("[bulk.foreign-manifest]"))
  }

  @Test("a manifest that cannot be written is exit 74, and the outputs are there")
  func fullDisk() async throws {
    let result = try await Self.run(
      "convert-cli -q in --output-dir out -t json --manifest /dev/full --force; echo $?; ls out")
    #expect(result.output == "74\n1.json\n2.json\n3.json\n")
    #expect(result.errors.contains("/dev/full: error: writing broke off: No space left on device"))
  }
}
