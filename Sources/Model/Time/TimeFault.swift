/// What is wrong with a day, a time or a term.
package enum TimeFault: Fault, Equatable {
  case noSuchDay(String)
  case noSuchWeek(String)
  case noSuchQuarter(String)
  case noSuchTime(String)
  case noSuchMoment(String)
  case noSuchWindow(String)
  case emptyWindow(from: String, to: String)
  case openPause(String)
  case reversedPause(from: Day, through: Day)
  case limitOutOfRange(Int)
  case neverEnds

  package var code: String {
    switch self {
    case .noSuchDay: "E-DAY"
    case .noSuchWeek: "E-WEEK"
    case .noSuchQuarter: "E-QUARTER"
    case .noSuchTime: "E-TIME"
    case .noSuchMoment: "E-MOMENT"
    case .noSuchWindow, .emptyWindow: "E-WINDOW"
    case .openPause, .reversedPause: "E-PAUSE"
    case .limitOutOfRange, .neverEnds: "E-TERM"
    }
  }

  package func text(in language: Language) -> String {
    switch language {
    case .zh: chinese
    case .en: english
    }
  }

  private var chinese: String {
    switch self {
    case .noSuchDay(let text): "'\(text)'：日历上没有这一天；请写成 2026-11-24"
    case .noSuchWeek(let text): "'\(text)'：没有这一周；请写成 2026-W48（ISO 周）"
    case .noSuchQuarter(let text): "'\(text)'：没有这一季度；请写成 2026-Q3"
    case .noSuchTime(let text): "'\(text)'：不是时刻；请写成 08:30"
    case .noSuchMoment(let text): "'\(text)'：不是日期和时间；请写成 2026-11-24T09:12:00+08:00"
    case .noSuchWindow(let text):
      "'\(text)'：不是时段；请写成 08:30-11:30、1,3 08:30-11:30 或 2026-11-25 14:00-16:00"
    case .emptyWindow(let from, let to): "'\(from)-\(to)'：时段的结束不晚于开始；请更正"
    case .openPause(let text): "'\(text)'：暂停要写起止两天；请写成 2019-09-09..2019-09-20"
    case .reversedPause(let from, let through):
      "'\(from.iso)..\(through.iso)'：结束早于开始；请更正"
    case .limitOutOfRange(let limit): "'\(limit)'：期限应在 0 至 \(Deadline.longest) 之间；请更正"
    case .neverEnds: "暂停使期限没有尽头；请核对暂停的起止"
    }
  }

  private var english: String {
    switch self {
    case .noSuchDay(let text): "'\(text)': no such day in the calendar; write it as 2026-11-24"
    case .noSuchWeek(let text): "'\(text)': no such week; write an ISO week as 2026-W48"
    case .noSuchQuarter(let text): "'\(text)': no such quarter; write it as 2026-Q3"
    case .noSuchTime(let text): "'\(text)': no time of day; write it as 08:30"
    case .noSuchMoment(let text):
      "'\(text)': no date and time; write it as 2026-11-24T09:12:00+08:00"
    case .noSuchWindow(let text):
      "'\(text)': no window; write it as 08:30-11:30, 1,3 08:30-11:30 or "
        + "2026-11-25 14:00-16:00"
    case .emptyWindow(let from, let to):
      "'\(from)-\(to)': the window ends no later than it starts; correct it"
    case .openPause(let text):
      "'\(text)': a pause needs both its days; write it as 2019-09-09..2019-09-20"
    case .reversedPause(let from, let through):
      "'\(from.iso)..\(through.iso)': this ends before it starts; correct it"
    case .limitOutOfRange(let limit):
      "'\(limit)': a term has 0 to \(Deadline.longest) days; correct it"
    case .neverEnds: "the pauses leave the term without an end; check their days"
    }
  }
}
