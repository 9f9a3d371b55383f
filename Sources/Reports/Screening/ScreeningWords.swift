internal import Model

/// What screenings say in words.
enum ScreeningWords {
  static func answer(_ answer: Screening.Answer, _ language: Language) -> String {
    switch (answer, language) {
    case (.possible, .zh): "可以简化（由承办人决定）"
    case (.possible, .en): "lighter way possible; an officer decides"
    case (.notPossible, .zh): "不能简化"
    case (.notPossible, .en): "lighter way not possible"
    case (.undecided, .zh): "尚不能确定，由承办人核实"
    case (.undecided, .en): "to be decided by an officer"
    }
  }

  static func way(
    from: ApplicationClass, to: ApplicationClass, _ language: Language
  ) -> String {
    switch (to, language) {
    case (.registration, .zh): "\(from.text(in: .zh))改为登记表承诺备案"
    case (.registration, .en): "\(from.text(in: .en)) becomes registration by commitment"
    case (_, .zh): "\(from.text(in: .zh))降为\(to.text(in: .zh))"
    case (_, .en): "\(from.text(in: .en)) becomes \(to.text(in: .en))"
    }
  }

  static func text(_ reason: ScreeningReason, _ language: Language) -> String {
    switch language {
    case .zh: chinese(reason)
    case .en: english(reason)
    }
  }

  private static func chinese(_ reason: ScreeningReason) -> String {
    switch reason {
    case .noPlace: "点位没有坐标，不知是否在改革区域内"
    case .outsideAll: "不在任何已划定边界的改革区域内"
    case .noOutline(let region): "\(name(region))：没有边界，不知点位是否在内；请用 waiqin region outline 导入"
    case .drafting(let region): "\(name(region))：规划尚未批准，不作提示"
    case .notYet(let region): "\(name(region))：尚未生效，\(rule(region, .zh))"
    case .over(let region): "\(name(region))：已失效，\(rule(region, .zh))"
    case .within(let region): "在区域内：\(name(region))，\(rule(region, .zh))"
    case .hit(_, let line, .industry(let code)): "行业 \(code) 属\(self.line(line, .zh))"
    case .hit(_, let line, .word(let word)): "工艺“\(word)”属\(self.line(line, .zh))"
    case .noIndustry(_, let line): "不知行业代码，无法对照\(self.line(line, .zh))"
    case .broadIndustry(_, let line, let code): "行业代码 \(code) 太短，无法对照\(self.line(line, .zh))；请写 4 位"
    case .denied(_, let line, let word): "文字中说明没有“\(word)”，请核实；\(self.line(line, .zh))"
    case .outOfForce(_, let line): "当日不在有效期内，不拦：\(self.line(line, .zh))"
    case .wordsNotGiven(_, let line):
      "没有写工艺，未对照“\(line.words.joined(separator: "、"))”；\(self.line(line, .zh))"
    case .emptyLine(_, let line): "没有写行业和工艺词，请承办人对照原文：\(self.line(line, .zh))"
    case .standard(let region, let standard):
      "\(name(region))：是否符合环境标准由承办人判断：\(standard)"
    case .ifWithin(let reason):
      "若在\(reason.region.map(name) ?? "")内：\(chinese(reason))"
    }
  }

  private static func english(_ reason: ScreeningReason) -> String {
    switch reason {
    case .noPlace: "the site has no point, so nobody knows whether it lies in a region"
    case .outsideAll: "lies in no region that has an outline"
    case .noOutline(let region):
      "\(name(region)): has no outline, so the place may lie within; import one with waiqin region outline"
    case .drafting(let region): "\(name(region)): plan not approved yet, gives no hint"
    case .notYet(let region): "\(name(region)): not in force yet, \(rule(region, .en))"
    case .over(let region): "\(name(region)): no longer in force, \(rule(region, .en))"
    case .within(let region): "lies in \(name(region)), \(rule(region, .en))"
    case .hit(_, let line, .industry(let code)): "industry \(code) is on \(self.line(line, .en))"
    case .hit(_, let line, .word(let word)): "process '\(word)' is on \(self.line(line, .en))"
    case .noIndustry(_, let line):
      "the industry is not known, so this can't be told: \(self.line(line, .en))"
    case .broadIndustry(_, let line, let code):
      "the industry code \(code) is too short to tell; give four digits: \(self.line(line, .en))"
    case .denied(_, let line, let word):
      "the text says that there is no '\(word)'; see for yourself: \(self.line(line, .en))"
    case .outOfForce(_, let line):
      "does not hold on that day, so it does not block: \(self.line(line, .en))"
    case .wordsNotGiven(_, let line):
      "no process was named, so '\(line.words.joined(separator: "', '"))' was not looked for: "
        + self.line(line, .en)
    case .emptyLine(_, let line):
      "names neither an industry nor processes; read its text: \(self.line(line, .en))"
    case .standard(let region, let standard):
      "\(name(region)): whether it keeps within the standard is an officer's to judge: \(standard)"
    case .ifWithin(let reason):
      "should it lie in \(reason.region.map(name) ?? ""): \(english(reason))"
    }
  }

  private static func name(_ region: Region) -> String { "\(region.name) (\(region.code))" }

  private static func rule(_ region: Region, _ language: Language) -> String {
    rule(document: region.document, region.validity, language)
  }

  private static func line(_ line: Restriction, _ language: Language) -> String {
    let rule = rule(document: line.document, line.validity, language)
    let reason = line.reason.map { language == .zh ? "（\($0)）" : " (\($0))" } ?? ""
    return switch language {
    case .zh: "负面清单第 \(line.line) 条\(reason)，\(rule)"
    case .en: "line \(line.line) of the negative list\(reason), \(rule)"
    }
  }

  /// The document with its days of validity.
  private static func rule(
    document: String?, _ validity: Validity, _ language: Language
  ) -> String {
    let (from, through) = (validity.from?.iso, validity.through?.iso)
    switch language {
    case .zh:
      let days =
        switch (from, through) {
        case (let from?, let through?): "\(from) 至 \(through) 有效"
        case (let from?, nil): "\(from) 起有效"
        case (nil, let through?): "至 \(through) 有效"
        case (nil, nil): "有效期未写明"
        }
      return "\(document ?? "文号未写明")，\(days)"
    case .en:
      let days =
        switch (from, through) {
        case (let from?, let through?): "valid \(from) to \(through)"
        case (let from?, nil): "valid from \(from)"
        case (nil, let through?): "valid until \(through)"
        case (nil, nil): "days of validity not stated"
        }
      return "\(document ?? "document not stated"), \(days)"
    }
  }
}
