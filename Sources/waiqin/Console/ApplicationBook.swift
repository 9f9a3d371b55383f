internal import Model
internal import Store

/// What the clocks of applications rest on besides the applications: their steps, items and permits.
struct ApplicationBook {
  private let events: [RecordID: [ApplicationEvent]]
  private let items: [Item]
  private let permits: [Permit]

  init(_ snapshot: borrowing StoreSnapshot) throws {
    events = try snapshot.applicationEvents()
    items = try snapshot.items()
    permits = try snapshot.permits()
  }

  /// The book of one application alone.
  init(_ snapshot: borrowing StoreSnapshot, of application: RecordID) throws {
    events = [application: try snapshot.applicationEvents(of: application)]
    items = try snapshot.items()
    permits = try snapshot.permits()
  }

  func events(of application: RecordID) -> [ApplicationEvent] { events[application] ?? [] }

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
