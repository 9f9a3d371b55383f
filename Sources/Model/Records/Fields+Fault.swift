extension Fields {
  /// Why these values make no usable noun; nil when they do.
  package var fault: RecordFault? {
    do throws(RecordFault) {
      switch kind {
      case .site: _ = try Site(self)
      case .officer: _ = try Officer(self)
      case .ticket: _ = try Ticket(self)
      case .visit: _ = try Visit(self)
      case .application: _ = try Application(self)
      case .item: _ = try Item(self)
      case .region: _ = try Region(self)
      case .restriction: _ = try Restriction(self)
      case .permit: _ = try Permit(self)
      case .agency: _ = try Agency(self)
      case .car: _ = try Car(self)
      }
      return nil
    } catch {
      return error
    }
  }
}
