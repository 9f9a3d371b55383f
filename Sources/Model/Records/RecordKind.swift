/// The kinds of record that operations create and write.
package enum RecordKind: String, CaseIterable, Sendable, Phrased {
  case site
  case officer
  case ticket
  case visit
  case application
  case item
  case region
  case restriction
  case permit
  case agency
  case car

  package func text(in language: Language) -> String {
    switch (self, language) {
    case (.site, .zh): "点位"
    case (.site, .en): "site"
    case (.officer, .zh): "人员"
    case (.officer, .en): "officer"
    case (.ticket, .zh): "问题单"
    case (.ticket, .en): "ticket"
    case (.visit, .zh): "走访"
    case (.visit, .en): "visit"
    case (.application, .zh): "申请"
    case (.application, .en): "application"
    case (.item, .zh): "事项"
    case (.item, .en): "item"
    case (.region, .zh): "改革区域"
    case (.region, .en): "region"
    case (.restriction, .zh): "负面清单条目"
    case (.restriction, .en): "restriction"
    case (.permit, .zh): "排污许可证"
    case (.permit, .en): "permit"
    case (.agency, .zh): "环评机构"
    case (.agency, .en): "agency"
    case (.car, .zh): "车辆"
    case (.car, .en): "car"
    }
  }

  /// The English word for several of them.
  package var plural: String {
    self == .agency ? "agencies" : text(in: .en) + "s"
  }

  /// True for what the office alone writes: its people, its cars and its reference tables.
  package var isOfficeOnly: Bool {
    switch self {
    case .officer, .item, .region, .restriction, .agency, .car: true
    case .site, .ticket, .visit, .application, .permit: false
    }
  }
}

/// The kinds of entry that are added to a record and never changed: a correction is a new entry.
package enum EntryKind: String, CaseIterable, Sendable, Phrased {
  case note
  case finding
  case photo
  case contact
  /// A step in the life of a ticket, visit or application, with its day, person and reason.
  case step

  package func text(in language: Language) -> String {
    switch (self, language) {
    case (.note, .zh): "记录"
    case (.note, .en): "note"
    case (.finding, .zh): "发现"
    case (.finding, .en): "finding"
    case (.photo, .zh): "照片"
    case (.photo, .en): "photo"
    case (.contact, .zh): "联系"
    case (.contact, .en): "contact"
    case (.step, .zh): "环节"
    case (.step, .en): "step"
    }
  }
}
