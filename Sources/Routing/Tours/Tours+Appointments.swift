extension Tours {
  /// Makes a visit start within a window for the time being; nil ends that.
  ///
  /// - Returns: false when its route can't be served in time any more.
  mutating func appoint(_ visit: Int, _ window: Problem.Window?) -> Bool {
    let old = appointments[visit]
    if old == window { return true }
    journal.appointments.append((visit, old))
    setAppointment(of: visit, to: window)
    let route = Int(stops[visit].route)
    guard route >= 0 else { return true }
    touch(route)
    versions[route] ^= Self.version(of: old, at: visit) ^ Self.version(of: window, at: visit)
    return refresh(route)
  }

  /// Ends the appointment of a visit that is taken out of its route.
  mutating func endAppointment(of visit: Int, on route: Int) {
    guard !appointments.isEmpty, let old = appointments[visit] else { return }
    journal.appointments.append((visit, old))
    setAppointment(of: visit, to: nil)
    lastStarts[visit] = old.from
    versions[route] ^= Self.version(of: old, at: visit)
  }

  /// What the appointment of a visit adds to the version of its route.
  func appointmentVersion(of visit: Int) -> UInt64 {
    appointments.isEmpty ? 0 : Self.version(of: appointments[visit], at: visit)
  }

  /// When the service of a visit that is placed may start, as far as legs and windows tell.
  func starts(of visit: Int) -> ClosedRange<Int32> {
    let earliest = stops[visit].departure - stops[visit].service
    return earliest...max(earliest, stops[visit].latest)
  }

  private static func version(of window: Problem.Window?, at visit: Int) -> UInt64 {
    guard let window else { return 0 }
    return version(ofLink: visit, Int(window.from)) &* 3 ^ version(ofLink: Int(window.to), ~visit)
  }
}
