internal import ArgumentParser
internal import Convert
internal import SystemPackage

/// Tells findings and errors on standard error.
struct Reporter: Sendable {
  /// Makes the lines.
  let renderer: DiagnosticRenderer
  /// Whether the line of the source is shown below a message.
  let showsSource: Bool
  /// The least severity that is told.
  let least: Severity
  /// The most findings that are told of one list; 0 for all.
  let limit: Int

  /// Tells the findings of one file, and how many more there are than the limit allows.
  func report(_ diagnostics: [Diagnostic], file: String?, source: [UInt8]? = nil) {
    print(lines(diagnostics, file: file, source: source))
  }

  /// The lines that tell the findings of one file.
  func lines(_ diagnostics: [Diagnostic], file: String?, source: [UInt8]? = nil) -> String {
    let told = diagnostics.filter { $0.severity >= least }.sortedByLine()
    let shown = limit > 0 ? told.prefix(limit) : told[...]
    var lines = ""
    for diagnostic in shown {
      lines += renderer.render(diagnostic, file: file, source: showsSource ? source : nil) + "\n"
    }
    let rest = told.dropFirst(shown.count)
    if !rest.isEmpty {
      let count = { severity in
        DiagnosticArgument.integer(rest.count { $0.severity == severity })
      }
      let more = Diagnostic(
        CommandCode.moreFindings,
        [
          "count": .integer(rest.count), "errors": count(.error), "warnings": count(.warning),
          "notes": count(.note),
        ])
      lines += renderer.render(more, file: file) + "\n"
    }
    return lines
  }

  /// Puts lines on standard error.
  func print(_ lines: String) {
    guard !lines.isEmpty else { return }
    // Nobody is left to be told where standard error cannot be written to.
    _ = try? FileDescriptor.standardError.writeAll(lines.utf8)
  }

  /// Runs a command's work; tells what stops it, and ends with its exit code.
  func run(_ work: () throws(CommandError) -> Void) throws {
    do throws(CommandError) {
      if limit < 0 { throw .tooSmall("--max-findings", limit, least: 0) }
      try work()
    } catch {
      report(error.diagnostics, file: error.file)
      throw ExitCode(error.status.rawValue)
    }
  }
}
