internal import Convert
internal import Dispatch
internal import SystemPackage

/// A run over many inputs: finds them, has workers convert them, tells the outcome.
struct BulkRun: Sendable {
  /// What the workers do.
  let work: BulkConversion
  /// The inputs.
  let arguments: PathList
  /// The inputs that a list names.
  let listed: PathList
  /// Which files of a folder are inputs.
  let filter: InputFilter
  /// The number of workers.
  let jobs: Int
  /// Whether it is shown how far the run is.
  let showsProgress: Bool
  /// Tells findings.
  let reporter: Reporter

  /// Runs.
  ///
  /// - Returns: The worst exit code of all inputs.
  /// - Throws: With exit code 73 where outputs clash, before anything is written.
  func run() throws(CommandError) -> ExitStatus {
    // A request to stop is seen between two inputs, and ends the process when all is told.
    let signals = SystemCalls.holdInterrupts()
    defer { SystemCalls.releaseInterrupts(to: signals) }
    let found = ClashFinder(
      walker: walker(folder: try? Stat(work.folder)),
      naming: work.naming, isInterrupted: { SystemCalls.isInterrupted })
    guard found.clashes.isEmpty else { throw clashError(found.clashes) }
    do {
      try SystemCalls.makeFolders(work.folder)
    } catch {
      throw OutputTarget.creating(error, name: work.folder.string)
    }
    if found.count == 0 {
      reporter.report([Diagnostic(BulkCode.noInputs)], file: nil)
    }
    return try convert(found.count)
  }

  /// A walk over the inputs; `folder` is the output folder where it is there.
  private func walker(folder: Stat?) -> InputWalker {
    InputWalker(
      arguments: arguments, listed: listed, filter: filter,
      output: folder.map {
        InputWalker.Output(
          folder: FileIdentity($0),
          naming: work.request.inputFormat == work.format.name ? nil : work.naming)
      }, written: FileIdentity.ofStreams.union([work.manifest?.identity].compactMap(\.self)))
  }

  /// Has long-lived workers take one input after another.
  private func convert(_ total: Int) throws(CommandError) -> ExitStatus {
    let isTerminal = SystemCalls.isTerminal(.standardError)
    let progress =
      showsProgress
      ? RunProgress(total: total, isTerminal: isTerminal, renderer: reporter.renderer) : nil
    // The output folder is there now.
    let folder: Stat
    do {
      folder = try Stat(work.folder)
    } catch {
      throw OutputTarget.creating(error, name: work.folder.string)
    }
    let source = Locked((walker: walker(folder: folder), index: 0))
    let outlet = Locked(
      RunOutlet(reporter: reporter, manifest: work.manifest, progress: progress))
    let cleared = Locked(Set<FilePath>())
    DispatchQueue.concurrentPerform(iterations: max(1, min(jobs, total))) { _ in
      while !SystemCalls.isInterrupted {
        let next = source.withLock { source -> (step: WalkStep, index: Int)? in
          guard let step = source.walker.next() else { return nil }
          defer { source.index += 1 }
          return (step, source.index)
        }
        guard let next else { return }
        clear(next.step, cleared)
        let result = work.convert(next.step)
        outlet.withLock { $0.add(result, at: next.index) }
      }
    }
    return try outlet.withLock { outlet throws(CommandError) in
      outlet.finish()
      let closing = Result { () throws(CommandError) in try work.manifest?.finish() }
      reporter.report([summary(outlet, total)], file: nil)
      // The summary is told whatever becomes of the manifest.
      try closing.get()
      return outlet.worst
    }
  }

  /// Removes what killed runs have left in the folder of an output, once for each folder.
  private func clear(_ step: WalkStep, _ cleared: Locked<Set<FilePath>>) {
    guard case .input(let input) = step else { return }
    let folder = work.folder.pushing(work.naming.output(of: input)).removingLastComponent()
    guard cleared.withLock({ $0.insert(folder).inserted }) else { return }
    do {
      try TemporaryFile.clear(folder)
    } catch {
      // The folder is not there yet, or may not be read: then writing to it will tell.
    }
  }

  private func summary(_ outlet: RunOutlet, _ total: Int) -> Diagnostic {
    let counts: KeyValuePairs<String, DiagnosticArgument> = [
      "count": .integer(outlet.count), "total": .integer(total),
      "written": .integer(outlet.written), "unchanged": .integer(outlet.unchanged),
      "failed": .integer(outlet.failed), "names": .text(outlet.failureNames),
    ]
    if outlet.count < total, SystemCalls.isInterrupted {
      return Diagnostic(BulkCode.interrupted, counts)
    }
    return Diagnostic(outlet.failed > 0 ? BulkCode.incomplete : .done, counts)
  }

  private func clashError(_ clashes: [ClashFinder.Clash]) -> CommandError {
    CommandError(
      .cannotCreate,
      clashes.prefix(Self.maximumClashes).map { clash in
        let inputs = clash.inputs.prefix(5).joined(separator: ", ")
        return Diagnostic(
          BulkCode.clash,
          [
            "count": .integer(clash.inputs.count), "output": .text(clash.output.string),
            "inputs": .text(inputs + (clash.inputs.count > 5 ? ", …" : "")),
          ])
      })
  }

  private static let maximumClashes = 100
}
