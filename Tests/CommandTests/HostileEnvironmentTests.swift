import Foundation
import Testing

/// What a system may put in the way of a run: the right message and exit code, everything else done,
/// and nothing partial left.
@Suite("What stands in the way of a run")
struct HostileEnvironmentTests {
  /// What every test begins with: a folder of three inputs, and a user who is not root.
  private static let inputs = """
    mkdir -p in/sub
    sed -n '/^表 4/,/^表 5/p' samples/example-budget.txt >in/a.txt
    cp in/a.txt in/b.txt; cp in/a.txt in/sub/c.txt
    anyone() {
      if [ "$(id -u)" -ne 0 ]; then "$@"; else
        setpriv --reuid=65534 --regid=65534 --clear-groups "$@"
      fi
    }
    remains() { find . -name '.convert-cli*'; }

    """

  /// Runs lines; gives what they print and the exit code of the last one.
  private static func run(_ lines: String) async throws -> Workspace.Result {
    try await Workspace().run(inputs + lines)
  }

  @Test("a file that grows beyond the system's limit breaks off, and nothing of it is left")
  func fileSizeLimit() async throws {
    let result = try await Self.run(
      """
      ulimit -f 16; convert-cli -q samples/example-budget.txt -o a.xml; echo $?
      convert-cli -q samples/example-budget.txt -o a.json; echo $?; ls a.*; remains
      """)
    #expect(result.output == "74\n74\n")
    #expect(result.errors.contains("a.xml: error: writing broke off: File too large"))
  }

