internal import ArgumentParser
internal import Convert
internal import Formats
internal import SystemPackage

/// The conversion of many inputs.
extension ConvertCommand {
  /// Converts many inputs into a folder.
  func convertAll(into folder: String, _ reporter: Reporter) throws(CommandError) {
    guard output == nil else {
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
      let name = try conversion.outputFormat(named: outputFormat, fileName: nil)
      format = try conversion.registry.format(named: name).description
      if let inputFormat { _ = try conversion.registry.format(named: inputFormat) }
    } catch {
      throw CommandError(error, file: nil)
    }
    let manifest: Manifest? =
      if let name = bulk.manifest {
        try Manifest(name: name, resumes: bulk.resume, replaces: force)
      } else { nil }
    let run = BulkRun(
      work: BulkConversion(
        conversion: conversion, request: request, format: format,
        folder: RawArguments.path(folder),
        naming: OutputNaming(format: format, registry: conversion.registry),
        policy: BulkConversion.Policy(
          replaces: force, isStrict: strict, flushes: sync, resumes: bulk.resume,
          limit: maxInput.bytes),
        manifest: manifest, requestText: try requestText(request)),
      arguments: arguments, listed: listed,
      filter: InputFilter(
        patterns: bulk.include, format: inputFormat, registry: conversion.registry),
      jobs: bulk.jobs ?? SystemCalls.processorCount,
      showsProgress: bulk.progress ?? SystemCalls.isTerminal(.standardError), reporter: reporter)
    let worst = try run.run()
    guard worst == .success else { throw CommandError(quietly: worst) }
  }

  /// What is asked for, in a form that is the same for the same request: a manifest states it.
  private func requestText(_ request: ConversionRequest) throws(CommandError) -> String {
    let options = request.options.merging(request.writerOptions) { $1 }
      .sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    let parts =
      [inputFormat ?? "auto", outputFormat ?? "", request.encoding.rawValue]
      + (keepsPlacement ? ["no-repair"] : []) + (strict ? ["strict"] : [])
      + (skipsChecks ? ["no-check"] : try codes.digests(limit: maxInput.bytes)) + options
    return parts.joined(separator: " ")
  }
}
