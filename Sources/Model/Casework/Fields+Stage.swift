extension Fields {
  /// How far an application has come: the farthest stage that was written, or whose day is known.
  ///
  /// Tables and bundles may bring the day of an acceptance or decision alone; the clocks go by it, and so do the steps.
  /// - Parameter day: later days have not come yet.
  /// - Returns: nil where neither a stage nor a day was written.
  func applicationStage(on day: Day = .last) -> ApplicationStage? {
    let written: ApplicationStage? = choice("stage")
    return ApplicationStage.allCases.last { stage in
      if let reached = self.day(stage.dayField) { return reached <= day }
      return written.map { stage <= $0 } ?? false
    }
  }
}
