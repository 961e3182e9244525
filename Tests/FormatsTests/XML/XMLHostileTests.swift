import Convert
import Formats
import TestSupport
import Testing

/// Documents that attack whoever reads them: each is refused, with its reason.
@Suite("XML: hostile documents")
struct XMLHostileTests {
  private static let root =
    #"<disclosure xmlns="urn:disclosure-convert:disclosure:1" version="1.0" stage="budget">"#

  private static func document(_ title: String) -> String {
    root + "<title>\(title)</title></disclosure>"
  }

  @Test(
    "a document type declaration is refused where it stands, and no entity is looked at",
    arguments: [
      "<!DOCTYPE disclosure>",
      "<!DOCTYPE disclosure SYSTEM \"file:///etc/passwd\">",
      "<!DOCTYPE disclosure PUBLIC \"x\" \"http://127.0.0.1:9/x.dtd\">",
      "<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>",
      "<!DOCTYPE d [<!ENTITY e SYSTEM \"http://127.0.0.1:9/\">]>",
      "<!DOCTYPE d [<!ENTITY % p SYSTEM \"http://127.0.0.1:9/\"> %p;]>",
      """
      <!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
      <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY e "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">]>
      """,
    ])
  func doctype(declaration: String) {
    let errors = XMLDocument.errors(
      "<?xml version=\"1.0\"?>\n" + declaration + Self.document("&e;"))
    #expect(errors.map(\.code) == ["xml.doctype"])
  }

  @Test(
    "what is no XML is told with its place",
    arguments: [
      ("", "xml.not-well-formed"), ("<", "xml.not-well-formed"), ("plain", "xml.not-well-formed"),
      ("{}", "xml.not-well-formed"),
      (root, "xml.truncated"), (root + "<title>x", "xml.truncated"),
      (root + "<title>x</titel></disclosure>", "xml.not-well-formed"),
      (document("&nbsp;"), "xml.not-well-formed"), (document("a & b"), "xml.not-well-formed"),
      (document("\u{1}"), "xml.invalid-byte"), (document("&#0;"), "xml.invalid-byte"),
      (document("x") + "<more/>", "xml.not-well-formed"),
      (root + "<title a='1' a='2'/></disclosure>", "xml.not-well-formed"),
      (#"<?xml version="1.0" encoding="no-such"?>"# + document("x"), "xml.invalid-byte"),
    ])
  func notWellFormed(text: String, code: String) {
    let errors = XMLDocument.errors(text)
    #expect(errors.last?.code == code, "\(errors.map { $0.message(in: .english) })")
    #expect(errors.allSatisfy { $0.place != nil })
  }

  @Test("bytes that are no text in the declared encoding are told as such, and by nobody else")
  func declaredEncoding() {
    let text =
      #"<?xml version="1.0" encoding="GBK"?>"# + Self.document("云栖市水务局二〇二七年部门预算公开说明")
    let errors = XMLDocument.errors(text)
    #expect(errors.map(\.code) == ["xml.invalid-byte"])
    #expect(errors.first?.message(in: .english).contains("no character of the encoding") == true)
  }

  @Test("an element that the schema does not have is told so, whatever stands before it")
  func unknownElement() {
    let errors = XMLDocument.errors(
      Self.root + "<title>x</title><part><table kind=\"other\"><title>y</title>"
        + "<columns><labelColumn/><amountColum/></columns></table></part></disclosure>")
    #expect(errors.map(\.code) == ["xml.unexpected-element"])
    #expect(
      errors.first?.message(in: .english).contains("the schema has: it has none of that name")
        == true)
  }

  @Test("a measure that is none is told once, not as one that stands twice")
  func unknownMeasure() throws {
    let document = try XMLDocument.everything()
    let broken = document.replacing("<amount concept=\"total\">", with: "<amount concept=\"sum\">")
    #expect(broken != document)
    #expect(Set(XMLDocument.errors(broken).map(\.code)) == ["xml.invalid-value"])
  }

  @Test(
    "what breaks XML's own rules is said in both languages",
    arguments: [
      (
        root + "<title>x</titel></disclosure>", "</titel> ends <title> of line",
        "的 <title> 被 </titel> 结束"
      ),
      (document("&nbsp;"), "an entity is not defined", "引用了未定义的实体"),
      (document("a & b"), "it is written &amp;", "应写作 &amp;"),
      (document("x") + "<more/>", "something stands behind the last element", "根元素之后还有内容"),
      (root + "<title a='1' a='2'/></disclosure>", "stands twice in one element", "同一元素中属性重复"),
      (document("\u{1}"), "a character that XML does not have", "XML 不允许的字符"),
      (document("x\u{0}y"), "a zero byte, which is no character of XML", "有零字节"),
      (document("x") + "\nx", "something stands behind the last element", "根元素之后还有内容"),
      (
        document("<b/>"), "/title[1]/b[1] does not belong here; expected text only, without",
        "应为 纯文字，其中不含元素"
      ),
      (
        root + #"<title xmlns:i="http://www.w3.org/2001/XMLSchema-instance" i:nil="true"/>"#
          + "</disclosure>", "no element takes xsi:nil", "任何元素都不接受 xsi:nil"
      ),
      (
        root + #"<title xmlns:i="http://www.w3.org/2001/XMLSchema-instance" i:type="Amount">1"#
          + "</title></disclosure>", "leave xsi:type out", "请省略 xsi:type"
      ),
    ])
  func words(text: String, english: String, chinese: String) throws {
    let error = try #require(XMLDocument.errors(text).last)
    #expect(error.message(in: .english).contains(english), "\(error.message(in: .english))")
    #expect(error.message(in: .chinese).contains(chinese), "\(error.message(in: .chinese))")
  }

