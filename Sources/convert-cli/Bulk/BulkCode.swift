internal import Convert

/// The codes of a run over many inputs.
enum BulkCode: String, DiagnosticCode {
  /// Two inputs would have the same output.
  case clash = "bulk.clash"
  /// No input was found.
  case noInputs = "bulk.no-inputs"
  /// All inputs are done.
  case done = "bulk.done"
  /// Some inputs were not converted.
  case incomplete = "bulk.incomplete"
  /// A signal ended the run before its end.
  case interrupted = "bulk.interrupted"
  /// How far the run is.
  case progress = "bulk.progress"
  /// The manifest holds something else than lines of a manifest.
  case foreignManifest = "bulk.foreign-manifest"
  /// Another run writes the manifest.
  case manifestInUse = "bulk.manifest-in-use"

  var wording: DiagnosticWording {
    switch self {
    case .clash:
      DiagnosticWording(
        severity: .error,
        message: LocalizedText(
          en: "{count} inputs would be written to '{output}': {inputs}; nothing is written",
          zh: "{count} 个输入会写入同一个“{output}”：{inputs}；没有写出任何内容"),
        advice: LocalizedText(
          en: """
            Convert them into different output folders. Names that differ in case only are one \
            file on some systems.
            """,
          zh: "请分别转换到不同的输出文件夹。仅大小写不同的名称在某些系统上是同一个文件。"))
    case .noInputs:
      DiagnosticWording(
        severity: .warning,
        message: LocalizedText(en: "no input was found", zh: "没有找到输入"),
        advice: LocalizedText(
          en: """
            In a folder, files count whose extension is that of a format; --include takes others. \
            Hidden files are left alone, and in the output folder what has the extension of an \
            output, unless -f names that format.
            """,
          zh: "文件夹中只取扩展名属于已知格式的文件；其他文件可用 --include 指明。隐藏文件不读取；输出文件夹中带输出格式扩展名的文件也不读取，除非用 -f 指明该格式。"))
    case .done:
      DiagnosticWording(
        severity: .note,
        message: LocalizedText(
          en: "{count} {count:input|inputs}: {written} written, {unchanged} unchanged",
          zh: "共 {count} 个输入：写出 {written} 个，未变 {unchanged} 个"),
        advice: LocalizedText(
          en: "The summary of a run. Unchanged are those that --resume found done already.",
          zh: "批量转换的汇总。未变的是 --resume 发现已完成的输入。"))
    case .incomplete:
      DiagnosticWording(
        severity: .error,
        message: LocalizedText(
          en: """
            {count} {count:input|inputs}: {written} written, {unchanged} unchanged, {failed} not \
            converted: {names}
            """,
          zh: "共 {count} 个输入：写出 {written} 个，未变 {unchanged} 个，未转换 {failed} 个：{names}"),
        advice: LocalizedText(
          en: """
            What was wrong with each is told above, the exit code of each stands behind its name. \
            With --manifest, a run with --resume does only what is missing.
            """,
          zh: "各输入的问题见上文，名称之后为各自的退出码。配合 --manifest，可用 --resume 只完成余下部分。"))
    case .interrupted:
      DiagnosticWording(
        severity: .error,
        message: LocalizedText(
          en: """
            interrupted after {count} of {total} {total:input|inputs}: {written} written, \
            {failed} not converted
            """,
          zh: "在 {total} 个输入中的第 {count} 个之后中断：写出 {written} 个，未转换 {failed} 个"),
        advice: LocalizedText(
          en: """
            Every output that is there is whole. With --manifest, a run with --resume does the rest.
            """,
          zh: "已有的输出都是完整的。配合 --manifest，可用 --resume 完成余下部分。"))
    case .progress:
      DiagnosticWording(
        severity: .note,
        message: LocalizedText(
          en: "{count} of {total} done, {rate} a second, {left} s left",
          zh: "已完成 {count}/{total}，每秒 {rate} 个，剩余 {left} 秒"),
        advice: LocalizedText(
          en: "How far a run with --progress is.", zh: "使用 --progress 时的进度。"))
    case .foreignManifest:
      DiagnosticWording(
        severity: .error,
        message: LocalizedText(
          en: "line {line} is none of a manifest, so the file is left alone: {reason}",
          zh: "第 {line} 行不是清单的内容，因此未改动该文件：{reason}"),
        advice: LocalizedText(
          en: "Give --resume the manifest of an earlier run, or another name for a new one.",
          zh: "请为 --resume 指明之前的清单，或为新清单换一个名称。"))
    case .manifestInUse:
      DiagnosticWording(
        severity: .error,
        message: LocalizedText(
          en: "another run is writing this manifest; nothing is done",
          zh: "另一次运行正在写入此清单；未作任何处理"),
        advice: LocalizedText(
          en: "Wait for the end of that run, or give this one another manifest and output folder.",
          zh: "请等那次运行结束，或为本次运行另指定清单和输出文件夹。"))
    }
  }
}
