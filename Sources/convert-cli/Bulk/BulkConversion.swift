internal import Convert
internal import SystemPackage

/// The conversion of one input of many: what the workers of a run do.
struct BulkConversion: Sendable {
  /// The formats.
  let conversion: Conversion
  /// What is asked for, but for the names of input and output.
  let request: ConversionRequest
  /// The format of the outputs.
  let format: FormatDescription
  /// The output folder.
  let folder: FilePath
  /// Where outputs go.
  let naming: OutputNaming
  /// What else holds for each.
  let policy: Policy
  /// The manifest; `nil` for none.
  let manifest: Manifest?
  /// What was asked for, as the manifest states it.
  let requestText: String

  /// What holds for every output.
  struct Policy: Sendable {
    /// Whether an existing output is replaced.
    var replaces: Bool
    /// Whether nothing is written where a finding is an error.
    var isStrict: Bool
    /// Whether outputs are brought to the disk.
    var flushes: Bool
    /// Whether what an earlier run has done is not done again.
    var resumes: Bool
    /// The most bytes of an input.
    var limit: Int
  }

  /// What became of an input.
  struct Result: Sendable {
    /// What became of it.
    enum Outcome: Sendable {
      case written
      case unchanged
      case failed(ExitStatus)
    }
    /// What messages call the input.
    var name: String
    /// What became of it.
    var outcome = Outcome.written
    /// What was found.
    var findings: [Diagnostic] = []
    /// What is said of the failure, and the file that it is about.
    var failure: (diagnostics: [Diagnostic], file: String?)?
    /// The bytes of the input, to show places in; `nil` where it is a folder or was not loaded.
    var source: [UInt8]?
    /// The line of the manifest; `nil` where that of an earlier run holds.
    var line: String?
  }

  /// Converts an input.
  func convert(_ step: WalkStep) -> Result {
    switch step {
    case .problem(let error):
      var result = Result(name: error.file ?? "")
      fail(&result, error)
      return result
    case .input(let input):
      var result = Result(name: input.name)
      var line = ManifestLine(
        input: input.path, output: folder.pushing(naming.output(of: input)), outcome: .written,
        exit: 0, request: requestText)
      do {
        try convert(input, &line, &result)
      } catch {
        fail(&result, error)
        line.outcome = .failed
        line.exit = error.status.rawValue
      }
      if manifest != nil, case .unchanged = result.outcome { return result }
      if manifest != nil {
        let all = result.findings + (result.failure?.diagnostics ?? [])
        line.checks = all.first { $0.code == SummaryCode.summary.rawValue }
        line.findings = (
          errors: all.count { $0.severity == .error },
          warnings: all.count { $0.severity == .warning },
          notes: all.count { $0.severity == .note }
        )
        result.line = line.text
      }
      return result
    }
  }

  private func fail(_ result: inout Result, _ error: CommandError) {
    result.outcome = .failed(error.status)
    result.failure = (error.diagnostics, error.file)
  }

  private func convert(
    _ input: FoundInput, _ line: inout ManifestLine, _ result: inout Result
  ) throws(CommandError) {
    let markers = conversion.registry.formats.compactMap(\.description.folderMarker)
    let bundle = try InputSource(path: input.path, name: input.name)
      .load(limit: policy.limit, markers: markers)
    result.source = bundle.singleFile
    var earlier: ManifestLine?
    if let manifest {
      line.source = ManifestLine.Content(of: bundle)
      if policy.resumes { earlier = try manifest.line(for: input.path) }
    }
    let standing = earlier.flatMap { earlier in
      earlier.output == line.output ? content(at: line.output) : nil
    }
    // The output in place is that of the earlier run, untouched since.
    let isOurs = standing != nil && standing == earlier?.result
    if isOurs {
      line.result = standing
      if let earlier, earlier.outcome == .written, earlier.source == line.source,
        earlier.request == line.request, earlier.versions == ManifestLine.current
      {
        result.outcome = .unchanged
        return
      }
    }
    try write(bundle, of: input, replacing: isOurs, &line, &result)
  }

  /// Converts what is loaded and stores the output.
  private func write(
    _ bundle: DocumentBundle, of input: FoundInput, replacing isOurs: Bool,
    _ line: inout ManifestLine, _ result: inout Result
  ) throws(CommandError) {
    let name = line.output.string
    var target: OutputTarget?
    var occupied: CommandError?
    do {
      target = try OutputTarget(
        path: line.output, name: name, isFolder: format.isFolder,
        replaces: policy.replaces || isOurs, flushes: policy.flushes)
    } catch {
      guard policy.resumes, error.diagnostics.first?.code == FileCode.exists.rawValue else {
        throw error
      }
      // A run that was killed may have written it and not told: then it is what would be written.
      occupied = error
    }
    var request = request
    request.inputName = input.name
    request.sourceName = input.name
    var findings = DiagnosticList()
    let output: DocumentBundle
    do {
      defer { result.findings = findings.diagnostics }
      output = try conversion.convert(bundle, request, into: &findings)
    } catch {
      throw CommandError(error, file: input.name)
    }
    if policy.isStrict, findings.hasErrors {
      let count = findings.diagnostics.count { $0.severity == .error }
      throw CommandError(
        .findings, file: input.name,
        Diagnostic(CommandCode.strict, ["count": .integer(count)]))
    }
    let content = manifest == nil ? nil : ManifestLine.Content(of: output)
    if let target {
      do {
        try SystemCalls.makeFolders(line.output.removingLastComponent())
      } catch {
        throw OutputTarget.creating(error, name: name)
      }
      try target.store(output)
    } else if self.content(at: line.output) != content {
      throw occupied ?? CommandError(.cannotCreate, file: name, Diagnostic(FileCode.exists))
    }
    line.result = content
  }

  /// What stands at the path of an output; `nil` where nothing does, or what no run can have put there
  /// or nobody may read: whether it is in the way is for the target to say.
  private func content(at path: FilePath) -> ManifestLine.Content? {
    do {
      let markers = format.folderMarker.map { [$0] } ?? []
      return ManifestLine.Content(
        of: try InputSource(path: path, name: path.string).load(limit: .max - 1, markers: markers))
    } catch {
      return nil
    }
  }
}
