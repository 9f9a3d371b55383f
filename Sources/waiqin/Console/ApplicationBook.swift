internal import Model
internal import Store

/// What applications were on a day, and what their clocks rest on besides them: their steps, items and permits.
struct ApplicationBook {
  private let events: [RecordID: [ApplicationEvent]]
  private let writings: [RecordID: [FieldWriting]]
  private let added: [RecordID: Day]
  private let items: [Item]
  private let permits: [Permit]

  /// The book of all applications, which knows what they were on `day` or later.
  init(_ snapshot: borrowing StoreSnapshot, from day: Day) throws {
    events = try snapshot.applicationEvents()
    writings = try snapshot.applicationWritings(after: day)
    added = try snapshot.applicationsAdded()
    items = try snapshot.items()
    permits = try snapshot.permits()
  }

  /// The book of one application alone.
  init(_ snapshot: borrowing StoreSnapshot, of application: RecordID) throws {
    events = [application: try snapshot.applicationEvents(of: application)]
    writings = [application: try snapshot.applicationWritings(of: application)]
    added = try snapshot.applicationsAdded()
    items = try snapshot.items()
    permits = try snapshot.permits()
  }

  func events(of application: RecordID) -> [ApplicationEvent] { events[application] ?? [] }

  /// An application as it stood at the end of `day`; nil where nothing of it had begun.
  func application(_ fields: Fields, asOf day: Day) -> Fields? {
    fields.application(
      asOf: day, events: events(of: fields.id), writings: writings[fields.id] ?? [],
      added: added[fields.id])
  }

  func clocks(of application: Application, on day: Day) -> ApplicationClocks {
    let code = items.first { $0.id == application.item }?.code
    // The newest permit of the site tells how strictly it is managed.
    let permit = permits.filter { $0.site == application.site }.max {
      ($0.issued ?? .first) < ($1.issued ?? .first)
    }
    return ApplicationClocks(
      application, events: events(of: application.id).filter { $0.day <= day },
      items: items.filter { $0.code == code },
      permitClass: permit?.class, calendar: .china, on: day)
  }
}
