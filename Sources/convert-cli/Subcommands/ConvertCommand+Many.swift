internal import ArgumentParser
internal import Convert
internal import Formats
internal import SystemPackage

/// The conversion of many inputs.
extension ConvertCommand {
  /// Converts many inputs into a folder.
  func convertAll(into folder: String, _ reporter: Reporter) throws(CommandError) {
    guard files.output == nil else {
      throw CommandError(.usage, Diagnostic(CommandCode.twoOutputs))
    }
    var arguments = PathList()
    for input in inputs {
      guard input != "-" else { throw CommandError(.usage, Diagnostic(CommandCode.unnamedInput)) }
      arguments.append(RawArguments.path(input))
    }
    var listed = PathList()
    if let list = bulk.filesFrom {
      let source = InputSource(argument: list)
      listed = PathList(separated: try source.bytes(limit: .max - 1, toldLimit: .max - 1))
    } else if inputs.isEmpty {
      throw CommandError(.usage, Diagnostic(CommandCode.unnamedInput))
    }
    let conversion = Conversion(registry: .standard)
    let request = try request()
    let format: FormatDescription
    do {
      format = try conversion.check(request)
    } catch {
      throw CommandError(error, file: nil)
    }
    let manifest: Manifest? =
      if let name = bulk.manifest {
        try Manifest(name: name, resumes: bulk.resume, replaces: files.force)
      } else { nil }
    let run = BulkRun(
      work: BulkConversion(
        conversion: conversion, request: request, format: format,
        folder: RawArguments.path(folder),
        naming: OutputNaming(format: format, registry: conversion.registry),
        policy: BulkConversion.Policy(
          replaces: files.force, isStrict: options.strict, flushes: files.sync,
          resumes: bulk.resume, limit: files.maxInput.bytes),
        manifest: manifest, requestText: try requestText(request)),
      arguments: arguments, listed: listed,
      filter: InputFilter(
        patterns: bulk.include, format: files.inputFormat, registry: conversion.registry),
      jobs: bulk.jobs ?? SystemCalls.processorCount,
      showsProgress: bulk.progress ?? SystemCalls.isTerminal(.standardError), reporter: reporter)
    let worst = try run.run()
    guard worst == .success else { throw CommandError(quietly: worst) }
  }

  /// What is asked for, in a form that is the same for the same request: a manifest states it.
  private func requestText(_ request: ConversionRequest) throws(CommandError) -> String {
    let formatOptions = request.options.merging(request.writerOptions) { $1 }
      .sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    let lists =
      options.skipsChecks
      ? ["no-check"] : try options.codes.digests(limit: files.maxInput.bytes)
    let parts =
      [files.inputFormat ?? "auto", files.outputFormat ?? "", request.encoding.rawValue]
      + (options.keepsPlacement ? ["no-repair"] : []) + (options.strict ? ["strict"] : [])
      + lists + formatOptions
    return parts.joined(separator: " ")
  }
}
