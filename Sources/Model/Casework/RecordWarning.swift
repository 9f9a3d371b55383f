/// What is taken as it is, and a person has to look at.
package enum RecordWarning: Hashable, Sendable, Phrased {
  case longPromise(LongPromise)
  case pauseWithoutNotice(application: String, Pause)

  package func text(in language: Language) -> String {
    switch (self, language) {
    case (.longPromise(let promise), _): promise.text(in: language)
    case (.pauseWithoutNotice(let name, let pause), .zh):
      "申请 '\(name)'：\(ClockWarning.pauseWithoutNotice(pause).text(in: .zh))；"
        + "请用 waiqin application pause 连同 --notice 再记一次"
    case (.pauseWithoutNotice(let name, let pause), .en):
      "application '\(name)': \(ClockWarning.pauseWithoutNotice(pause).text(in: .en)); "
        + "note it once more with --notice, waiqin application pause"
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
      (try? Application(record)).map { all(of: $0, events: events, knownOn: .last) } ?? []
    case .site, .officer, .ticket, .visit, .region, .restriction, .permit, .agency, .car: []
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
