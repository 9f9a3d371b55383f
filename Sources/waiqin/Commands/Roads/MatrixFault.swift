internal import Model

/// Arguments of `waiqin matrix` that can't be what was meant.
enum MatrixFault: Fault, Equatable {
  case noMatrix(Int)
  case badMost(Int)
  case noPlaces(Week)
  case noRequest

  var code: String {
    switch self {
    case .noMatrix: "E-ROAD-NONE"
    case .badMost: "E-ARG-LIMIT"
    case .noPlaces: "E-ROAD-PLACES"
    case .noRequest: "E-ROAD-FILES"
    }
  }

  func text(in language: Language) -> String {
    switch language {
    case .zh: chinese
    case .en: english
    }
  }

  private var chinese: String {
    switch self {
    case .noMatrix(let number): "没有第 '\(number)' 号矩阵；请用 waiqin matrix list 查看"
    case .badMost(let number): "--most：'\(number)' 不在 2 至 \(RoadMatrix.mostPlaces) 之间；请写地点数"
    case .noPlaces(let week):
      "\(week.iso)：没有带坐标的驻地或待安排的走访；请先用 waiqin site edit 补上坐标"
    case .noRequest: "matrix import：请写一个 CSV 表，或 OSRM 的回答并加 --request"
    }
  }

  private var english: String {
    switch self {
    case .noMatrix(let number): "no matrix '\(number)'; see waiqin matrix list"
    case .badMost(let number):
      "--most: '\(number)' is not from 2 to \(RoadMatrix.mostPlaces); give a number of places"
    case .noPlaces(let week):
      "\(week.iso): no office and no visit to plan has a point; add points with waiqin site edit"
    case .noRequest: "matrix import: give one CSV table, or OSRM's answers together with --request"
    }
  }
}
