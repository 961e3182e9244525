import Convert
import Foundation
import TestSupport
import Testing

@testable import Formats

/// The schema as Foundation parses it, which is not our parser.
private struct Schema {
  let root: [String: Any]

  init() throws {
    let data = Data(try RepositoryFile.bytes("docs/schema/disclosure.schema.json"))
    root = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  /// The object at a path of member names separated by `/`.
  func object(_ path: String) throws -> [String: Any] {
    var object = root
    for step in path.split(separator: "/") {
      object = try #require(object[String(step)] as? [String: Any], "\(path) has no \(step)")
    }
    return object
  }

  func strings(_ path: String, _ member: String) throws -> [String] {
    let object = try object(path)
    return try #require(object[member] as? [String], "\(path) has no \(member)")
  }
}

@Suite("JSON: the schema says what the program does")
struct JSONSchemaTests {
  @Test("the program prints the file")
  func embedded() throws {
    let file = try RepositoryFile.bytes("docs/schema/disclosure.schema.json")
    let schema = try #require(JSONFormat().schema)
    let isSame = schema.utf8.elementsEqual(file)
    #expect(isSame, "run Scripts/embed-schema.sh")
  }

  @Test("its id is what a disclosure names")
  func identity() throws {
    let schema = try Schema()
    #expect(schema.root["$id"] as? String == JSONFormat.schemaID)
    #expect(try schema.object("properties/$schema")["const"] as? String == JSONFormat.schemaID)
  }

  @Test(
    "enumerations have the raw values of the model, in its order",
    arguments: [
      ("properties/stage", raw(Stage.self)),
      ("$defs/concept", raw(Concept.self)),
      ("$defs/monetaryUnit", raw(MonetaryUnit.self)),
      ("$defs/tableBlock/properties/kind", raw(TableKind.self)),
      ("$defs/column/properties/role", raw(RoleName.self)),
      ("$defs/column/properties/level", raw(CodeLevel.self)),
      ("$defs/column/properties/side", raw(TableSide.self)),
      ("$defs/rowLevel", raw(CodeLevel.self).filter { $0 != CodeLevel.joined.rawValue }),
      ("$defs/performanceBlock/properties/scope", raw(PerformanceScope.self)),
      ("$defs/indicator/properties/relation", raw(TargetRelation.self)),
      ("$defs/ledgerEntry/properties/code", raw(LedgerCode.self)),
      ("$defs/ledgerEntry/properties/reach", raw(LedgerReach.self)),
    ])
  func enumerations(path: String, values: [String]) throws {
    #expect(try Schema().strings(path, "enum") == values)
  }

  @Test(
    "objects have the members that the program reads, and require the same",
    arguments: [
      Members("", RootMember.self), Members("$defs/contentsEntry", ContentsMember.self),
      Members("$defs/signature", SignatureMember.self), Members("$defs/part", PartMember.self),
      Members("$defs/section", SectionMember.self),
      Members("$defs/paragraph", ParagraphMember.self),
      Members("$defs/paragraphBlock", ParagraphMember.self, isBlock: true),
      Members("$defs/noteBlock", ParagraphMember.self, isBlock: true),
      Members("$defs/termBlock", TermMember.self, isBlock: true),
      Members("$defs/projectBlock", ProjectMember.self, isBlock: true),
      Members("$defs/statementField", FieldMember.self),
      Members("$defs/tableBlock", TableMember.self, isBlock: true),
      Members("$defs/column", ColumnMember.self), Members("$defs/row", RowMember.self),
      Members("$defs/side", SideMember.self), Members("$defs/cell", CellMember.self),
      Members("$defs/performanceBlock", PerformanceMember.self, isBlock: true),
      Members("$defs/labelledText", LabelledMember.self),
      Members("$defs/budgetLine", BudgetMember.self),
      Members("$defs/indicator", IndicatorMember.self),
      Members("$defs/ledgerEntry", LedgerMember.self),
      Members("$defs/ledgerChange", ChangeMember.self),
      Members("$defs/ledgerProof", ProofMember.self),
    ])
  func members(_ members: Members) throws {
    let schema = try Schema()
    let object = try schema.object(members.path)
    let properties = try schema.object(members.path + "/properties")
    #expect(Set(properties.keys) == members.all)
    #expect(Set(object["required"] as? [String] ?? []) == members.required)
    #expect(object["additionalProperties"] as? Bool == false)
  }

  @Test("blocks are those that the program reads")
  func blocks() throws {
    let blocks = try #require(try Schema().object("$defs/block")["oneOf"] as? [[String: String]])
    #expect(blocks.map { $0["$ref"] } == BlockType.allCases.map { "#/$defs/\($0.rawValue)Block" })
  }

  @Test("bounds are those of the program")
  func bounds() throws {
    let schema = try Schema()
    for (name, bounds) in [
      ("positiveInteger", NumberBounds.ordinal), ("printedNumber", NumberBounds.printed),
      ("year", NumberBounds.year),
    ] {
      let object = try schema.object("$defs/" + name)
      #expect(object["minimum"] as? Int == bounds.lowerBound)
      #expect(object["maximum"] as? Int == bounds.upperBound)
    }
    let level = try schema.object("$defs/section/properties/level")
    #expect(level["maximum"] as? Int == Section.maximumLevel)
  }

  @Test("every definition and member has a title and a description in both languages")
  func bothLanguages() throws {
    let root = try Schema().root
    var described = 0
    func walk(_ value: Any, _ path: String) {
      guard let object = value as? [String: Any] else { return }
      for (name, member) in object {
        let path = path + "/" + name
        let isNamed = path.hasSuffix("/properties/" + name) || path == "/$defs/" + name
        if isNamed, !path.contains("/else/"), !path.contains("/if/"),
          let member = member as? [String: Any], member["$ref"] == nil || member.count > 1
        {
          described += 1
          for key in ["title", "description"] {
            let text = member[key] as? String ?? ""
            let halves = text.split(separator: " / ", maxSplits: 1)
            #expect(halves.count == 2, "\(path) \(key)")
            #expect(halves.last?.unicodeScalars.contains { $0.value > 0x3000 } == true, "\(path)")
          }
        }
        walk(member, path)
      }
    }
    walk(root, "")
    #expect(described > 100)
  }
}

private func raw<Value: CaseIterable & RawRepresentable<String>>(_ type: Value.Type) -> [String] {
  Value.allCases.map(\.rawValue)
}

/// The members that the program knows of an object.
struct Members: Sendable, CustomTestStringConvertible {
  let path: String
  let all: Set<String>
  let required: Set<String>

  init<Member: JSONMember>(_ path: String, _ type: Member.Type, isBlock: Bool = false) {
    self.path = path
    all = Set(Member.allCases.map(\.rawValue) + (isBlock ? ["type"] : []))
    required = Set(Member.required.map(\.rawValue) + (isBlock ? ["type"] : []))
  }

  var testDescription: String { path }
}
