/// What the people on site lack for a visit: two officers (现场两人), for an inspection two with certificates.
package struct CrewGap: Hashable, Sendable, Phrased {
  package let people: Count
  package let certificates: Count

  /// How many were there, and how many it takes.
  package struct Count: Hashable, Sendable {
    package let present: Int
    package let needed: Int

    package var isShort: Bool { present < needed }
  }

  /// - Parameter crew: the codes of the officers who were there.
  /// - Returns: nil when they were enough.
  package init?(_ crew: [String], on visit: Visit, officers: [Officer]) {
    let present = Set(crew)
    let holders = Set(officers.filter { $0.certificate != nil }.map(\.code))
    people = Count(present: present.count, needed: visit.people)
    // No record can ask for fewer on an inspection.
    certificates = Count(
      present: present.intersection(holders).count,
      needed: max(visit.certified, visit.kind == .inspection ? 2 : 0))
    if !people.isShort, !certificates.isShort { return nil }
  }

  package func text(in language: Language) -> String {
    var parts: [String] = []
    switch language {
    case .zh:
      if people.isShort { parts.append("现场须有 \(people.needed) 人，现为 \(people.present) 人") }
      if certificates.isShort {
        parts.append("须有 \(certificates.needed) 人持执法证，现为 \(certificates.present) 人")
      }
      return parts.joined(separator: "，")
    case .en:
      if people.isShort {
        parts.append("it takes \(people.needed) officers on site, there are \(people.present)")
      }
      if certificates.isShort {
        parts.append(
          "it takes \(certificates.needed) with a certificate, there are \(certificates.present)")
      }
      return parts.joined(separator: ", ")
    }
  }
}
