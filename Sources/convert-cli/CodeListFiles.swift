internal import ArgumentParser
internal import Convert
internal import Formats

/// The lists of classification codes that a user gives with `--codes`.
struct CodeListFiles {
  /// The names of the files, in the order in which they were given.
  let names: [String]

  /// What helps say of `--codes`.
  static let help = ArgumentHelp(
    """
    A list of classification codes and names that counts before the program's, or with \
    '# replaces: yes' instead of them; repeatable.
    """, valueName: "file")

  /// Loads the lists, in the order in which they were given.
  ///
  /// - Parameter limit: The largest size of a file.
  /// - Returns: The lists.
  /// - Throws: Where a file cannot be loaded or is no list.
  func lists(limit: Int) throws(CommandError) -> [CodeList] {
    var lists: [CodeList] = []
    for file in names {
      let bytes = try InputSource(argument: file).bytes(limit: limit, toldLimit: limit)
      do {
        lists.append(try CodeList(bytes))
      } catch {
        throw CommandError(error, file: file)
      }
    }
    return lists
  }

  /// What tells the lists apart from others: another list may find other things.
  ///
  /// - Parameter limit: The largest size of a file.
  /// - Returns: A digest of each file.
  /// - Throws: Where a file cannot be loaded.
  func digests(limit: Int) throws(CommandError) -> [String] {
    var digests: [String] = []
    for file in names {
      let bytes = try InputSource(argument: file).bytes(limit: limit, toldLimit: limit)
      digests.append("codes=\(ContentDigest(of: bytes))")
    }
    return digests
  }
}
