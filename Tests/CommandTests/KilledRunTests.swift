import Foundation
import TestSupport
import Testing

/// Runs that are ended from outside, at any moment.
@Suite("Runs that are ended from outside", .serialized)
struct KilledRunTests {
  private static let inputs = """
    mkdir in; sed -n '/^表 4/,/^表 5/p' samples/example-budget.txt >in/1.txt
    i=1; while [ $i -lt 500 ]; do i=$((i + 1)); ln in/1.txt in/$i.txt; done
    convert-cli -q in/1.txt -o right.json
    go() { convert-cli -q in --output-dir out -t json --manifest m --resume "$@"; }
    right=$(sha256sum <right.json | cut -d ' ' -f 1)
    whole() { sha256sum out/*.json | grep -v "^$right"; }

    """

  @Test("killed at fifty moments, every output is whole, and resuming finishes without remains")
  func killed() async throws {
    // Moments spread evenly over half the time that a whole run takes here: each run goes on where the
    // one before was killed, so that all of it is met. What else the machine does changes that time:
    // where a run ends before its moment, the next moments come sooner. In the foreground timeout
    // lives to wait for the run: one that is not yet gone would keep its temporary file.
    let lines = """
      \(Self.inputs)
      start=$(date +%s%N); go; took=$(( ($(date +%s%N) - start) / 1000 )); rm -r out m
      killed=0; k=0
      while [ $k -lt 50 ]; do
        k=$((k + 1))
        moment=$((took * k / 100))
        if timeout --foreground -s KILL "$(printf '%d.%06d' $((moment / 1000000)) $((moment % 1000000)))" \\
          convert-cli -q in --output-dir out -t json --manifest m --resume
        then whole; rm -r out m; took=$((took * 3 / 4))
        else killed=$((killed + 1))
        fi
        if [ -e out/1.json ]; then whole; fi
        if [ $((k % 10)) -eq 0 ]; then
          go || echo "not finished after $k"; whole; ls -A out | wc -l; wc -l <m; rm -r out m
        fi
      done 2>/dev/null
      test $killed -ge 10 || echo "killed only $killed times"
      """
    let result = try await Workspace().run(lines)
    #expect(result.output == String(repeating: "500\n500\n", count: 5), "\(result.errors)")
  }

  @Test("SIGTERM and SIGHUP stop cleanly, and the summary says how far it got", arguments: [15, 1])
  func stopped(signal: Int) async throws {
    // One output is a pipe, at which the run waits until it is read. SIGINT is the same to the
    // program, but a shell that is no terminal's has its background jobs ignore it.
    let lines = """
      \(Self.inputs)
      mkdir out; mkfifo out/250.json
      convert-cli in --output-dir out -t json --jobs 1 --manifest m --force 2>messages & run=$!
      head -c 1 out/250.json >/dev/null; kill -\(signal) $run; wait $run; echo $?
      rm out/250.json; whole; ls -A out | grep -c -v json; grep -c 'interrupted after' messages
      go --force; echo $?; ls out | wc -l; whole
      """
    let result = try await Workspace().run(lines)
    #expect(
      result.output == "\(128 + signal)\n0\n1\n0\n500\n", "\(result.output) \(result.errors)")
  }

  @Test("a signal that the program was started to ignore ends nothing", arguments: ["INT", "HUP"])
  func ignored(signal: String) async throws {
    let lines = """
      \(Self.inputs)
      mkdir out; mkfifo out/250.json; trap '' \(signal)
      convert-cli in --output-dir out -t json --jobs 1 --force 2>messages & run=$!
      (head -c 1 >/dev/null; kill -\(signal) $run; cat >/dev/null) <out/250.json; wait $run; echo $?
      rm out/250.json; ls out | wc -l; grep -c 'interrupted after' messages
      """
    let result = try await Workspace().run(lines)
    #expect(result.output == "0\n499\n0\n", "\(result.output) \(result.errors)")
  }
}
