package import Model

/// What is wrong with ways by road as a whole.
package enum RoadFault: Fault, Equatable {
  case request(String)
  /// A request that asks for times or for lengths only.
  case annotations
  case answer(missing: String)
  case refused(code: String, message: String)
  case otherSize(side: String, expected: Int, found: Int)
  case otherPlace(side: String, number: Int)
  case otherCount(requests: Int, answers: Int)
  case tooMany(limit: Int)
  case nothing

  package var code: String {
    switch self {
    case .request, .annotations: "E-ROAD-REQUEST"
    case .answer, .refused: "E-ROAD-ANSWER"
    case .otherSize, .otherPlace, .otherCount: "E-ROAD-OTHER"
    case .tooMany: "E-ROAD-MANY"
    case .nothing: "E-ROAD-NOTHING"
    }
  }

  package func text(in language: Language) -> String {
    switch language {
    case .zh: chinese
    case .en: english
    }
  }

  private var chinese: String {
    switch self {
    case .request(let text): "'\(text)' 不是 OSRM table 请求；请用 waiqin matrix request 生成"
    case .annotations: "请求未同时要时间和路程；请用 waiqin matrix request 生成"
    case .answer(let part): "不是 OSRM table 的回答：缺少 '\(part)'；请重新请求"
    case .refused(let code, let message): "OSRM 拒绝了请求：'\(code)' \(message)；请按其说明更正后重新请求"
    case .otherSize(let side, let expected, let found):
      "\(side) 有 \(found) 项，请求要 \(expected) 项；请给出与请求对应的回答"
    case .otherPlace(let side, let number):
      "\(side)[\(number)] 的地点与请求不符；请给出与请求对应的回答"
    case .otherCount(let requests, let answers):
      "请求 \(requests) 条，回答 \(answers) 份；请按顺序逐条给出"
    case .tooMany(let limit): "路段超过 \(limit) 条；请分开导入"
    case .nothing: "没有一段可用的路；请检查文件"
    }
  }

  private var english: String {
    switch self {
    case .request(let text):
      "'\(text)' is no request to OSRM's table service; let waiqin matrix request write it"
    case .annotations:
      "the request does not ask for both times and lengths; let waiqin matrix request write it"
    case .answer(let part): "is no answer of OSRM's table service: no '\(part)'; ask again"
    case .refused(let code, let message):
      "OSRM refused the request: '\(code)' \(message); mend what it says and ask again"
    case .otherSize(let side, let expected, let found):
      "\(found) in \(side) where the request asks for \(expected); give the answer to this request"
    case .otherPlace(let side, let number):
      "\(side)[\(number)] lies elsewhere than in the request; give the answer to this request"
    case .otherCount(let requests, let answers):
      "\(requests) requests and \(answers) answers; give one for each, in their order"
    case .tooMany(let limit): "more than \(limit) ways; take them in by parts"
    case .nothing: "not a single way that can be used; check the file"
    }
  }
}

/// What is wrong with one row of a table of ways.
package struct RoadTableFault: Fault, Equatable {
  package let problem: Problem
  package let line: Int

  package enum Problem: Equatable, Sendable {
    case noPlace(String)
    case manyPlaces(String, count: Int)
    case number(String)
    case twice
  }

  init(_ problem: Problem, line: Int) {
    self.problem = problem
    self.line = line
  }

  package var code: String { "E-ROAD-ROW" }

  package func text(in language: Language) -> String {
    switch language {
    case .zh: "第 \(line) 行：\(chinese)"
    case .en: "line \(line): \(english)"
    }
  }

  private var chinese: String {
    switch problem {
    case .noPlace(let text): "没有带坐标的点位或镇街驻地 '\(text)'；请写点位名称，或人员所在镇街"
    case .manyPlaces(let text, let count): "'\(text)' 有 \(count) 处；请写标识"
    case .number(let text): "'\(text)' 不是不小于 0 的数；请更正"
    case .twice: "同一段路前面写了别的数；请只留一行"
    }
  }

  private var english: String {
    switch problem {
    case .noPlace(let text):
      "no site with a point and no office is called '\(text)'; give a site's name or an office's town"
    case .manyPlaces(let text, let count):
      "'\(text)' stands for \(count) places; give the identifier"
    case .number(let text): "'\(text)' is no number of 0 or more; correct it"
    case .twice: "an earlier line says something else of the same way; keep one of them"
    }
  }
}