  @Test("an attribute that libxml2 finds too long is told so, not as one that does not end")
  func tooLong() throws {
    let label = String(repeating: "a", count: 11_000_000)
    let errors = XMLDocument.errors(
      Self.root + "<title>x</title><part label=\"\(label)\"/></disclosure>")
    let error = try #require(errors.first)
    #expect(error.code == "xml.not-well-formed")
    #expect(error.message(in: .english).contains("is longer than libxml2 reads"))
    #expect(error.message(in: .chinese).contains("长度超过 libxml2 的上限"))
  }

  @Test("what breaks XML's rules between two elements is told in the one around them")
  func between() {
    let errors = XMLDocument.errors(
      Self.root + "<title>x</title><part><title>y</title><!-- a -- b --></part></disclosure>")
    #expect(errors.count == 1)
    #expect(errors.first?.message(in: .english).contains("in /disclosure/part[1]:") == true)
  }

  @Test("what libxml2 only warns of is no error: XML of another 1.x is read as XML 1.0")
  func warning() {
    // XML 1.0, fifth edition, section 2.8: a processor takes 1.x for 1.0.
    #expect(XMLDocument.errors(#"<?xml version="1.1"?>"# + Self.document("x")).isEmpty)
    let later = XMLDocument.errors(#"<?xml version="2.0"?>"# + Self.document("x"))
    #expect(later.map(\.code) == ["xml.not-well-formed"])
  }

  @Test("an element behind one that it should precede is told that their order counts")
  func tooLate() throws {
    let side = #"<columnAmount column="2">1</columnAmount><name>总计</name>"#
    let errors = XMLDocument.errors(
      Self.root + "<title>x</title><part><table kind=\"other\"><title>表</title><columns>"
        + "<labelColumn side=\"income\"/><amountColumn side=\"income\"/></columns>"
        + "<row><income>\(side)</income></row></table></part></disclosure>")
    #expect(errors.count == 1)
    #expect(
      errors.first?.message(in: .english)
        == "/disclosure/part[1]/table[1]/row[1]/income[1]/name[1] does not belong here; "
        + "expected none behind those before it: their order counts")
  }

  @Test("bytes that are no UTF-8 are refused")
  func invalidBytes() {
    var bytes = Array(Self.document("中").utf8)
    bytes.removeAll { $0 == 0xB8 }
    guard case .failure(let error) = XMLDocument.read(bytes) else {
      Issue.record("it was read")
      return
    }
    #expect(error.diagnostics.map(\.code) == ["xml.invalid-byte"])
  }

  @Test("a document cut off anywhere is refused, behind its first tag for being cut off alone")
  func truncated() throws {
    let bytes = Array(try XMLDocument.everything().utf8)
    let root = try #require(bytes.firstRange(of: "<disclosure".utf8))
    let inside = try #require(bytes[root.upperBound...].firstIndex(of: UInt8(ascii: ">")))
    let end = try #require(bytes.lastIndex(of: UInt8(ascii: ">")))
    for count in stride(from: 0, to: end, by: 97) {
      guard case .failure(let error) = XMLDocument.read(Array(bytes[..<count])) else {
        Issue.record("\(count) bytes were read")
        return
      }
      guard count > inside else { continue }
      #expect(error.diagnostics.map(\.code) == ["xml.truncated"], "\(count) bytes")
    }
  }

  @Test("what is wrong in front of the place where a document is cut off is told too")
  func wrongAndTruncated() {
    let errors = XMLDocument.errors(Self.root + "<title>x</title>\n<wrong/>\n<pa")
    #expect(errors.map(\.code) == ["xml.unexpected-element", "xml.truncated"])
    #expect(errors.map(\.place) == [2, 3].map { .input(SourcePosition(line: $0)) })
  }

  @Test("100,000 levels of elements are refused")
  func deep() {
    let text = Self.root + String(repeating: "<part>", count: 100_000)
    let codes = Set(XMLDocument.errors(text).map(\.code))
    #expect(codes.contains("xml.too-deep"))
  }

