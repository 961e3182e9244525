// Made by Scripts/embed-schema.sh from docs/schema/disclosure.schema.json: edit that file.
// swift-format-ignore-file

/// The JSON Schema of the format.
enum JSONSchemaText {
  /// The text of docs/schema/disclosure.schema.json, its line end at the end included.
  static let schema: StaticString = #"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:disclosure-convert:disclosure:1.0",
  "title": "Budget disclosure / 部门预决算公开",
  "description": "A department's published budget or final accounts, as disclosure-convert writes it, model version 1.0. Optional members are left out where there is nothing: absent and empty are two things. / 部门公开的预算或决算文本，由 disclosure-convert 写出，模型版本 1.0。没有内容的可选成员省略不写：“没有”与“空”是两回事。",
  "type": "object",
  "additionalProperties": false,
  "required": ["$schema", "stage", "title", "contents", "parts", "ledger"],
  "properties": {
    "$schema": {
      "title": "Schema / 模式",
      "description": "Names this schema and with it the version of the model. / 指明本模式及模型版本。",
      "const": "urn:disclosure-convert:disclosure:1.0"
    },
    "stage": {
      "title": "Stage / 阶段",
      "description": "Budget (budget) or final accounts (final_accounts). / 部门预算（budget）或部门决算（final_accounts）。",
      "enum": ["budget", "final_accounts"]
    },
    "fiscalYear": {
      "$ref": "#/$defs/year",
      "title": "Fiscal year / 预算年度",
      "description": "The year that the figures are for; absent where the title names none. / 数据所属年度；标题未写明时省略。"
    },
    "department": {
      "title": "Department / 公开部门",
      "description": "The disclosing department, as on the title page; absent where the title names none. / 标题页上的公开部门；未写明时省略。",
      "type": "string"
    },
    "title": {
      "title": "Title / 标题",
      "description": "The title on one line, its pieces joined. / 标题，各段合为一行。",
      "type": "string"
    },
    "contents": {
      "title": "Table of contents / 目录",
      "description": "The entries of the table of contents; empty where there is none. / 目录各条；没有目录时为空。",
      "type": "array",
      "items": { "$ref": "#/$defs/contentsEntry" }
    },
    "parts": {
      "title": "Parts / 各部分",
      "description": "The parts (第一部分 …), in the order of the document. / 文件的各部分，按原文顺序。",
      "type": "array",
      "items": { "$ref": "#/$defs/part" }
    },
    "signature": {
      "$ref": "#/$defs/signature",
      "title": "Sign-off / 落款",
      "description": "The sign-off at the end; absent where there is none. / 文末落款；没有时省略。"
    },
    "ledger": {
      "title": "Ledger / 修复台账",
      "description": "What was repaired and what was lost, with its proof. / 修复与缺失的记录及其依据。",
      "type": "array",
      "items": { "$ref": "#/$defs/ledgerEntry" }
    }
  },
  "$defs": {
    "sourceLine": {
      "title": "Source line / 原文行号",
      "description": "The line of the source text on which it begins, from 1; absent where the input carried none. / 在原始文本中的起始行号，从 1 起；来源没有行号时省略。",
      "$ref": "#/$defs/positiveInteger"
    },
    "positiveInteger": {
      "title": "Counting number / 正整数",
      "description": "A number that counts from 1. / 从 1 起的序数。",
      "type": "integer",
      "minimum": 1,
      "maximum": 999999999999999
    },
    "printedNumber": {
      "title": "Printed number / 所印序号",
      "description": "A number as the document prints it. / 原文所印的序号。",
      "type": "integer",
      "minimum": 0,
      "maximum": 999999999999999
    },
    "year": {
      "title": "Year / 年份",
      "description": "A year of four digits. / 四位数年份。",
      "type": "integer",
      "minimum": 1000,
      "maximum": 9999
    },
    "amount": {
      "title": "Amount / 金额",
      "description": "An exact decimal of at most 18 integer and 6 fraction digits, without separators; 805.6 and 805.60 are two spellings of one value, and both are kept. / 精确十进制数，整数最多 18 位，小数最多 6 位，无千位分隔符；805.6 与 805.60 数值相同而写法不同，均照原样保留。",
      "type": "string",
      "pattern": "^-?(0|[1-9][0-9]{0,17})(\\.[0-9]{1,6})?$"
    },
    "code": {
      "title": "Classification code / 科目编码",
      "description": "Digits of a budget classification code, leading zeros kept. / 预算科目编码的数字，保留前导零。",
      "type": "string",
      "pattern": "^[0-9]{2,9}$"
    },
    "concept": {
      "title": "Concept / 指标概念",
      "description": "The measure that the amounts of a column count, whatever the column is titled. / 该列金额所计量的内容，与列标题的写法无关。",
      "enum": [
        "budget", "total", "appropriation_subtotal", "general_public_budget",
        "general_public_budget_transfer", "government_fund_budget",
        "government_fund_budget_transfer", "state_capital_budget",
        "state_capital_budget_transfer", "special_account", "unit_funds",
        "appropriation_carryover", "other_carryover", "basic_expenditure", "basic_personnel",
        "basic_operating", "project_expenditure", "econ_301", "econ_302", "econ_303", "econ_307",
        "econ_309", "econ_310", "econ_311", "econ_312", "econ_313", "econ_399",
        "appropriation_total", "appropriation_basic_personnel", "appropriation_basic_operating",
        "appropriation_project", "other_total", "other_basic_personnel", "other_basic_operating",
        "other_project"
      ]
    },
    "monetaryUnit": {
      "title": "Unit of money / 金额单位",
      "description": "The unit in which amounts are stated. / 金额的计量单位。",
      "enum": ["元", "千元", "万元", "百万元", "亿元"]
    },
    "columnID": {
      "title": "Column id / 列标识",
      "description": "The name by which rows speak of a column: its concept, level or role, or c and its number; unique on its side of the table. / 行中引用该列的名称：概念、级次、角色，或 c 加列序号；在表的同一侧内唯一。",
      "type": "string",
      "pattern": "^[a-z][a-z0-9_]*$"
    },
    "contentsEntry": {
      "title": "Entry of the contents / 目录条目",
      "description": "An entry without dot leader and page number. / 不含引导点和页码的目录条目。",
      "type": "object",
      "additionalProperties": false,
      "required": ["title"],
      "properties": {
        "label": {
          "title": "Label / 编号",
          "description": "The number as printed: 第一部分, 一、; absent where there is none. / 所印编号，如 第一部分、一、；没有时省略。",
          "type": "string"
        },
        "title": {
          "title": "Title / 标题",
          "description": "The heading that the entry names. / 所列标题。",
          "type": "string"
        },
        "sourceLine": { "$ref": "#/$defs/sourceLine" }
      }
    },
    "signature": {
      "title": "Sign-off / 落款",
      "description": "Who signs, and when. / 署名与日期。",
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "name": {
          "title": "Name / 署名",
          "description": "Who signs. / 落款单位。",
          "type": "string"
        },
        "date": {
          "title": "Date / 日期",
          "description": "The date as published. / 原文所写日期。",
          "type": "string"
        },
        "sourceLine": { "$ref": "#/$defs/sourceLine" }
      }
    },
    "part": {
      "title": "Part / 部分",
      "description": "A part (第一部分 …), or what stands outside all parts. / 文件的一个部分，或各部分之外的内容。",
      "type": "object",
      "additionalProperties": false,
      "required": ["blocks", "sections"],
      "properties": {
        "label": {
          "title": "Label / 编号",
          "description": "The label as printed: 第一部分; absent outside all parts. / 所印编号，如 第一部分；不属于任何部分时省略。",
          "type": "string"
        },
        "title": {
          "title": "Title / 标题",
          "description": "The title without the label. / 不含编号的标题。",
          "type": "string"
        },
        "sourceLine": { "$ref": "#/$defs/sourceLine" },
        "blocks": {
          "title": "Blocks / 内容块",
          "description": "What stands before the first section. / 第一个章节之前的内容。",
          "type": "array",
          "items": { "$ref": "#/$defs/block" }
        },
        "sections": {
          "title": "Sections / 章节",
          "description": "The sections, in the order of the document. / 各章节，按原文顺序。",
          "type": "array",
          "items": { "$ref": "#/$defs/section" }
        }
      }
    },
    "section": {
      "title": "Section / 章节",
      "description": "A numbered or titled stretch of a part. / 部分之下有编号或标题的一节。",
      "type": "object",
      "additionalProperties": false,
      "required": ["title", "level", "blocks", "subsections"],
      "properties": {
        "label": {
          "title": "Label / 编号",
          "description": "The number as printed: 一、, （一）; absent where there is none. / 所印编号，如 一、、（一）；没有时省略。",
          "type": "string"
        },
        "title": {
          "title": "Title / 标题",
          "description": "The heading without the number. / 不含编号的标题。",
          "type": "string"
        },
        "level": {
          "title": "Level / 层级",
          "description": "The depth in the outline, 1 below a part; a subsection is deeper than its section. / 在大纲中的层级，部分之下为 1；下级章节须更深。",
          "type": "integer",
          "minimum": 1,
          "maximum": 6
        },
        "sourceLine": { "$ref": "#/$defs/sourceLine" },
        "blocks": {
          "title": "Blocks / 内容块",
          "description": "What stands before the first subsection. / 第一个下级章节之前的内容。",
          "type": "array",
          "items": { "$ref": "#/$defs/block" }
        },
        "subsections": {
          "title": "Subsections / 下级章节",
          "description": "The sections below this one. / 其下的章节。",
          "type": "array",
          "items": { "$ref": "#/$defs/section" }
        }
      }
    },
    "block": {
      "title": "Block / 内容块",
      "description": "One of the things that a section holds; its type tells which. / 章节中的一项内容，由 type 指明种类。",
      "oneOf": [
        { "$ref": "#/$defs/paragraphBlock" },
        { "$ref": "#/$defs/noteBlock" },
        { "$ref": "#/$defs/tableBlock" },
        { "$ref": "#/$defs/performanceBlock" },
        { "$ref": "#/$defs/projectBlock" },
        { "$ref": "#/$defs/termBlock" }
      ]
    },
    "mark": {
      "title": "Mark / 列表编号",
      "description": "The mark of a list item as printed: 1、, （一）; absent for a plain paragraph. / 列表项所印编号，如 1、、（一）；普通段落省略。",
      "type": "string"
    },
    "paragraphText": {
      "title": "Text / 正文",
      "description": "The text without its mark. / 不含编号的正文。",
      "type": "string"
    },
    "paragraph": {
      "title": "Paragraph / 段落",
      "description": "A paragraph, or with a mark an item of a list. / 段落；有编号的为列表项。",
      "type": "object",
      "additionalProperties": false,
      "required": ["text"],
      "properties": {
        "mark": { "$ref": "#/$defs/mark" },
        "text": { "$ref": "#/$defs/paragraphText" },
        "sourceLine": { "$ref": "#/$defs/sourceLine" }
      }
    },
    "paragraphBlock": {
      "title": "Paragraph block / 段落块",
      "description": "A paragraph or a list item in the text. / 正文中的段落或列表项。",
      "type": "object",
      "additionalProperties": false,
      "required": ["type", "text"],
      "properties": {
        "type": {
          "title": "Type / 种类",
          "description": "Always paragraph. / 固定为 paragraph。",
          "const": "paragraph"
        },
        "mark": { "$ref": "#/$defs/mark" },
        "text": { "$ref": "#/$defs/paragraphText" },
        "sourceLine": { "$ref": "#/$defs/sourceLine" }
      }
    },
    "noteBlock": {
      "title": "Note block / 注释块",
      "description": "A note that belongs to no table: 注：…, 备注：…. / 不属于任何表的注释：注：…、备注：…。",
      "type": "object",
      "additionalProperties": false,
      "required": ["type", "text"],
      "properties": {
        "type": {
          "title": "Type / 种类",
          "description": "Always note. / 固定为 note。",
          "const": "note"
        },
        "mark": { "$ref": "#/$defs/mark" },
        "text": { "$ref": "#/$defs/paragraphText" },
        "sourceLine": { "$ref": "#/$defs/sourceLine" }
      }
    },
    "termBlock": {
      "title": "Glossary term / 名词解释",
      "description": "A term of the glossary. / 名词解释中的一个词条。",
      "type": "object",
      "additionalProperties": false,
      "required": ["type", "term", "definition"],
      "properties": {
        "type": {
          "title": "Type / 种类",
          "description": "Always term. / 固定为 term。",
          "const": "term"
        },
        "label": {
          "title": "Label / 编号",
          "description": "The number as printed; absent where there is none. / 所印编号；没有时省略。",
          "type": "string"
        },
        "term": {
          "title": "Term / 名词",
          "description": "The term. / 词条名称。",
          "type": "string"
        },
        "definition": {
          "title": "Definition / 释义",
          "description": "What it means. / 词条的含义。",
          "type": "string"
        },
        "sourceLine": { "$ref": "#/$defs/sourceLine" }
      }
    },
    "tableBlock": {
      "title": "Statement table / 公开表",
      "description": "One of the statement tables, its pages joined. / 一张预算公开表，已合并分页。",
      "type": "object",
      "additionalProperties": false,
      "required": ["type", "kind", "title", "isGrouped", "columns", "rows", "notes"],
      "properties": {
        "type": {
          "title": "Type / 种类",
          "description": "Always table. / 固定为 table。",
          "const": "table"
        },
        "number": {
          "$ref": "#/$defs/printedNumber",
          "title": "Table number / 表号",
          "description": "表 N, where the document prints one. / 原文所印的表号。"
        },
        "kind": {
          "title": "Kind / 表类",
          "description": "What the table states; other where the program does not know it. / 该表的内容种类；程序不识别时为 other。",
          "enum": [
            "income_expenditure_summary", "income_summary", "expenditure_summary",
            "appropriation_summary", "general_public_expenditure",
            "general_public_basic_expenditure", "general_public_project_expenditure",
            "government_fund_expenditure", "state_capital_expenditure", "three_public_expenses",
            "commissioned_services", "carryover_detail", "other"
          ]
        },
        "title": {
          "title": "Title / 表名",
          "description": "The title, as published. / 原文表名。",
          "type": "string"
        },
        "preparedBy": {
          "title": "Prepared by / 编制部门",
          "description": "The department that made the table. / 编制该表的部门。",
          "type": "string"
        },
        "unit": {
          "$ref": "#/$defs/monetaryUnit",
          "title": "Unit / 单位",
          "description": "The unit of the amounts; absent where none is stated. / 金额单位；未写明时省略。"
        },
        "isGrouped": {
          "title": "Grouped / 千位分隔",
          "description": "Whether thousands separators are printed; they are no part of an amount. / 原文是否印有千位分隔符；分隔符不属于金额。",
          "type": "boolean"
        },
        "sourceLine": { "$ref": "#/$defs/sourceLine" },
        "columns": {
          "title": "Columns / 列",
          "description": "The columns, left to right. / 各列，从左到右。",
          "type": "array",
          "items": { "$ref": "#/$defs/column" }
        },
        "rows": {
          "title": "Rows / 行",
          "description": "The data rows, in the order of the document. / 数据行，按原文顺序。",
          "type": "array",
          "items": { "$ref": "#/$defs/row" }
        },
        "notes": {
          "title": "Notes / 表注",
          "description": "What is said below the table. / 表下的说明。",
          "type": "array",
          "items": { "$ref": "#/$defs/paragraph" }
        }
      }
    },
    "column": {
      "title": "Column / 列",
      "description": "A column of a statement table. / 公开表的一列。",
      "type": "object",
      "additionalProperties": false,
      "required": ["id", "header", "role"],
      "properties": {
        "id": { "$ref": "#/$defs/columnID" },
        "header": {
          "title": "Header / 表头",
          "description": "The labels from the root of the header tree to the leaf; empty for a column without any. / 表头树从根到叶的各级标题；没有标题时为空。",
          "type": "array",
          "items": {
            "title": "Label / 标题",
            "description": "One label of the header. / 表头中的一级标题。",
            "type": "string"
          }
        },
        "role": {
          "title": "Role / 角色",
          "description": "What the cells are: a level of a code, the name of the row, its project, money, or anything else. / 单元格的性质：编码的一级、行的名称、项目名称、金额，或其他。",
          "enum": ["code", "label", "project", "amount", "text"]
        },
        "level": {
          "title": "Code level / 编码级次",
          "description": "类 class, 款 section, 项 item, or joined; only for the role code. / 类、款、项，或合并编码；仅用于 role 为 code 的列。",
          "enum": ["class", "section", "item", "joined"]
        },
        "concept": { "$ref": "#/$defs/concept" },
        "side": {
          "title": "Side / 收支方向",
          "description": "The half of a two-sided table: 收入 income or 支出 expenditure. / 左右两栏表中的收入（income）或支出（expenditure）。",
          "enum": ["income", "expenditure"]
        },
        "ordinal": {
          "$ref": "#/$defs/printedNumber",
          "title": "Ordinal / 栏次",
          "description": "栏次, the number that the ordinal row gives the column. / 栏次行所给的序号。"
        }
      },
      "if": { "properties": { "role": { "const": "code" } } },
      "then": { "required": ["level"] },
      "else": { "properties": { "level": false } }
    },
    "rowCode": {
      "$ref": "#/$defs/code",
      "title": "Code / 科目编码",
      "description": "The classification code of the row, its pieces (类 3, 款 2, 项 2 digits) joined; on an expenditure side without code columns the code in front of the name, derived from it, may be left out. / 该行的科目编码，类、款、项（3、2、2 位）合并；支出一侧没有编码列时，为名称前的编码，由名称推出，可省略。"
    },
    "rowLevel": {
      "title": "Level / 级次",
      "description": "The level that the code has; derived from code, may be left out. / 编码的级次；由 code 推出，可省略。",
      "enum": ["class", "section", "item"]
    },
    "rowName": {
      "title": "Name / 名称",
      "description": "What the row is: the text of the first label column. / 该行的名称：第一个名称列的文字。",
      "type": "string"
    },
    "rowProject": {
      "title": "Project / 项目",
      "description": "The project of the row: the text of the first project column. / 该行的项目名称：第一个项目列的文字。",
      "type": "string"
    },
    "amounts": {
      "title": "Amounts / 金额",
      "description": "The amounts by the ids of their columns; blank cells are left out. / 各列金额，以列标识为名；空白单元格省略。",
      "type": "object",
      "propertyNames": { "$ref": "#/$defs/columnID" },
      "additionalProperties": { "$ref": "#/$defs/amount" }
    },
    "texts": {
      "title": "Texts / 文字",
      "description": "Text in any other cell, by the id of its column: further labels, text columns, placeholders as printed. / 其余单元格中的文字，以列标识为名：其他名称列、文字列、所印占位符。",
      "type": "object",
      "propertyNames": { "$ref": "#/$defs/columnID" },
      "additionalProperties": {
        "title": "Text / 文字",
        "description": "The text of the cell. / 单元格中的文字。",
        "type": "string"
      }
    },
    "codes": {
      "title": "Codes / 编码",
      "description": "Codes that are no part of the member code, by the id of their column. / 未并入 code 的编码，以列标识为名。",
      "type": "object",
      "propertyNames": { "$ref": "#/$defs/columnID" },
      "additionalProperties": { "$ref": "#/$defs/code" }
    },
    "row": {
      "title": "Row / 行",
      "description": "A row that reads by itself: what it is, and its amounts by column; a two-sided table has both sides in objects of their own. / 可独立读懂的一行：名称、编码与各列金额；左右两栏表的两侧各为一个对象。",
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "sourceLine": { "$ref": "#/$defs/sourceLine" },
        "code": { "$ref": "#/$defs/rowCode" },
        "level": { "$ref": "#/$defs/rowLevel" },
        "name": { "$ref": "#/$defs/rowName" },
        "project": { "$ref": "#/$defs/rowProject" },
        "amounts": { "$ref": "#/$defs/amounts" },
        "texts": { "$ref": "#/$defs/texts" },
        "codes": { "$ref": "#/$defs/codes" },
        "income": {
          "$ref": "#/$defs/side",
          "title": "Income / 收入",
          "description": "The income side of the row. / 该行的收入一侧。"
        },
        "expenditure": {
          "$ref": "#/$defs/side",
          "title": "Expenditure / 支出",
          "description": "The expenditure side of the row. / 该行的支出一侧。"
        }
      }
    },
    "side": {
      "title": "Side of a row / 行的一侧",
      "description": "The cells of one side of a two-sided table. / 左右两栏表一侧的单元格。",
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "code": { "$ref": "#/$defs/rowCode" },
        "level": { "$ref": "#/$defs/rowLevel" },
        "name": { "$ref": "#/$defs/rowName" },
        "project": { "$ref": "#/$defs/rowProject" },
        "amounts": { "$ref": "#/$defs/amounts" },
        "texts": { "$ref": "#/$defs/texts" },
        "codes": { "$ref": "#/$defs/codes" }
      }
    },
    "cell": {
      "title": "Cell / 单元格",
      "description": "A cell that stands alone: text, a code or an amount; no member for a blank one. / 单独的单元格：文字、编码或金额；空白时没有成员。",
      "type": "object",
      "additionalProperties": false,
      "maxProperties": 1,
      "properties": {
        "text": {
          "title": "Text / 文字",
          "description": "The text of the cell. / 单元格中的文字。",
          "type": "string"
        },
        "code": { "$ref": "#/$defs/code" },
        "amount": { "$ref": "#/$defs/amount" }
      }
    },
    "labelledText": {
      "title": "Labelled text / 带标签的文字",
      "description": "A value with the label that is printed before it. / 一项内容及其前面所印的标签。",
      "type": "object",
      "additionalProperties": false,
      "required": ["label", "text"],
      "properties": {
        "label": {
          "title": "Label / 标签",
          "description": "The label as printed, without a colon. / 所印标签，不含冒号。",
          "type": "string"
        },
        "text": {
          "title": "Text / 内容",
          "description": "The value; empty where its cell is blank. / 内容；单元格空白时为空。",
          "type": "string"
        },
        "sourceLine": { "$ref": "#/$defs/sourceLine" }
      }
    },
    "performanceBlock": {
      "title": "Performance targets / 绩效目标表",
      "description": "The performance targets of the department or of one project. / 部门整体或单个项目的绩效目标。",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "type", "scope", "title", "contacts", "budget", "indicatorLabels", "indicators", "notes"
      ],
      "properties": {
        "type": {
          "title": "Type / 种类",
          "description": "Always performance. / 固定为 performance。",
          "const": "performance"
        },
        "scope": {
          "title": "Scope / 范围",
          "description": "Whose targets these are: the department's or a project's. / 部门整体（department）或项目（project）的绩效目标。",
          "enum": ["department", "project"]
        },
        "title": {
          "title": "Title / 表名",
          "description": "The title, as published. / 原文表名。",
          "type": "string"
        },
        "year": {
          "$ref": "#/$defs/year",
          "title": "Year / 年度",
          "description": "The year below the title; absent where none stands there. / 表名下的年度；没有时省略。"
        },
        "unit": {
          "$ref": "#/$defs/labelledText",
          "title": "Unit / 预算单位",
          "description": "预算单位 or 部门名称. / 预算单位或部门名称。"
        },
        "project": {
          "$ref": "#/$defs/labelledText",
          "title": "Project / 项目名称",
          "description": "项目名称; absent for the whole department. / 项目名称；部门整体表省略。"
        },
        "sourceLine": { "$ref": "#/$defs/sourceLine" },
        "contacts": {
          "title": "Contacts / 联系人",
          "description": "项目负责人, 部门联系人, 联系电话, in the order of the table. / 项目负责人、部门联系人、联系电话，按表中顺序。",
          "type": "array",
          "items": { "$ref": "#/$defs/labelledText" }
        },
        "budget": {
          "title": "Budget / 资金",
          "description": "The lines of the budget, in the order of the table. / 资金各项，按表中顺序。",
          "type": "array",
          "items": { "$ref": "#/$defs/budgetLine" }
        },
        "goal": {
          "$ref": "#/$defs/labelledText",
          "title": "Goal / 总体目标",
          "description": "项目总体目标 or 年度绩效目标. / 项目总体目标或年度绩效目标。"
        },
        "indicatorLabels": {
          "title": "Indicator columns / 指标列标题",
          "description": "The labels of the indicator columns as printed. / 指标各列所印标题。",
          "type": "array",
          "items": {
            "title": "Label / 标题",
            "description": "The label of one column. / 一列的标题。",
            "type": "string"
          }
        },
        "indicators": {
          "title": "Indicators / 绩效指标",
          "description": "The indicators, page breaks joined. / 各项指标，已合并分页。",
          "type": "array",
          "items": { "$ref": "#/$defs/indicator" }
        },
        "notes": {
          "title": "Notes / 表注",
          "description": "What is said below the table. / 表下的说明。",
          "type": "array",
          "items": { "$ref": "#/$defs/paragraph" }
        }
      }
    },
    "budgetLine": {
      "title": "Budget line / 资金项",
      "description": "A line of the budget in the head of a performance table. / 绩效目标表表头中的一项资金。",
      "type": "object",
      "additionalProperties": false,
      "required": ["labels", "value"],
      "properties": {
        "labels": {
          "title": "Labels / 标签",
          "description": "The labels before the value, outermost first. / 金额之前的各级标签，由外到内。",
          "type": "array",
          "items": {
            "title": "Label / 标签",
            "description": "One label. / 一级标签。",
            "type": "string"
          }
        },
        "value": {
          "$ref": "#/$defs/cell",
          "title": "Value / 值",
          "description": "What stands behind the labels, usually an amount. / 标签之后的内容，通常为金额。"
        },
        "sourceLine": { "$ref": "#/$defs/sourceLine" }
      }
    },
    "indicator": {
      "title": "Indicator / 绩效指标",
      "description": "One row of a performance table, merged cells carried down; empty where a cell is blank. / 绩效目标表的一行，合并单元格已逐行填入；单元格空白时为空。",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "level1", "level2", "level3", "target", "basis", "lastYear", "weight", "scoringRule",
        "evidence"
      ],
      "properties": {
        "level1": {
          "title": "Level 1 / 一级指标",
          "description": "一级指标. / 一级指标。",
          "type": "string"
        },
        "level2": {
          "title": "Level 2 / 二级指标",
          "description": "二级指标. / 二级指标。",
          "type": "string"
        },
        "level3": {
          "title": "Level 3 / 三级指标",
          "description": "三级指标, the indicator itself. / 三级指标，即指标本身。",
          "type": "string"
        },
        "target": {
          "title": "Target / 指标值",
          "description": "The target as published. / 原文所写指标值。",
          "type": "string"
        },
        "relation": {
          "title": "Relation / 关系",
          "description": "How an actual value must stand to the number; derived from target, may be left out. / 实际值与数值应有的关系；由 target 推出，可省略。",
          "enum": [">=", "<=", "=", ">", "<"]
        },
        "number": {
          "$ref": "#/$defs/amount",
          "title": "Number / 数值",
          "description": "The number of the target; derived from target, may be left out. / 指标值中的数；由 target 推出，可省略。"
        },
        "unit": {
          "title": "Unit / 计量单位",
          "description": "What stands behind the number; derived from target, may be left out. / 数值之后的单位；由 target 推出，可省略。",
          "type": "string"
        },
        "basis": {
          "title": "Basis / 设置依据",
          "description": "指标值设置依据. / 指标值设置依据。",
          "type": "string"
        },
        "lastYear": {
          "title": "Last year / 上年完成值",
          "description": "上年完成值, with its placeholder as printed. / 上年完成值，占位符照原样。",
          "type": "string"
        },
        "weight": {
          "title": "Weight / 权重",
          "description": "指标分值权重, as published. / 指标分值权重，照原文。",
          "type": "string"
        },
        "scoringRule": {
          "title": "Scoring rule / 赋分规则",
          "description": "指标赋分规则. / 指标赋分规则。",
          "type": "string"
        },
        "evidence": {
          "title": "Evidence / 佐证资料",
          "description": "佐证资料. / 佐证资料。",
          "type": "string"
        },
        "sourceLine": { "$ref": "#/$defs/sourceLine" }
      }
    },
    "projectBlock": {
      "title": "Project statement / 项目说明",
      "description": "What the explanations say about one project. / 情况说明中对一个项目的说明。",
      "type": "object",
      "additionalProperties": false,
      "required": ["type", "nameLabel", "name", "fields"],
      "properties": {
        "type": {
          "title": "Type / 种类",
          "description": "Always project. / 固定为 project。",
          "const": "project"
        },
        "label": {
          "title": "Label / 编号",
          "description": "The number as printed: （一）; absent where there is none. / 所印编号，如（一）；没有时省略。",
          "type": "string"
        },
        "nameLabel": {
          "title": "Label of the name / 名称标签",
          "description": "The label of the name as printed, usually 项目名称. / 名称前所印标签，通常为 项目名称。",
          "type": "string"
        },
        "name": {
          "title": "Name / 项目名称",
          "description": "The name of the project. / 项目名称。",
          "type": "string"
        },
        "amount": {
          "$ref": "#/$defs/amount",
          "title": "Amount / 预算金额",
          "description": "预算安排规模; derived from the fields, may be left out. / 预算安排规模；由各字段推出，可省略。"
        },
        "unit": {
          "$ref": "#/$defs/monetaryUnit",
          "title": "Unit / 金额单位",
          "description": "The unit of the amount; derived from the fields, may be left out. / 金额单位；由各字段推出，可省略。"
        },
        "budgetUnit": {
          "title": "Budget unit / 承担单位",
          "description": "项目承担单位; derived from the fields, may be left out. / 项目承担单位；由各字段推出，可省略。",
          "type": "string"
        },
        "isWithheld": {
          "title": "Withheld / 不予公开",
          "description": "Whether every field but amount and unit is 完全不予公开; derived from the fields, may be left out. / 除金额和单位外是否全部完全不予公开；由各字段推出，可省略。",
          "type": "boolean"
        },
        "sourceLine": { "$ref": "#/$defs/sourceLine" },
        "fields": {
          "title": "Fields / 字段",
          "description": "The labelled fields after the name, in the order of the document. / 名称之后的各字段，按原文顺序。",
          "type": "array",
          "items": { "$ref": "#/$defs/statementField" }
        }
      }
    },
    "statementField": {
      "title": "Field / 字段",
      "description": "A labelled field of a project statement. / 项目说明中的一个带标签的字段。",
      "type": "object",
      "additionalProperties": false,
      "required": ["label", "text", "paragraphs"],
      "properties": {
        "label": {
          "title": "Label / 标签",
          "description": "The label as printed, without a colon. / 所印标签，不含冒号。",
          "type": "string"
        },
        "text": {
          "title": "Text / 内容",
          "description": "What stands on the line of the label; empty where a list follows instead. / 标签同行的内容；其后为列表时为空。",
          "type": "string"
        },
        "sourceLine": { "$ref": "#/$defs/sourceLine" },
        "paragraphs": {
          "title": "Paragraphs / 段落",
          "description": "The paragraphs and list items below, in order. / 其下的段落和列表项，按顺序。",
          "type": "array",
          "items": { "$ref": "#/$defs/paragraph" }
        }
      }
    },
    "ledgerEntry": {
      "title": "Ledger entry / 台账条目",
      "description": "A repair or a loss: where, what stood there, what was read, what proves it. / 一项修复或缺失：位置、原来的内容、读作的内容及依据。",
      "type": "object",
      "additionalProperties": false,
      "required": ["code", "changes", "proofs", "isSuperseded"],
      "properties": {
        "code": {
          "title": "Code / 代码",
          "description": "What happened. / 修复或缺失的种类。",
          "enum": [
            "blank-in-number", "misspelt-number", "radical", "total-label", "column-map",
            "amount-move", "indicator-slide", "merged-cells", "lost-cell", "lost-column"
          ]
        },
        "table": {
          "$ref": "#/$defs/positiveInteger",
          "title": "Table / 表序",
          "description": "The statement table, from 1 in the order of the document. / 第几张公开表，按原文顺序从 1 起。"
        },
        "segment": {
          "$ref": "#/$defs/positiveInteger",
          "title": "Segment / 页段",
          "description": "The page segment of the table, from 1. / 表的第几个页段，从 1 起。"
        },
        "sourceLine": { "$ref": "#/$defs/sourceLine" },
        "concept": { "$ref": "#/$defs/concept" },
        "columnsBefore": {
          "title": "Columns before / 修复前的列",
          "description": "The columns of the table before the repair, where it changed them. / 修复改变列时，修复前的各列。",
          "type": "array",
          "items": { "$ref": "#/$defs/column" }
        },
        "changes": {
          "title": "Changes / 改动",
          "description": "The cells and texts that were touched. / 所涉及的单元格和文字。",
          "type": "array",
          "items": { "$ref": "#/$defs/ledgerChange" }
        },
        "proofs": {
          "title": "Proofs / 依据",
          "description": "The identities that prove the repair; empty for what is read, not proven. / 证明该修复的勾稽关系；直接读出而非推得的为空。",
          "type": "array",
          "items": { "$ref": "#/$defs/ledgerProof" }
        },
        "reach": {
          "title": "Reach / 依据范围",
          "description": "How far the proof reaches: within the table or between tables. / 依据的范围：表内或表间。",
          "enum": ["within-table", "between-tables"]
        },
        "isSuperseded": {
          "title": "Superseded / 已失效",
          "description": "Whether a person has since edited what the entry speaks of. / 所涉内容其后是否经人工修改。",
          "type": "boolean"
        }
      }
    },
    "ledgerChange": {
      "title": "Change / 改动",
      "description": "A cell or a text that a repair touched. / 修复所涉及的一个单元格或一段文字。",
      "type": "object",
      "additionalProperties": false,
      "required": ["before", "after"],
      "properties": {
        "row": {
          "$ref": "#/$defs/positiveInteger",
          "title": "Row / 行",
          "description": "The row of the table, from 1; absent where the place is no table row. / 表中第几行，从 1 起；不在表行中时省略。"
        },
        "column": {
          "$ref": "#/$defs/positiveInteger",
          "title": "Column / 列",
          "description": "The column of the table, from 1; absent where the place is no table cell. / 表中第几列，从 1 起；不在单元格中时省略。"
        },
        "path": {
          "title": "Path / 路径",
          "description": "Where in the model the text stands, as a JSON pointer; absent for a table cell. / 文字在模型中的位置（JSON 指针）；表格单元格省略。",
          "type": "string"
        },
        "sourceLine": { "$ref": "#/$defs/sourceLine" },
        "before": {
          "$ref": "#/$defs/cell",
          "title": "Before / 原来",
          "description": "What stood there, as the reading without repair has it. / 未修复时读出的内容。"
        },
        "after": {
          "$ref": "#/$defs/cell",
          "title": "After / 现在",
          "description": "What is read now. / 现在读作的内容。"
        },
        "raw": {
          "title": "Raw / 原始字符",
          "description": "The characters of the source where they were mended; absent for a move. / 原文中被修正的字符；仅为移位时省略。",
          "type": "string"
        }
      }
    },
    "ledgerProof": {
      "title": "Proof / 依据",
      "description": "An identity that holds because of a repair. / 因修复而成立的一条勾稽关系。",
      "type": "object",
      "additionalProperties": false,
      "required": ["identity", "statement"],
      "properties": {
        "identity": {
          "title": "Identity / 勾稽关系",
          "description": "The id of the identity. / 勾稽关系的标识。",
          "type": "string"
        },
        "statement": {
          "title": "Statement / 表述",
          "description": "The identity with its figures, in words. / 带数字的文字表述。",
          "type": "string"
        }
      }
    }
  }
}

"""#
}
