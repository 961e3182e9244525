import Foundation
import TestSupport
import Testing

/// docs/messages.md against what the command prints.
@Suite("The page of what programs read")
struct MessagesPageTests {
  /// The members that the page names, by the heading above them.
  private static func documented() throws -> [String: Set<String>] {
    let file = RepositoryFile.root.appending(path: "docs/messages.md")
    var members: [String: Set<String>] = [:]
    var heading = ""
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
      if line.hasPrefix("## ") { heading = String(line.dropFirst(3)) }
      guard line.hasPrefix("| `") else { continue }
      let cell = line.split(separator: "|")[0]
      members[heading, default: []].formUnion(
        cell.matches(of: /`([A-Za-z0-9]+)`/).map { String($0.output.1) })
    }
    return members
  }

  private static func objects(_ command: String) async throws -> [[String: Any]] {
    let result = try await Workspace().run(
      "sed 's/2,151\\.46/2,152.46/' samples/example-budget.txt >wrong.txt\n"
        + "convert-cli wrong.txt -o wrong.json --quiet\n" + command)
    return try result.output.split(separator: "\n").map { line in
      let value = try JSONSerialization.jsonObject(with: Data(line.utf8))
      return try #require(value as? [String: Any], "\(line)")
    }
  }

  /// The members of objects.
  private static func members(_ objects: [[String: Any]]) -> Set<String> {
    Set(objects.flatMap(\.keys))
  }

  /// The objects that objects have under a name, in lists or alone.
  private static func inner(_ name: String, of objects: [[String: Any]]) -> [[String: Any]] {
    objects.flatMap { object in
      object[name] as? [[String: Any]] ?? (object[name] as? [String: Any]).map { [$0] } ?? []
    }
  }

  private func expect(_ objects: [[String: Any]], _ heading: String) throws {
    let documented = try #require(try Self.documented()[heading], "\(heading)")
    #expect(Self.members(objects) == documented, "\(heading)")
  }

  @Test("findings have the members that the page names, and no others")
  func findings() async throws {
    let objects = try await Self.objects(
      """
      printf '{"title": 1}' >bad.json; printf '\\377\\377\\377' >bad.txt
      for input in bad.json bad.txt wrong.json none.txt; do
        convert-cli $input -t csv --strict --encoding utf-8 --diagnostics json 2>&1 >/dev/null
      done
      """)
    try expect(objects, "A finding of `--diagnostics json`")
  }

  @Test("reports have the members that the page names, and no others")
  func reports() async throws {
    let objects = try await Self.objects(
      """
      sed -n '/^表 4/,/^表 5/p' samples/example-budget.txt | sed 's/单位：万元//' >part.txt
      # Nothing proves the figure of a row that the form does not know.
      sed 's/人员经费合计/人员经费基数/' samples/final-accounts.txt >accounts.txt
      convert-cli check wrong.json samples/example-budget-damaged.txt accounts.txt \\
        part.txt --report json --coverage 2>/dev/null
      """)
    #expect(objects.count == 4)
    try expect(objects, "A report of `check --report json`")
    try expect(Self.inner("summary", of: objects), "The `summary` of a report")
    try expect(Self.inner("reading", of: objects), "A member of `reading`")
    let findings = Self.inner("findings", of: objects)
    try expect(findings, "A member of `findings`")
    let cells = Self.inner("cell", of: findings) + Self.inner("related", of: findings)
    try expect(cells, "A `cell`, and a member of `related`")
    try expect(Self.inner("likely", of: findings), "The `likely` cell")
    let coverage = Self.inner("coverage", of: objects)
    try expect(coverage, "A member of `coverage`")
    try expect(
      Self.inner("unprovenAmounts", of: coverage), "A member of `unprovenAmounts`")
  }

  @Test("lines of a manifest have the members that the page names, and no others")
  func manifests() async throws {
    let objects = try await Self.objects(
      """
      mkdir in; cp wrong.txt "in/$(printf 'a\\377.txt')"
      convert-cli in --output-dir out -t json --manifest m --quiet; cat m
      """)
    try expect(objects, "A line of a manifest")
    let coverage = Self.members(Self.inner("coverage", of: objects))
    #expect(coverage == ["amounts", "proven", "doubtful", "unproven"])
    // Without --strict the errors of the checks are not told, but they are counted (the transcript of
    // `check` has the same ones).
    #expect(objects.map { $0["errors"] as? Int } == [0])
    let checks = Self.inner("checks", of: objects) as? [[String: Int]]
    #expect(checks == [["errors": 12, "warnings": 0, "notes": 0]])
  }

  @Test("answers of a stream have the members that the page names, and no others")
  func answers() async throws {
    let objects = try await Self.objects(
      """
      { printf '{"id":1,"content":'; tr -d '"\\\\\\r' <wrong.txt | sed 's/\\t/\\\\t/g' \\
        | awk 'BEGIN { printf "\\"" } { printf "%s\\\\n", $0 } END { print "\\"}" }'; echo '{"id":2}'; } \\
        | convert-cli stream --from text --to json
      """)
    #expect(objects.count == 2)
    try expect(objects, "An answer of `stream`")
    let findings = try #require(try Self.documented()["A finding of `--diagnostics json`"])
    let told = Self.inner("error", of: objects) + Self.inner("findings", of: objects)
    #expect(Self.members(told).isSubset(of: findings.subtracting(["file"])))
  }
}