  @Test("XML of another kind says which namespace it is of, and which is wanted")
  func foreign() {
    for text in [
      "<html xmlns='http://www.w3.org/1999/xhtml'><body/></html>", "<disclosure/>",
      "<x:disclosure xmlns:x='urn:disclosure-convert:disclosure:0' version='0.1'/>",
      "<budget xmlns='urn:disclosure-convert:disclosure:1'/>",
    ] {
      let errors = XMLDocument.errors(text)
      #expect(errors.map(\.code) == ["xml.foreign"], "\(text)")
      let message = errors.first?.message(in: .english) ?? ""
      #expect(message.contains("expected 'disclosure' of 'urn:disclosure-convert:disclosure:1'"))
    }
  }

  @Test("a newer version is refused by saying so, and no other error is told")
  func newer() {
    let text = Self.document("x").replacing("version=\"1.0\"", with: "version=\"1.7\" new=\"x\"")
    let errors = XMLDocument.errors(text)
    #expect(errors.map(\.code) == ["xml.newer-version"])
    #expect(errors.first?.message(in: .english).contains("version 1.7; this") == true)
    let major = Self.document("x").replacing(":1\"", with: ":2\"")
    #expect(XMLDocument.errors(major).map(\.code) == ["xml.newer-version"])
  }

  @Test("XInclude is an element that does not belong there, and includes nothing")
  func inclusion() {
    let text =
      Self.root + """
        <title>x</title><i:include xmlns:i="http://www.w3.org/2001/XInclude" href="/etc/passwd" \
        parse="text"/></disclosure>
        """
    #expect(XMLDocument.errors(text).map(\.code) == ["xml.unexpected-element"])
  }

  @Test("columns that would take more memory than the document is large are refused")
  func manyCells() {
    let columns = String(repeating: "<textColumn/>", count: 20_000)
    let rows = String(repeating: "<row/>", count: 20_000)
    let text =
      Self.root + """
        <title>x</title><part><table kind="other"><title>t</title><columns>\(columns)</columns>\
        \(rows)</table></part></disclosure>
        """
    #expect(XMLDocument.errors(text).map(\.code) == ["xml.too-many-cells"])
  }

  @Test("errors are told several at once, and no more than a hundred")
  func manyErrors() {
    let parts = String(repeating: "<part label='甲'><x/></part><part line='0'/>", count: 3)
    let text = Self.root + "<title>x</title>" + parts + "</disclosure>"
    #expect(
      XMLDocument.errors(text).map(\.code)
        == Array(repeating: ["xml.unexpected-element", "xml.invalid-value"], count: 3)
        .flatMap(\.self))
    let rows = String(repeating: "<row line='x'/>", count: 500)
    let many =
      Self.root + "<title>x</title><part><table kind='other'><title/><columns/>\(rows)"
      + "</table></part></disclosure>"
    let codes = XMLDocument.errors(many).map(\.code)
    #expect(codes.count == 101)
    #expect(codes.dropLast().allSatisfy { $0 == "xml.invalid-value" })
    #expect(codes.last == "xml.more-errors")
  }

  @Test("a document full of what does not belong there is not held in memory whole")
  func endlessForeignElements() {
    let text =
      Self.root + "<title>x</title>" + String(repeating: "<x/>", count: 300_000) + "</disclosure>"
    #expect(XMLDocument.errors(text).map(\.code) == ["xml.unexpected-element", "xml.more-errors"])
    let part = "<part>" + String(repeating: "<row/>", count: 300_000)
    #expect(
      XMLDocument.errors(Self.root + "<title>x</title>" + part).map(\.code)
        == ["xml.unexpected-element", "xml.more-errors"])
  }

  @Test("an attribute longer than libxml2 takes is refused")
  func hugeAttribute() {
    let text = Self.document("x").replacing(
      "<title>", with: "<title x=\"" + String(repeating: "甲", count: 4_000_000) + "\">")
    let errors = XMLDocument.errors(text)
    #expect(errors.map(\.code) == ["xml.not-well-formed"])
    #expect(errors.allSatisfy { $0.message(in: .chinese).utf8.count < 1_000 })
  }

  @Test("several threads read at once")
  func threads() async throws {
    let text = Array(try XMLDocument.everything().utf8)
    let bad = Array(Self.document("x").replacing("budget", with: "plan").utf8)
    await withTaskGroup(of: Bool.self) { group in
      for index in 0..<64 {
        group.addTask {
          switch (index.isMultiple(of: 2), XMLDocument.read(index.isMultiple(of: 2) ? text : bad)) {
          case (true, .success(let disclosure)): disclosure == EverythingSample.disclosure
          case (false, .failure(let error)): error.diagnostics.map(\.code) == ["xml.invalid-value"]
          default: false
          }
        }
      }
      for await isRight in group { #expect(isRight) }
    }
  }
}
