internal import SystemPackage

/// What makes two paths one file or one folder.
struct FileIdentity: Hashable, Sendable {
  private let device: UInt64
  private let inode: UInt64

  init(_ status: Stat) {
    device = UInt64(truncatingIfNeeded: status.deviceID.rawValue)
    inode = UInt64(truncatingIfNeeded: status.inode.rawValue)
  }

  /// What an open stream of the process goes to; `nil` where it is closed.
  init?(_ descriptor: FileDescriptor) {
    do {
      self.init(try Stat(descriptor))
    } catch {
      return nil
    }
  }

  /// What standard output and standard error go to: found in an input folder, it is no input.
  static var ofStreams: Set<FileIdentity> {
    Set([.standardOutput, .standardError].compactMap { FileIdentity($0) })
  }
}
