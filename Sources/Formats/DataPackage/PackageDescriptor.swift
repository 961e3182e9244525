internal import Convert

/// `datapackage.json`: the descriptor of a package (Data Package 2.0, a Table Schema for each
/// resource).
struct PackageDescriptor {
  /// Makes the descriptor.
  ///
  /// - Parameters:
  ///   - disclosure: What the package says.
  ///   - resources: The resources with the bytes of their files.
  /// - Returns: JSON, a resource a line.
  static func bytes(
    of disclosure: Disclosure, _ resources: [(table: PackageTable, bytes: [UInt8])]
  ) -> [UInt8] {
    var text = "{\n\"$schema\": \"https://datapackage.org/profiles/2.0/datapackage.json\",\n"
    var head = JSONObjectLine()
    head.add("name", "disclosure")
    head.add("title", disclosure.title.isEmpty ? "disclosure" : disclosure.title.string)
    head.add("version", Disclosure.modelVersion)
    head.add("description", "A department's published budget or final accounts. 部门公开的预算或决算。")
    // The members of the head, and then the resources.
    text += head.description.dropFirst().dropLast() + ",\n\"resources\": [\n"
    text += resources.map { resource($0.table, $0.bytes).description }.joined(separator: ",\n")
    return Array((text + "\n]\n}\n").utf8)
  }

  private static func resource(_ table: PackageTable, _ bytes: [UInt8]) -> JSONObjectLine {
    var object = JSONObjectLine()
    object.add("name", table.name)
    object.add("path", table.path)
    object.add("type", "table")
    let (en, zh) = (table.title.text(in: .english), table.title.text(in: .chinese))
    object.add("title", en.utf8.elementsEqual(zh.utf8) ? zh : "\(zh) / \(en)")
    object.add("description", "\(zh)。\(en).")
    object.add("format", "csv")
    object.add("mediatype", "text/csv")
    object.add("encoding", "utf-8")
    object.add("bytes", bytes.count)
    object.add("hash", "sha256:\(ContentDigest(of: bytes))")
    object.add("schema", schema(of: table))
    return object
  }

  /// The Table Schema of a resource.
  static func schema(of table: PackageTable) -> JSONObjectLine {
    var schema = JSONObjectLine()
    schema.add("fields", table.fields.map { field($0, of: table) })
    if !table.primaryKey.isEmpty { schema.add("primaryKey", table.primaryKey) }
    if !table.references.isEmpty {
      schema.add("foreignKeys", table.references.map(reference))
    }
    return schema
  }

  private static func field(_ field: PackageField, of table: PackageTable) -> JSONObjectLine {
    var object = JSONObjectLine()
    object.add("name", field.name)
    object.add("type", field.kind.rawValue)
    let (en, zh) = (field.title.text(in: .english), field.title.text(in: .chinese))
    object.add("title", en.utf8.elementsEqual(zh.utf8) ? zh : "\(zh) / \(en)")
    object.add("description", description(of: field, in: table))
    object.add("columnType", field.columnType)
    if field.isRequired || !field.values.isEmpty {
      var constraints = JSONObjectLine()
      if field.isRequired { constraints.add("required", true) }
      if !field.values.isEmpty { constraints.add("enum", field.values) }
      object.add("constraints", constraints)
    }
    return object
  }

  /// What a field holds, in a sentence of each language: its type, and what it refers to.
  private static func description(of field: PackageField, in table: PackageTable) -> String {
    let (typeEn, typeZh) = field.kind.words
    var en = field.title.text(in: .english) + ": " + typeEn
    var zh = field.title.text(in: .chinese) + "：" + typeZh
    if field.isRequired { (en, zh) = (en + ", never blank", zh + "，必填") }
    if table.primaryKey.contains(field.name) {
      (en, zh) = (en + ", part of the primary key", zh + "，主键")
    }
    for reference in table.references where reference.field == field.name {
      let target = reference.resource.isEmpty ? table.name : reference.resource
      en += ", refers to \(reference.target) of \(target)"
      zh += "，指向 \(target) 的 \(reference.target)"
    }
    return "\(zh)。\(en)."
  }

  private static func reference(_ reference: PackageReference) -> JSONObjectLine {
    var object = JSONObjectLine()
    object.add("fields", [reference.field])
    var target = JSONObjectLine()
    target.add("resource", reference.resource)
    target.add("fields", [reference.target])
    object.add("reference", target)
    return object
  }
}
