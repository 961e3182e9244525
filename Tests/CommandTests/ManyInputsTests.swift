import Foundation
import TestSupport
import Testing

/// Runs over many inputs, as a shell script sees them.
@Suite("Many inputs")
struct ManyInputsTests {
  /// What every test begins with: a folder of inputs, one of them no disclosure.
  private static let inputs = """
    mkdir -p in/sub/deep
    sed -n '/^表 4/,/^表 5/p' samples/example-budget.txt >in/a.txt
    cp in/a.txt in/sub/b.txt; cp in/a.txt in/sub/deep/c.TXT; touch in/notes.md in/.hidden.txt

    """

  /// Runs lines; gives what they print and the exit code of the last one.
  private static func run(_ lines: String) async throws -> Workspace.Result {
    try await Workspace().run("set -u\n" + inputs + lines)
  }

  @Test("files of a folder keep their stem and their folder, and take the format's extension")
  func names() async throws {
    let result = try await Self.run(
      "convert-cli in --output-dir out -t json; echo $?; find out -type f | sort")
    #expect(result.output == "0\nout/a.json\nout/sub/b.json\nout/sub/deep/c.json\n")
    #expect(
      result.errors.hasSuffix("note: 3 inputs: 3 written, 0 unchanged [bulk.done]\n"))
  }

  @Test("files that are named go right into the folder")
  func namedFiles() async throws {
    let result = try await Self.run(
      "convert-cli -q in/a.txt in/sub/b.txt --output-dir out -t facts; ls out")
    #expect(result.output == "a.facts.csv\nb.facts.csv\n")
  }

  @Test("--include takes files by name, or by path where it has a slash")
  func include() async throws {
    let lines = """
      cp in/a.txt in/sub/d.md
      convert-cli -q in --output-dir one -f text -t json --include '*.md' 2>/dev/null
      convert-cli -q in --output-dir two -f text -t json --include 'sub/*' --include 'a.*'
      find one two -type f | sort
      """
    // in/notes.md is empty, and so no disclosure.
    #expect(
      try await Self.run(lines).output
        == "one/sub/d.json\ntwo/a.json\ntwo/sub/b.json\ntwo/sub/d.json\n")
  }

  @Test("** in --include stands for any number of folders, and for none")
  func includeAnyDepth() async throws {
    let lines = """
      convert-cli -q in --output-dir one -t json --include '**/[abc].*'
      convert-cli -q in --output-dir two -t json --include 'sub/**/?.*'
      convert-cli -q in --output-dir three -t json --include 'sub/**' --include '*/*/a.txt'
      find one two three -type f | sort
      """
    #expect(
      try await Self.run(lines).output.split(separator: "\n") == [
        "one/a.json", "one/sub/b.json", "one/sub/deep/c.json", "three/sub/b.json",
        "three/sub/deep/c.json", "two/sub/b.json", "two/sub/deep/c.json",
      ])
  }

  @Test("--include takes data packages by the name of their folder")
  func includePackages() async throws {
    let lines = """
      convert-cli -q in/a.txt -t datapackage -o in/sub/p
      convert-cli -q in --output-dir one -t facts --include '*.txt'
      convert-cli -q in --output-dir two -t facts --include 'sub/*'
      convert-cli -q in --output-dir three -t facts; find one two three -type f | sort
      """
    let names = ["one/a", "one/sub/b", "three/a", "three/sub/b", "three/sub/deep/c"]
    #expect(
      try await Self.run(lines).output.split(separator: "\n").map(String.init)
        == (names + ["three/sub/p", "two/sub/b", "two/sub/p"]).map { $0 + ".facts.csv" })
  }

  @Test(
    "what a run writes into its input folder beside outputs is no input",
    arguments: [
      "convert-cli in --output-dir out -t xml --manifest in/m.json",
      "convert-cli in --output-dir out -t xml --manifest - >in/m.json",
      "convert-cli in --output-dir out -t xml 2>in/log.txt; cat in/log.txt >&2",
    ])
  func ownFiles(line: String) async throws {
    let result = try await Self.run("\(line); echo $?; find out -type f | wc -l")
    #expect(result.output == "0\n3\n", "\(result.errors)")
    #expect(result.errors.hasSuffix("note: 3 inputs: 3 written, 0 unchanged [bulk.done]\n"))
  }

  @Test("a loop of links ends, and output within the input is not read")
  func loops() async throws {
    let lines = """
      ln -s .. in/sub/up; ln -s . in/self; ln -s nowhere in/broken.txt
      convert-cli -q in --output-dir in/out -t json; echo $?
      convert-cli -q in --output-dir in/out -t json --force; echo $?; find in/out -type f | sort
      """
    let result = try await Self.run(lines)
    #expect(
      result.output == "66\n66\nin/out/a.json\nin/out/sub/b.json\nin/out/sub/deep/c.json\n")
    #expect(result.errors.contains("in/broken.txt: error: there is no such file [file.not-found]"))
  }

  @Test(
    "outputs that would be one file are told before anything is written",
    arguments: [
      ("cp in/a.txt in/A.txt; convert-cli in", "in/A.txt, in/a.txt"),
      ("cp in/sub/b.txt in/sub/a.txt; convert-cli in/a.txt in/sub/a.txt", "in/a.txt, in/sub/a.txt"),
      ("convert-cli -q in/a.txt -o in/a.json; convert-cli in", "in/a.json, in/a.txt"),
    ])
  func clashes(line: String, names: String) async throws {
    let result = try await Self.run(line + " --output-dir out -t json; echo $?; ls -d out")
    #expect(result.output == "73\n")
    #expect(result.errors.contains(names), "\(result.errors)")
    #expect(result.errors.contains("[bulk.clash]"))
  }

  @Test("one bad input stops no other; the summary names it, the worst exit code is the run's")
  func badInputs() async throws {
    let lines = """
      echo hi >in/bad.txt; mkfifo in/pipe.txt; mkdir -p out/a.json; touch out/sub
      name=$(printf 'in/\\263\\307.txt'); cp in/a.txt "$name"
      convert-cli in missing.txt --output-dir out -t json -q; echo $?
      test -f "$(printf 'out/\\263\\307.json')" && echo converted
      """
    let result = try await Self.run(lines)
    #expect(result.output == "73\nconverted\n")
    for expected in [
      "out/a.json: error: the output cannot be created: Is a directory [file.cannot-create]",
      "in/bad.txt: error: ",
      "in/pipe.txt: error: this is a device or a pipe",
      "out/sub/b.json: error: the output cannot be created: Not a directory [file.cannot-create]",
      "missing.txt: error: there is no such file [file.not-found]",
      "7 inputs: 1 written, 0 unchanged, 6 not converted: in/a.txt (73), in/bad.txt (65), ",
    ] {
      #expect(result.errors.contains(expected), "\(expected) in \(result.errors)")
    }
  }

  @Test("a list that a Windows editor has saved, with a byte-order mark and CR LF, names its files")
  func listOfWindows() async throws {
    let result = try await Self.run(
      """
      printf '\\357\\273\\277in/a.txt\\r\\nin/sub/b.txt\\r\\n' >list
      convert-cli -q --files-from list --output-dir out -t json; find out -type f | sort
      """)
    #expect(result.output == "out/in/a.json\nout/in/sub/b.json\n", "\(result.errors)")
  }

  @Test(
    "a list names inputs one a line or NUL-separated, and keeps their folders",
    arguments: ["find in -name '*.txt' -type f", "find in -name '*.txt' -type f -print0"])
  func filesFrom(list: String) async throws {
    let lines = """
      rm in/.hidden.txt; echo ../$(basename "$PWD")/in/sub/deep/c.TXT >more
      \(list) | convert-cli -q --files-from - --output-dir out -t json
      convert-cli -q --files-from more --output-dir out -t json; find out -type f | sort
      """
    let result = try await Self.run(lines)
    let output = result.output.split(separator: "\n")
    #expect(output.contains("out/in/a.json"), "\(result.output)")
    #expect(output.contains("out/in/sub/b.json"), "\(result.output)")
    // The name above the root of the list stays, the way up to it does not.
    #expect(output.contains { $0.contains(#/^out/convert-cli-[^/]+/in/sub/deep/c\.json$/#) })
    #expect(output.count == 3)
  }

  @Test(
    "what does not go together is wrong usage",
    arguments: [
      "in/a.txt in/sub/b.txt -t json", "in --output-dir out", "--output-dir out -t json",
      "in --output-dir out -t json -o a.json", "- --output-dir out -t json",
      "in/a.txt -t json --manifest m", "in --output-dir out -t json --resume",
      "in --output-dir out -t json --jobs 0", "in/a.txt --include x -t json",
      "in --output-dir out -t json -f facts", "in --output-dir out -t json -O no=1",
      "in --output-dir out -t json -O compact=no", "in --output-dir out -t facts --compact",
      "in --output-dir out -t facts --verify -f text -O no=1", "check in -f facts",
      "stream -f facts -t json", "stream -f text -t json -O no=1", "stream -f text -t datapackage",
    ])
  func usage(line: String) async throws {
    let result = try await Self.run(
      "convert-cli \(line) </dev/null; echo $?; ls -d out 2>/dev/null")
    #expect(result.output == "64\n", "\(result.errors)")
    // Told once, and not of every input.
    #expect(result.errors.split(separator: "\n").count == 1, "\(result.errors)")
  }

  @Test("a folder without --output-dir is told to need it")
  func folderAlone() async throws {
    let result = try await Self.run("convert-cli in -t json; echo $?")
    #expect(result.output == "64\n" && result.errors.contains("--output-dir"))
  }

  @Test("where the input folder is the output folder, outputs of a run before are no inputs")
  func sameFolder() async throws {
    let lines = """
      convert-cli -q in --output-dir in -t json; echo $?
      convert-cli -q in --output-dir in -t json --force; echo $?; (cd in; find . -type f | sort)
      convert-cli -q -f json in --output-dir in -t json --force; echo $?
      convert-cli -q in --output-dir in -t datapackage; echo $?
      convert-cli -q -f text in --output-dir in -t datapackage --force; echo $?; ls in
      """
    let result = try await Self.run(lines)
    let files = "./.hidden.txt\n./a.json\n./a.txt\n./notes.md\n./sub/b.json\n./sub/b.txt\n"
    #expect(
      result.output == "0\n0\n\(files)./sub/deep/c.TXT\n./sub/deep/c.json\n0\n73\n0\n"
        + "a\na.json\na.txt\nnotes.md\nsub\n", "\(result.errors)")
  }

  @Test("progress in a log is lines of its own, and none without being asked for")
  func progress() async throws {
    let result = try await Self.run(
      "convert-cli -q in --output-dir out -t json --progress 2>&1 | cat -v | grep -c '\\^'")
    #expect(result.output == "0\n")
  }

  @Test("nothing to convert is a warning")
  func empty() async throws {
    let result = try await Self.run(
      "mkdir none; convert-cli none --output-dir out -t json; echo $?")
    #expect(result.output == "0\n" && result.errors.contains("[bulk.no-inputs]"))
  }
}

/// Data packages as inputs and outputs of the command.
@Suite("Folders of data packages")
struct PackageFolderTests {
  @Test("a package is one output and one input, and is not descended into")
  func packages() async throws {
    let result = try await Workspace().run(
      """
      set -e; mkdir in; cp samples/example-budget.txt in/a.txt
      convert-cli -q in --output-dir out -t datapackage; ls out; ls out/a | wc -l
      convert-cli out/a -o b.json; convert-cli in/a.txt -o a.json; cmp a.json b.json
      convert-cli -q out --output-dir back -t json; cmp back/a.json a.json
      convert-cli out/a -t datapackage -o out/a 2>/dev/null || echo $?
      convert-cli out/a -t datapackage -o out/a --force --verify
      convert-cli out/a -t datapackage 2>/dev/null || echo $?; ls -A out
      """)
    #expect(result.output == "a\n27\n73\n64\na\n", "\(result.errors)")
  }
}
