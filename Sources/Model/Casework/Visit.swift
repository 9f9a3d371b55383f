/// A visit asked for, planned or done.
package struct Visit: Hashable, Sendable, Identifiable {
  package let id: RecordID
  package let kind: VisitKind
  /// What it is for, without what tells who complained.
  package let title: String
  /// The same as somebody wrote it: to look a visit up by, not to show.
  package let writtenTitle: String
  package let site: RecordID
  package let ticket: RecordID?
  package let application: RecordID?
  /// The permit that it follows up.
  package let permit: RecordID?
  package let status: VisitStatus
  /// Minutes on site.
  package let minutes: Int
  /// When it can be made, besides the site's own hours; empty means any office hour.
  package let windows: [TimeWindow]
  package let earliest: Day?
  package let due: Day?
  /// 0 to 100; the planner serves as much of it as fits.
  package private(set) var priority: Int
  /// False where nobody gave it one: then it follows from term, category, site and source.
  package let hasOwnPriority: Bool
  package let skills: [Skill]
  /// The least number of officers, 2 or more.
  package let people: Int
  /// How many of them need an enforcement certificate.
  package let certified: Int
  package let wished: String?
  package let crew: [String]
  /// What a person has fixed of it; nil for nothing.
  package private(set) var pin: Pin?

  /// - Throws: `RecordFault` when kind, title or site are missing or its numbers contradict.
  package init(_ fields: Fields) throws(RecordFault) {
    id = fields.id
    let kind: VisitKind = try fields.requiredChoice("kind")
    self.kind = kind
    writtenTitle = try fields.requiredText("title")
    title = fields.masked.text("title") ?? writtenTitle
    site = try fields.requiredReference("site")
    ticket = fields.reference("ticket")
    application = fields.reference("application")
    permit = fields.reference("permit")
    status = fields.choice("status") ?? .open
    minutes = fields.integer("minutes") ?? kind.usualMinutes
    windows = fields.windows("windows")
    earliest = fields.day("earliest")
    due = fields.day("due")
    priority = fields.integer("priority") ?? 50
    hasOwnPriority = fields.integer("priority") != nil
    skills = Skill.allCases.filter { fields.texts("skills").contains($0.rawValue) }
    people = max(2, fields.integer("people") ?? 2)
    certified = fields.integer("certified") ?? (kind == .inspection ? 2 : 0)
    wished = fields.text("wished")
    crew = fields.texts("crew")
    pin = Pin(
      officer: fields.text("pinned_officer"), window: fields.windows("pinned").first)
    if let earliest, let due, due < earliest {
      throw .dueBeforeStart(kind: .visit, id: id, start: earliest, due: due)
    }
    if certified > people {
      throw .moreCertifiedThanPeople(id: id, certified: certified, people: people)
    }
  }

  /// The same visit pinned to something else; nil leaves it to the planner.
  package func with(pin: Pin?) -> Visit {
    var visit = self
    visit.pin = pin
    return visit
  }

  /// The same visit with another priority.
  package func with(priority: Int) -> Visit {
    var visit = self
    visit.priority = priority
    return visit
  }
}

/// Why officers go to a site; a service visit and an inspection are different kinds.
package enum VisitKind: String, CaseIterable, Sendable, Phrased {
  case preApproval = "pre_approval"
  case ticket
  case followUp = "follow_up"
  case major
  case inspection
  case service

  /// Minutes on site where a visit does not say.
  package var usualMinutes: Int {
    switch self {
    case .preApproval: 60
    case .ticket: 40
    case .followUp: 30
    case .major: 45
    case .inspection: 90
    case .service: 30
    }
  }

  package func text(in language: Language) -> String {
    switch (self, language) {
    case (.preApproval, .zh): "审批前期服务"
    case (.preApproval, .en): "pre-approval"
    case (.ticket, .zh): "问题核查"
    case (.ticket, .en): "ticket"
    case (.followUp, .zh): "事后监管"
    case (.followUp, .en): "follow-up"
    case (.major, .zh): "重大项目跟踪"
    case (.major, .en): "major"
    case (.inspection, .zh): "执法检查"
    case (.inspection, .en): "inspection"
    case (.service, .zh): "服务走访"
    case (.service, .en): "service"
    }
  }
}

/// How far a visit has come, in the order of safety.
package enum VisitStatus: String, CaseIterable, Sendable, Phrased {
  case open
  case missed
  case begun
  case partly
  case done

  /// True while the visit still has to be planned.
  package var isToPlan: Bool { self == .open || self == .missed || self == .partly }

  package func text(in language: Language) -> String {
    switch (self, language) {
    case (.open, .zh): "待走访"
    case (.open, .en): "open"
    case (.missed, .zh): "未能走访"
    case (.missed, .en): "missed"
    case (.begun, .zh): "进行中"
    case (.begun, .en): "begun"
    case (.partly, .zh): "部分完成"
    case (.partly, .en): "partly"
    case (.done, .zh): "已完成"
    case (.done, .en): "done"
    }
  }
}

/// What officers write down on a pre-approval visit: three obligatory blocks.
package struct VisitNote: Hashable, Sendable {
  /// The process flow (工艺流程).
  package let processFlow: String
  /// Where pollutants arise and leave (污染物产生和排放环节).
  package let pollutants: String
  /// The sensitive receptors around (周围敏感点); empty says that there are none.
  package let receptors: [Receptor]

  package struct Receptor: Hashable, Sendable {
    package let name: String
    /// Compass direction as written, such as `NE` or `东北`.
    package let direction: String
    package let metres: Int
    /// Households, beds or pupils.
    package let size: Int

    package init(name: String, direction: String, metres: Int, size: Int) {
      self.name = name
      self.direction = direction
      self.metres = metres
      self.size = size
    }
  }

  /// The note in an entry's value; nil when one of the three blocks is missing.
  package init?(entry: FieldValue) {
    guard let flow = entry["process_flow"]?.text, !flow.isEmpty,
      let pollutants = entry["pollutants"]?.text, !pollutants.isEmpty,
      let list = entry["receptors"]?.list
    else { return nil }
    var receptors: [Receptor] = []
    for item in list {
      guard let name = item["name"]?.text, let direction = item["direction"]?.text,
        let metres = item["metres"]?.integer.flatMap(Int.init(exactly:)),
        let size = item["size"]?.integer.flatMap(Int.init(exactly:))
      else { return nil }
      receptors.append(
        Receptor(name: name, direction: direction, metres: metres, size: size))
    }
    processFlow = flow
    self.pollutants = pollutants
    self.receptors = receptors
  }
}
