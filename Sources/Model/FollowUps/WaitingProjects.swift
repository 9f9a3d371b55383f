/// Major projects that wait to be heard from by the officer who follows them (重大项目专人跟踪).
package struct WaitingProjects: Sendable {
  package let day: Day
  /// The longest waiting first.
  package let rows: [Row]

  package struct Row: Sendable {
    package let site: Site
    package let lastContact: Day?
    package let cause: Cause
    /// The day since which it waits; nil when nobody ever was in touch and no day was set.
    package let since: Day?
  }

  package enum Cause: String, Sendable {
    /// The day agreed for the next contact has come.
    case dayCome = "day_come"
    /// Nobody was in touch for too long.
    case silent
    /// Nobody ever was, and no day was set.
    case never
  }

  /// - Parameter days: how many days without contact are too many.
  package init(_ sites: [Site], contacts: SiteContacts, on day: Day, days: Int) {
    self.day = day
    rows = sites.filter(\.isMajor).compactMap { site -> Row? in
      let last = contacts.last(of: site.id)
      if let next = site.nextContact, next <= day {
        return Row(site: site, lastContact: last, cause: .dayCome, since: next)
      }
      guard let last else {
        // A day agreed ahead is as good as a first contact.
        return site.nextContact == nil
          ? Row(site: site, lastContact: nil, cause: .never, since: nil) : nil
      }
      let since = last.adding(days: days)
      return since <= day ? Row(site: site, lastContact: last, cause: .silent, since: since) : nil
    }.sorted {
      ($0.since ?? .first, $0.site.name, $0.site.id) < (
        $1.since ?? .first, $1.site.name, $1.site.id
      )
    }
  }
}
