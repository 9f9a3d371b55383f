/// What is taken as it is, and a person has to look at.
package enum RecordWarning: Hashable, Sendable, Phrased {
  case longPromise(LongPromise)
  case pauseWithoutNotice(application: String, Pause)
  /// A stage was reached on a day that nobody told, so that no figure counts it.
  case stageWithoutDay(application: String, ApplicationStage)
  /// Applications were accepted under the terms that an item would not have any more.
  case termsInUse(item: String, count: Int)
  /// Projects were counted with the working days saved that a region would not have any more.
  case savedInUse(region: String, count: Int)
  /// A line of a negative list that names neither an industry nor words.
  case emptyLine(String)

  package func text(in language: Language) -> String {
    switch (self, language) {
    case (.longPromise(let promise), _): promise.text(in: language)
    case (.pauseWithoutNotice(let name, let pause), .zh):
      "申请 '\(name)'：\(ClockWarning.pauseWithoutNotice(pause).text(in: .zh))；"
        + "请用 waiqin application pause 连同 --notice 再记一次"
    case (.pauseWithoutNotice(let name, let pause), .en):
      "application '\(name)': \(ClockWarning.pauseWithoutNotice(pause).text(in: .en)); "
        + "note it once more with --notice, waiqin application pause"
    case (.stageWithoutDay(let name, let stage), .zh):
      "申请 '\(name)'：阶段为“\(stage.text(in: .zh))”而没有那一天，各项统计都不计；请补 \(stage.dayField)"
    case (.stageWithoutDay(let name, let stage), .en):
      "application '\(name)': is '\(stage.text(in: .en))' without the day of it, so no figure counts it; "
        + "fill in \(stage.dayField)"
    case (.termsInUse(let code, let count), .zh):
      "事项 '\(code)'：这一版下已受理 \(count) 件申请，改后它们的期限和统计也随之改变；"
        + "期限本身变了的，请给这一版写失效日（through），另加一版"
    case (.termsInUse(let code, let count), .en):
      "item '\(code)': applications accepted under this version: \(count); their terms and figures change "
        + "with it; where the term itself has changed, give this version its last day (through) and add another"
    case (.savedInUse(let code, let count), .zh):
      "区域 '\(code)'：已有 \(count) 个项目按原节省工作日计入统计，改后以往报表的数也随之改变；"
        + "规划本身变了的，请给这一区域写失效日（through），另加一条新编码的"
    case (.savedInUse(let code, let count), .en):
      "region '\(code)': projects counted with the working days saved as they were: \(count); past reports change "
        + "with them; where the plan itself has changed, give this region its last day (through) and add another one"
    case (.emptyLine(let line), .zh):
      "负面清单第 \(line) 条没有行业代码，也没有工艺词，拦不住任何项目；请补 industry 或 words"
    case (.emptyLine(let line), .en):
      "line \(line) of the negative list names no industry and no words, so it hits nothing; "
        + "fill in industry or words"
    }
  }

  /// What is to be looked at in a record.
  ///
  /// - Parameters:
  ///   - events: the steps of an application; other kinds need none.
  ///   - day: the day of the rules.
  package static func all(
    of record: Fields, events: [ApplicationEvent] = [], on day: Day
  ) -> [RecordWarning] {
    switch record.kind {
    case .item:
      (try? Item(record))?.longPromise(on: day).map { [.longPromise($0)] } ?? []
    case .application:
      (try? Application(record)).map { application in
        all(of: application, events: events, knownOn: .last)
          + (record.day(application.stage.dayField) == nil && application.stage != .applied
            ? [
              .stageWithoutDay(
                application: application.number ?? application.name, application.stage)
            ] : [])
      } ?? []
    case .restriction:
      (try? Restriction(record)).flatMap { line in
        line.industry == nil && line.words.isEmpty ? [.emptyLine(line.line)] : nil
      } ?? []
    case .site, .officer, .ticket, .visit, .region, .permit, .agency, .car: []
    }
  }

  /// The pauses of an application that were known on `day` and have no written notice.
  static func all(
    of application: Application, events: [ApplicationEvent], knownOn day: Day
  ) -> [RecordWarning] {
    application.pauses.filter { events.know($0, on: day) && !events.haveNotice(of: $0) }.map {
      .pauseWithoutNotice(application: application.number ?? application.name, $0)
    }
  }
}

extension [ApplicationEvent] {
  /// True when a step tells of the written notice of `pause`.
  func haveNotice(of pause: Pause) -> Bool {
    contains { $0.step == .pause && $0.pause == pause && $0.notice != nil }
  }
}