  @Test(
    "what is printed to a full disk is told as broken off, by whatever prints it",
    arguments: [
      "--version", "--help", "check --help", "formats", "schema xml", "explain",
      "--generate-completion-script bash", "check in", "in/a.txt -t json",
    ])
  func fullStream(arguments: String) async throws {
    let result = try await Self.run("convert-cli \(arguments) >/dev/full; echo $?")
    #expect(result.output == "74\n")
    #expect(
      result.errors == "-: error: writing broke off: No space left on device [file.write-failed]\n")
  }

  @Test(
    "the summary is told also where the manifest cannot be put in order at the end",
    .enabled("nobody but root can run the command here") { try await isRunnableByAnyone() })
  func manifestInClosedFolder() async throws {
    let result = try await Self.run(
      """
      chmod 777 .; mkdir out d; chmod 777 out d
      go() { anyone convert-cli in --output-dir out -t json --manifest d/m --resume; }
      go 2>/dev/null; chmod 555 d; echo >>in/b.txt; go; echo $?; chmod 777 d
      """)
    #expect(result.output == "73\n", "\(result.errors)")
    #expect(result.errors.contains("note: 3 inputs: 1 written, 2 unchanged [bulk.done]"))
    #expect(result.errors.contains("d/m: error: the output cannot be created: Permission denied"))
  }

  /// Whether the command can be run by somebody who is not root.
  private static func isRunnableByAnyone() async throws -> Bool {
    try await run("chmod 777 .; anyone convert-cli --version >/dev/null 2>&1").exit == 0
  }

  /// Whether a file system of its own can be made, which ends with the process.
  private static func canMount() async throws -> Bool {
    try await run("unshare --mount --map-root-user mount -t tmpfs none in 2>/dev/null").exit == 0
  }

  @Test(
    "what may not be read or written is told with its exit code, and stops nothing else",
    .enabled("nobody but root can run the command here") { try await isRunnableByAnyone() },
    arguments: [
      (
        "chmod 000 in/b.txt", 66, "in/b.txt: error: the file may not be opened", "a.json sub/c.json"
      ),
      ("chmod 000 in/sub", 66, "in/sub: error: the file may not be opened", "a.json b.json"),
      (
        // A folder whose names can be read and nothing else: a folder in it may be full of inputs.
        "mkdir in/sub/deep; cp in/a.txt in/sub/deep; rm in/sub/c.txt; chmod 444 in/sub", 66,
        "in/sub/deep: error: the file may not be opened", "a.json b.json"
      ),
      (
        "mkdir out/sub; chmod 555 out/sub", 73,
        "out/sub/c.json: error: the output cannot be created: Permission denied", "a.json b.json"
      ),
      (
        "chmod 555 out", 73, "out/a.json: error: the output cannot be created: Permission denied",
        ""
      ),
    ])
  func permissions(line: String, exit: Int, message: String, written: String) async throws {
    let result = try await Self.run(
      """
      mkdir out; chmod 777 . out; \(line)
      anyone convert-cli -q in --output-dir out -t json; echo $?
      chmod -R u+rwX .; cd out; echo $(find . -name '*.json' | sort | cut -c 3-); remains
      """)
    #expect(result.output == "\(exit)\n\(written)\n", "\(result.errors)")
    #expect(result.errors.contains(message), "\(result.errors)")
  }

  @Test(
    "the same for a conversion of its own",
    .enabled("nobody but root can run the command here") { try await isRunnableByAnyone() },
    arguments: [
      ("mkdir d; chmod 555 d; anyone convert-cli -q in/a.txt -o d/a.json", 73),
      ("mkdir d; chmod 555 d; anyone convert-cli -q in/a.txt -t datapackage -o d/a", 73),
      ("chmod 000 in/a.txt; anyone convert-cli in/a.txt -t json", 66),
      ("chmod 000 in; anyone convert-cli in/a.txt -t json", 66),
    ])
  func permissionsOfOne(line: String, exit: Int) async throws {
    let result = try await Self.run(line + "; echo $?; chmod 777 in; remains")
    #expect(result.output == "\(exit)\n", "\(result.errors)")
  }

  @Test(
    "on a full disk what was written is whole, and resuming does the rest once there is room",
    .enabled("no file system can be mounted here") { try await canMount() },
    arguments: ["json", "datapackage"])
  func fullDisk(format: String) async throws {
    // Room for some of forty outputs; the manifest is elsewhere.
    let lines = """
      cat >session <<'END'
      mkdir out; mount -t tmpfs -o size=450k none out
      i=1; while [ $i -lt 40 ]; do i=$((i + 1)); cp in/a.txt in/$i.txt; done
      go() { convert-cli -q in --output-dir out -t \(format) --manifest m --resume; }
      go 2>messages; echo $?; test -n "$(ls out)" && echo some
      grep -q 'error: writing broke off: No space left on device \\[file.write-failed\\]' messages
      echo $?; find out -name '.convert-cli*'
      convert-cli -q in/a.txt -o right.json
      for name in out/[0-9ab]*; do
        convert-cli -q $name -o back.json --force; cmp right.json back.json || echo $name
      done
      mount -o remount,size=100m out; go; echo $?; ls out | wc -l; find out -name '.convert-cli*'
      END
      unshare --mount --map-root-user sh ./session
      """
    let result = try await Self.run(lines)
    #expect(result.output == "74\nsome\n0\n0\n42\n", "\(result.output) \(result.errors)")
  }

  @Test(
    "a full disk leaves nothing of a single output, and is told of the manifest too",
    .enabled("no file system can be mounted here") { try await canMount() },
    arguments: [
      "in/a.txt -o d/a.json", "in/a.txt -t datapackage -o d/a", "in/a.txt -o d/b.json --force",
      "in --output-dir out -t json --manifest d/m",
    ])
  func fullDiskOfOne(arguments: String) async throws {
    let lines = """
      cat >session <<'END'
      mkdir d; mount -t tmpfs -o size=8k none d; printf old >d/b.json
      head -c 5000 /dev/zero >d/filled 2>/dev/null
      convert-cli -q \(arguments); echo $?; cat d/b.json; ls -A d | grep -v '^m$'
      END
      unshare --mount --map-root-user sh ./session
      """
    let result = try await Self.run(lines)
    #expect(result.output == "74\noldb.json\nfilled\n", "\(result.output) \(result.errors)")
    #expect(result.errors.contains("No space left on device"), "\(result.errors)")
  }

  @Test("a pipe among several inputs is refused and holds nothing up", .timeLimit(.minutes(20)))
  func pipeAmongInputs() async throws {
    let result = try await Self.run(
      """
      mkfifo p.txt; echo p.txt >list
      convert-cli -q p.txt in --output-dir out -t json; echo $?; find out -type f | wc -l
      convert-cli -q --files-from list --output-dir out2 -t json 2>/dev/null; echo $?
      """)
    #expect(result.output == "66\n3\n66\n")
    #expect(result.errors.contains("p.txt: error: this is a device or a pipe"))
  }

  @Test(
    "a folder where a file is expected is told, and left as it is",
    arguments: [
      ("convert-cli in -t json", 64), ("convert-cli in/a.txt -t json -o in --force", 73),
      ("convert-cli in --output-dir in/a.txt -t json", 73),
      ("convert-cli in/a.txt -o in/a.txt/b.json", 73),
      ("convert-cli --files-from in --output-dir out -t json", 66),
      ("convert-cli in --output-dir out -t json --manifest in", 73),
    ])
  func folders(line: String, exit: Int) async throws {
    let result = try await Self.run("\(line); echo $?; ls in; remains")
    #expect(result.output == "\(exit)\na.txt\nb.txt\nsub\n", "\(result.errors)")
  }

  @Test("names that are no UTF-8 stand in the manifest, and are found again")
  func foreignNames() async throws {
    let result = try await Self.run(
      """
      mkdir "$(printf 'in/\\263\\307')"; cp in/a.txt "$(printf 'in/\\263\\307/\\324\\244.txt')"
      go() { convert-cli in --output-dir out -t json --manifest m --resume 2>&1 | grep bulk; }
      go; go; iconv -f utf-8 -t utf-8 m | wc -l; cmp out/a.json "$(printf 'out/\\263\\307/\\324\\244.json')"
      """)
    #expect(
      result.output == """
        convert-cli: note: 4 inputs: 4 written, 0 unchanged [bulk.done]
        convert-cli: note: 4 inputs: 0 written, 4 unchanged [bulk.done]
        4

        """, "\(result.errors)")
  }

  @Test(
    "where a standard stream is closed, no file takes its place",
    arguments: [
      ("convert-cli in --output-dir out -t json --manifest m 2>&-", 0),
      ("convert-cli -q in/a.txt -t json >&-", 74), ("convert-cli -f text -t json <&-", 74),
      ("convert-cli -q in --output-dir out -t json --manifest m <&- >&- 2>&-", 0),
    ])
  func closedStreams(line: String, exit: Int) async throws {
    let result = try await Self.run(
      """
      convert-cli -q in/a.txt -o right.json; \(line); echo $?
      if [ -e m ]; then grep -c '^{.*}$' m; wc -l <m; cmp right.json out/b.json; fi
      """)
    #expect(result.output == "\(exit)\n" + (exit == 0 ? "3\n3\n" : ""), "\(result.errors)")
  }
}
