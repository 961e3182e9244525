/// The first step of a conversion: which format is read, which is written, and which of them takes
/// an option.
extension Conversion {
  /// The name of the format to read.
  ///
  /// - Parameters:
  ///   - name: The format as the user named it; `nil` to infer it.
  ///   - fileName: The name of the input, whose extension counts before its content; `nil` for a
  ///     stream.
  ///   - bundle: The input.
  /// - Returns: A name that the registry knows.
  /// - Throws: Where the name is unknown, where nothing tells what the input is, and where it is a
  ///   file of an office program, whatever its name says.
  public func inputFormat(
    named name: String?, fileName: String?, content bundle: DocumentBundle
  ) throws(ConversionError) -> String {
    if let kind = bundle.singleFile.flatMap(OfficeFile.kind) {
      throw ConversionError(
        .data,
        Diagnostic(ConversionCode.officeFile, ["kind": .words(kind)]))
    }
    if let name { return try registry.format(named: name).description.name }
    if let format = registry.format(forFolderOf: bundle) { return format.description.name }
    if let fileName {
      // The file by which a folder is known: its format says that the folder is to be named.
      let named = registry.format(markedBy: fileName) ?? registry.format(forFileName: fileName)
      if let named { return named.description.name }
    }
    if let bytes = bundle.singleFile, let format = registry.format(recognising: bytes) {
      return format.description.name
    }
    if bundle.singleFile?.isEmpty == true {
      throw ConversionError(.data, Diagnostic(ConversionCode.emptyInput))
    }
    let names = registry.formats.filter(\.canRead).map(\.description.name)
    throw ConversionError(
      .data,
      Diagnostic(
        ConversionCode.notRecognised, ["names": .text(names.joined(separator: ", "))]))
  }

  /// The name of the format to write.
  ///
  /// - Parameters:
  ///   - name: The format as the user named it; `nil` to infer it.
  ///   - fileName: The name of the output, whose extension says the format; `nil` for a stream.
  /// - Returns: The name of a format that can be written.
  /// - Throws: With cause `usage` where the name is unknown or cannot be written, or where neither
  ///   is given: a guess would end up in scripts.
  public func outputFormat(
    named name: String?, fileName: String?
  ) throws(ConversionError) -> String {
    let names = registry.formats.filter(\.canWrite).map(\.description.name)
    let known = DiagnosticArgument.text(names.joined(separator: ", "))
    let format: any Format
    if let name {
      format = try registry.format(named: name)
    } else if let fileName {
      guard let inferred = registry.format(forFileName: fileName) else {
        throw ConversionError(
          .usage,
          Diagnostic(
            ConversionCode.unknownExtension, ["file": .text(fileName), "names": known]))
      }
      format = inferred
    } else {
      throw ConversionError(.usage, Diagnostic(ConversionCode.noOutputFormat, ["names": known]))
    }
    guard format.canWrite else {
      throw ConversionError(
        .usage,
        Diagnostic(ConversionCode.notWritable, ["name": .text(format.description.name)]))
    }
    return format.description.name
  }

  /// Gives each option to the formats that have it.
  ///
  /// - Parameters:
  ///   - options: Options by name, as the user gave them.
  ///   - input: The name of the format to read.
  ///   - output: The name of the format to write.
  /// - Returns: The options of the reader and those of the writer; one that both have is in both.
  /// - Throws: Where neither format has an option of the name.
  public func distribute(
    _ options: [String: String], input: String, output: String
  ) throws(ConversionError) -> (reading: [String: String], writing: [String: String]) {
    let readerOptions = try registry.format(named: input).description.readerOptions
    let writerOptions = try registry.format(named: output).description.writerOptions
    let reading = options.filter { option in readerOptions.contains { $0.name == option.key } }
    // What no format has is left to the writer, whose check names it.
    let writing = options.filter { option in
      reading[option.key] == nil || writerOptions.contains { $0.name == option.key }
    }
    return (reading, writing)
  }

  /// Looks whether a request can be met at all, before there is an input: what is wrong with it is then
  /// told once, and not of every input.
  ///
  /// An option that some format has for reading is not looked at, where the input is yet to tell its
  /// format.
  ///
  /// - Parameter request: What is asked for.
  /// - Returns: The description of the format to write.
  /// - Throws: With cause `usage` where a format is unknown, cannot be read or cannot be written, or where
  ///   the format to write does not take an option.
  @discardableResult
  public func check(_ request: ConversionRequest) throws(ConversionError) -> FormatDescription {
    let output = try outputFormat(named: request.outputFormat, fileName: request.outputName)
    let readers =
      if let input = request.inputFormat { [try readableFormat(named: input)] } else {
        registry.formats.filter(\.canRead).map(\.description)
      }
    if request.verifies { _ = try readableFormat(named: output) }
    var options = request.options.filter { option in
      !readers.contains { $0.readerOptions.contains { $0.name == option.key } }
    }
    options.merge(request.writerOptions) { _, own in own }
    _ = try writer(of: output, WritingOptions(formatOptions: options))
    return try registry.format(named: output).description
  }

  /// The schema of a format.
  ///
  /// - Throws: With cause `usage` where the format is unknown or has none.
  public func schema(ofFormat name: String) throws(ConversionError) -> String {
    if let schema = try registry.format(named: name).schema { return schema }
    let names = registry.formats.filter { $0.schema != nil }.map(\.description.name)
    throw ConversionError(
      .usage,
      Diagnostic(
        ConversionCode.noSchema,
        ["name": .text(name), "names": .text(names.joined(separator: ", "))]))
  }
}
