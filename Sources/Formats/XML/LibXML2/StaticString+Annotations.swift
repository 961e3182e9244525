extension StaticString {
  /// The text of an XML Schema without its annotations.
  ///
  /// They are found by their tags, which is enough for a schema of our own: its annotations lie in
  /// none another, and its comments name no tags.
  var withoutXMLAnnotations: [UInt8] {
    withUTF8Buffer { schema in
      var bare: [UInt8] = []
      bare.reserveCapacity(schema.count / 2)
      var kept = schema.startIndex
      var place = schema.startIndex
      while let start = Self.place(of: "<xs:annotation>", in: schema, from: place),
        let end = Self.place(of: "</xs:annotation>", in: schema, from: start)
      {
        bare.append(contentsOf: schema[kept..<start])
        kept = end + "</xs:annotation>".utf8.count
        place = kept
      }
      bare.append(contentsOf: schema[kept...])
      return bare
    }
  }

  /// Where a tag begins at or behind `start`; `nil` where there is none.
  private static func place(
    of tag: StaticString, in text: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    tag.withUTF8Buffer { tag in
      var index = start
      while index + tag.count <= text.endIndex {
        if text[index] == tag[0], text[index..<(index + tag.count)].elementsEqual(tag) {
          return index
        }
        index += 1
      }
      return nil
    }
  }
}
