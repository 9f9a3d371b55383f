/// What the bureau sets for its planning.
package struct PlanningSettings: Hashable, Sendable {
  package var office: OfficeHours
  /// Officers that a car takes.
  package var seats: Int
  package var speeds: Speeds
  package var wishes: Wishes
  package var crews: CrewChoice

  package init(
    office: OfficeHours = .usual, seats: Int = 4, speeds: Speeds = Speeds(),
    wishes: Wishes = Wishes(), crews: CrewChoice = .usual
  ) {
    self.office = office
    self.seats = seats
    self.speeds = speeds
    self.wishes = wishes
    self.crews = crews
  }

  /// How the way between two points is estimated where no road matrix is given.
  package struct Speeds: Hashable, Sendable {
    /// Kilometres an hour between towns.
    package let betweenTowns: Double
    /// Kilometres an hour within a town, and on any way shorter than `shortMetres`.
    package let inTown: Double
    package let shortMetres: Double
    /// How much longer the road is than the great circle.
    package let detour: Double

    /// Speeds below walking pace and detours below 1 are raised to these.
    package init(
      betweenTowns: Double = 35, inTown: Double = 25, shortMetres: Double = 3_000,
      detour: Double = 1.32
    ) {
      self.betweenTowns = betweenTowns > 5 ? betweenTowns : 5
      self.inTown = inTown > 5 ? inTown : 5
      self.shortMetres = shortMetres
      self.detour = detour > 1 ? min(detour, 10) : 1
    }
  }

  /// What a wish is worth, in minutes of driving.
  package struct Wishes: Hashable, Sendable {
    /// Sending a crew without the officer wished for or tracking the project.
    package var otherOfficer: Int
    /// Sending the stand-in instead.
    package var standIn: Int
    /// Sending nobody of those who were there before.
    package var otherCrew: Int
    /// Each working day that an overdue visit waits.
    package var lateDay: Int
    /// Each crew that goes out on a day and is not one that goes out together usually.
    package var regrouped: Int
    /// Even loads: a crew that works n hours on site in the week costs n² times as much. Moving an hour from
    /// one crew to another that works k hours less saves 2(k − 1) times as much. 0 where loads don't count.
    package var evenLoads: Int

    package init(
      otherOfficer: Int = 60, standIn: Int = 15, otherCrew: Int = 20, lateDay: Int = 30,
      regrouped: Int = 15, evenLoads: Int = 0
    ) {
      self.otherOfficer = otherOfficer
      self.standIn = standIn
      self.otherCrew = otherCrew
      self.lateDay = lateDay
      self.regrouped = regrouped
      self.evenLoads = evenLoads
    }
  }
}
