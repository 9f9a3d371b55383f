internal import Model

/// Puts what a plan has to say about absences and cars into words.
struct PlanNoteWords {
  let book: PlanBook

  func text(_ note: PlanNote, _ language: Language) -> String {
    let zh = language == .zh
    switch note {
    case .standIn(let day, let officer, let standIn, let visits):
      let names = names(visits, language)
      return zh
        ? "\(day.iso)：\(book.name(of: officer)) 不在，B岗 \(book.name(of: standIn)) 代去：\(names)"
        : "\(day.iso): \(book.name(of: officer)) is away, the stand-in \(book.name(of: standIn)) goes: "
          + names
    case .refused(let day, let officer, let standIn, let visits):
      let names = names(visits, language)
      let both = standIn.map { book.name(of: $0) }
      return zh
        ? "\(day.iso)：\(book.name(of: officer))\(both.map { " 和B岗 \($0)" } ?? "") 都不在，这一天不排：\(names)"
        : "\(day.iso): \(book.name(of: officer))"
          + "\(both.map { " and the stand-in \($0) are" } ?? " is") away, the day is refused for: \(names)"
    case .fewCars(let day, let cars, let crews):
      let names = crews.map { crew in
        crew.map(book.shortName).joined(separator: zh ? "、" : " and ")
      }
      return zh
        ? "\(day.iso)：可用车辆 \(cars) 辆，不够用；留在单位：\(names.joined(separator: "；"))"
        : "\(day.iso): \(cars.counted("car")) in service, too few for all crews; at the office stay "
          + names.joined(separator: "; ")
    case .usualCrews(let visits):
      return zh
        ? "\(visits) 个走访、只限秒数，没有走访非改编组不可：未试其他编组；要试请用 --iterations"
        : "\(visits) visits with seconds as the only limit, and none that needs other crews: no others were tried; "
          + "--iterations tries them"
    }
  }

  private func names(_ visits: [RecordID], _ language: Language) -> String {
    visits.map { SlotWords(book: book).name($0) }.joined(separator: language == .zh ? "；" : "; ")
  }
}

extension PlanNote {
  var json: JSONOutput {
    switch self {
    case .standIn(let day, let officer, let standIn, let visits):
      .object([
        ("note", .text("stand_in")), ("day", .text(day.iso)), ("officer", .text(officer)),
        ("stand_in", .text(standIn)), ("visits", .texts(visits.map(\.text))),
      ])
    case .refused(let day, let officer, let standIn, let visits):
      .object([
        ("note", .text("refused")), ("day", .text(day.iso)), ("officer", .text(officer)),
        ("stand_in", .optional(standIn)), ("visits", .texts(visits.map(\.text))),
      ])
    case .fewCars(let day, let cars, let crews):
      .object([
        ("note", .text("few_cars")), ("day", .text(day.iso)), ("cars", .integer(cars)),
        ("crews", .list(crews.map { .texts($0) })),
      ])
    case .usualCrews(let visits):
      .object([("note", .text("usual_crews")), ("visits", .integer(visits))])
    }
  }
}
