extension Conversion {
  /// Converts an input: resolve, read, check, write, and verify where that is asked for.
  ///
  /// ```swift
  /// var request = ConversionRequest()
  /// request.outputFormat = "json"
  /// let output = try Conversion(registry: .standard).convert(input, request, into: &diagnostics)
  /// ```
  ///
  /// - Parameters:
  ///   - bundle: The input.
  ///   - request: What is asked for.
  ///   - diagnostics: Receives what was found, also where the conversion fails.
  /// - Returns: The output, a file or a folder.
  /// - Throws: Where the request is wrong, the input is not valid, or the output format cannot hold
  ///   what it says.
  public func convert(
    _ bundle: DocumentBundle, _ request: ConversionRequest,
    into diagnostics: inout DiagnosticList
  ) throws(ConversionError) -> DocumentBundle {
    let outcome = try convert(bundle, request, to: nil, into: &diagnostics)
    // Where nobody takes pieces, there is an output.
    return outcome.output ?? DocumentBundle(entries: [])
  }

  /// Converts an input, and hands the output on piece after piece where its format can and nothing
  /// else is to be done with it.
  ///
  /// - Parameters:
  ///   - bundle: The input.
  ///   - request: What is asked for.
  ///   - receiver: Gets the pieces; they count only where the conversion ends well. `nil` where
  ///     nobody takes any.
  ///   - diagnostics: Receives what was found, also where the conversion fails.
  /// - Returns: What was read, and the output, which is `nil` where the receiver has it.
  /// - Throws: As ``convert(_:_:into:)`` does.
  public func convert(
    _ bundle: DocumentBundle, _ request: ConversionRequest, to receiver: (any OutputReceiver)?,
    into diagnostics: inout DiagnosticList
  ) throws(ConversionError) -> (disclosure: Disclosure, output: DocumentBundle?) {
    let output = try outputFormat(named: request.outputFormat, fileName: request.outputName)
    let input = try inputFormat(
      named: request.inputFormat, fileName: request.inputName, content: bundle)
    var options = try distribute(request.options, input: input, output: output)
    options.writing.merge(request.writerOptions) { _, own in own }
    let writingOptions = WritingOptions(
      sourceName: request.sourceName, formatOptions: options.writing,
      processors: request.processors)
    let writer = try writer(of: output, writingOptions)
    if request.verifies { _ = try readableFormat(named: output) }
    let readingOptions = ReadingOptions(
      encoding: request.encoding, repairs: request.repairs, formatOptions: options.reading,
      processors: request.processors)
    let (reading, _) = sideBySide(processors: request.processors) {
      Result { () throws(ConversionError) in
        try readStating(bundle, from: input, options: readingOptions, into: &diagnostics)
      }
    } _: {
      writer.prepare()
    }
    let (disclosure, stated) = try reading.get()
    let isText = try registry.format(named: input).description.startsProvenance
    // What is verified is read back, and so must be there as a whole.
    let receiver = request.verifies ? nil : receiver
    receiver?.begin()
    let (checking, writing) = checkAndWrite(
      disclosure, stated, request, with: writer, to: receiver, ofText: isText)
    // Neither needed the other; the findings are told in this order all the same.
    try checking.value(into: &diagnostics)
    let written = try writing.value(into: &diagnostics)
    if request.verifies, let written {
      try verify(written, against: disclosure, format: output, options: writingOptions)
    }
    return (disclosure, written)
  }

  /// Holds a disclosure to the checks and writes it, at once where there are processors.
  private func checkAndWrite(
    _ disclosure: Disclosure, _ stated: StatedIdentities?, _ request: ConversionRequest,
    with writer: any FormatWriter, to receiver: (any OutputReceiver)?, ofText isText: Bool
  ) -> (checking: Step<Void>, writing: Step<DocumentBundle?>) {
    guard request.processors > 1, request.checks != .nothing else {
      let checking = Step { into throws(ConversionError) in
        try self.check(disclosure, stated, request, ofText: isText, into: &into)
      }
      let writing = Step { into throws(ConversionError) -> DocumentBundle? in
        guard let receiver else { return try writer.write(disclosure, into: &into) }
        return try writer.write(disclosure, to: receiver, into: &into)
      }
      return (checking, writing)
    }
    // Beside the validation, which takes longer, nothing is gained by what is stated already.
    let check: @Sendable () -> Step<Void> = {
      Step { into throws(ConversionError) in
        try self.check(disclosure, nil, request, ofText: isText, into: &into)
      }
    }
    let checking = Locked<Step<Void>?>(nil)
    let writing = Step { into throws(ConversionError) -> DocumentBundle? in
      let whole = WholeOutput()
      let output = try writer.write(
        disclosure, to: receiver ?? whole,
        beside: {
          let step = check()
          checking.withLock { $0 = step }
        }, into: &into)
      return output ?? (receiver == nil ? DocumentBundle(whole.bytes) : nil)
    }
    return (checking.withLock { $0 } ?? check(), writing)
  }

  /// Runs the checks and tells of them what is asked for.
  private func check(
    _ disclosure: Disclosure, _ stated: StatedIdentities?, _ request: ConversionRequest,
    ofText isText: Bool, into diagnostics: inout DiagnosticList
  ) throws(ConversionError) {
    guard request.checks != .nothing else { return }
    let outcome = DisclosureChecks(codeLists: try CodeList.standard() + request.codeLists)
      .outcome(on: disclosure, stated: stated)
    if request.checks == .errors {
      for finding in outcome.findings where finding.diagnostic.severity == .error {
        diagnostics.add(finding.diagnostic(ofText: isText))
      }
    }
    diagnostics.add(outcome.summary)
  }
}

/// What came of a step of a conversion, and what was found on the way.
private struct Step<Value: Sendable>: Sendable {
  private let outcome: Result<Value, ConversionError>
  private let findings: DiagnosticList

  init(_ body: (inout DiagnosticList) throws(ConversionError) -> Value) {
    var findings = DiagnosticList()
    do throws(ConversionError) {
      outcome = .success(try body(&findings))
    } catch {
      outcome = .failure(error)
    }
    self.findings = findings
  }

  /// Adds what was found to a list, and gives the value or throws what stopped the step.
  func value(into diagnostics: inout DiagnosticList) throws(ConversionError) -> Value {
    for finding in findings.diagnostics { diagnostics.add(finding) }
    return try outcome.get()
  }
}
