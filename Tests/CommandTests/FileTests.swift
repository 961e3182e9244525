import Foundation
import Testing

/// What the shell prints of a file after a command: its mode, whether it is a link, its content.
@Suite("Files that the command writes")
struct FileTests {
  private static let convert = "convert-cli --quiet samples/example-budget.txt"

  /// Runs a line that is expected to end well, and gives what it prints.
  private static func output(_ line: String) async throws -> String {
    let result = try await Workspace().run("set -e; " + line)
    #expect(result.exit == 0, "\(line): \(result.errors)")
    return result.output
  }

  @Test(
    "a new file has mode 666 less the umask, an existing one keeps its own",
    arguments: [
      ("umask 022; \(convert) -o a.json", "-rw-r--r--"),
      ("umask 077; \(convert) -o a.json", "-rw-------"),
      ("umask 022; echo x >a.json; chmod 640 a.json; \(convert) -o a.json --force", "-rw-r-----"),
      ("umask 077; echo x >a.json; chmod 644 a.json; \(convert) -o a.json --force", "-rw-r--r--"),
    ])
  func mode(line: String, mode: String) async throws {
    #expect(try await Self.output(line + "; ls -l a.json | cut -c 1-10") == mode + "\n")
  }

  @Test("a symbolic link stays one, and what it leads to is written")
  func links() async throws {
    let lines = """
      mkdir d; echo x >d/b.json; ln -s d/b.json a.json; ln -s a.json c.json
      \(Self.convert) -o c.json --force
      test -L a.json; test -L c.json; test ! -L d/b.json; head -c 2 d/b.json; ls -A d
      """
    #expect(try await Self.output(lines) == "{\nb.json\n")
  }

  @Test("a symbolic link to nothing is followed too")
  func danglingLink() async throws {
    let lines = """
      mkdir d; ln -s d/b.json a.json
      \(Self.convert) -o a.json; test -L a.json; head -c 2 d/b.json; ls -A d
      """
    #expect(try await Self.output(lines) == "{\nb.json\n")
  }

  @Test("nothing but the output is left in the folder, whatever came of it")
  func noRemains() async throws {
    let lines = """
      mkdir d; \(Self.convert) -o d/a.json; \(Self.convert) -o d/a.json --force
      \(Self.convert) -o d/a.json 2>/dev/null || true
      printf '{' | convert-cli -f json -o d/b.json 2>/dev/null || true
      ls -A d
      """
    #expect(try await Self.output(lines) == "a.json\n")
  }

  @Test("a file that turns out too large for the system is exit 74, and nothing of it is left")
  func tooLargeFile() async throws {
    // Limited to 8 KB, of which the first piece is more.
    let lines = """
      mkdir d; trap '' XFSZ; ulimit -f 16
      \(Self.convert) -o d/a.json 2>errors; echo $?; grep -c file.write-failed errors; ls -A d
      """
    #expect(try await Workspace().run(lines).output == "74\n1\n")
  }

  @Test("what --strict does not write is not there in part either")
  func strictWritesNothing() async throws {
    let lines = """
      mkdir d; sed 's/118.66/118.67/' samples/example-budget.txt >a.txt
      convert-cli --quiet --strict a.txt -o d/a.json; echo $?; ls -A d
      """
    #expect(try await Workspace().run(lines).output == "1\n")
  }

  @Test("a device and a FIFO are written through, not replaced")
  func devices() async throws {
    let lines = """
      \(Self.convert) -t json -o /dev/null; test -c /dev/null
      mkfifo f; head -c 2 f & \(Self.convert) -t json -o f; wait; test -p f
      """
    #expect(try await Self.output(lines) == "{\n")
  }

  @Test("/dev/stdout is standard output, appended to where it is a file")
  func standardOutputByName() async throws {
    let lines = """
      { echo first; \(Self.convert) -t json -o /dev/stdout; } >out; head -n 2 out
      """
    #expect(try await Self.output(lines) == "first\n{\n")
  }

  @Test("an input may be replaced by its own conversion")
  func inPlace() async throws {
    let lines = """
      \(Self.convert) -o a.json; cp a.json b.json
      convert-cli a.json -o a.json --force; cmp a.json b.json
      """
    #expect(try await Self.output(lines) == "")
  }

  @Test("a name that is no UTF-8 is opened and written byte for byte")
  func foreignName() async throws {
    let lines = """
      name=$(printf '\\324\\244\\313\\343'); cp samples/example-budget.txt "$name.txt"
      convert-cli --quiet "$name.txt" -o "$name.json"; head -c 2 "$name.json"
      convert-cli --quiet "$name.txt" --output="$name.2.json"; cmp "$name.json" "$name.2.json"
      """
    #expect(try await Self.output(lines) == "{\n")
  }

  @Test("a pipe that is closed early ends the program quietly")
  func closedPipe() async throws {
    let lines = """
      { \(Self.convert) -t json; echo "exit $?" >&2; } | true
      """
    let result = try await Workspace().run(lines)
    #expect(result.errors == "exit 0\n")
  }

  @Test("--sync leaves the same file")
  func sync() async throws {
    let lines = """
      \(Self.convert) -o a.json; \(Self.convert) -o b.json --sync; cmp a.json b.json
      """
    #expect(try await Self.output(lines) == "")
  }

  @Test(
    "a full disk is exit 74, with the reason",
    .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func fullDisk() async throws {
    for line in ["\(Self.convert) -t json >/dev/full", "\(Self.convert) -t json -o /dev/full"] {
      let result = try await Workspace().run(line)
      #expect(result.exit == 74)
      #expect(result.errors.contains("No space left on device [file.write-failed]"))
    }
  }

  @Test(
    "more than --max-input is refused, from a file and from a pipe",
    arguments: [
      ("convert-cli a -f text -t json --max-input 99", 65),
      ("cat a | convert-cli -f text -t json --max-input 99", 65),
      ("convert-cli /dev/zero -f text -t json --max-input 1M", 65),
      ("convert-cli a -f text -t json --max-input 100B", 65),
      ("convert-cli a -f text -t json --max-input 100X", 64),
      ("convert-cli a -f text -t json --max-input 99999999999GB", 64),
    ])
  func inputLimit(line: String, exit: Int) async throws {
    let result = try await Workspace().run("head -c 100 /dev/zero | tr '\\0' a >a; " + line)
    #expect(result.exit == exit)
    let isWithin = line.contains("100B")
    #expect(result.errors.contains("[file.too-large]") == (exit == 65 && !isWithin))
  }
}
