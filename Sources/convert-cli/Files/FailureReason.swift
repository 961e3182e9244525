internal import Convert
internal import SystemPackage

/// Why a call of the operating system failed, as messages say it.
enum FailureReason {
  /// The words of an error: English as the system has them, Chinese for what an input, an output or a
  /// disk may do to a conversion; what is rarer stays in the system's words.
  ///
  /// - Parameter error: What was thrown.
  /// - Returns: An argument of a message.
  static func words(_ error: any Error) -> DiagnosticArgument {
    guard let errno = error as? Errno, let chinese = chinese(errno) else {
      return .text("\(error)")
    }
    return .words(LocalizedText(en: errno.description, zh: chinese))
  }

  private static func chinese(_ errno: Errno) -> String? {
    switch errno {
    case .noSuchFileOrDirectory: "没有此文件或文件夹"
    case .permissionDenied, .notPermitted: "没有权限"
    case .fileExists: "已存在"
    case .isDirectory: "是文件夹"
    case .notDirectory: "不是文件夹"
    case .directoryNotEmpty: "文件夹不为空"
    case .noSpace: "磁盘空间不足"
    case .diskQuotaExceeded: "超出磁盘配额"
    case .fileTooLarge: "文件过大"
    case .readOnlyFileSystem: "文件系统只读"
    case .fileNameTooLong: "文件名过长"
    case .tooManySymbolicLinkLevels: "符号链接层数过多"
    case .tooManyOpenFiles, .tooManyOpenFilesInSystem: "打开的文件过多"
    case .ioError: "输入输出错误"
    case .resourceBusy: "设备或资源忙"
    case .badFileDescriptor: "流未打开"
    case .invalidArgument: "参数无效"
    case .noSuchAddressOrDevice, .operationNotSupportedByDevice: "没有此设备"
    case .notSupported: "不支持此操作"
    default: nil
    }
  }
}
