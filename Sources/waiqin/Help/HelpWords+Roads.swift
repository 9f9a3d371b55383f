extension HelpWords {
  /// The Chinese of ways by road.
  static let roads = [
    "Take driving times by road in the place of estimates": "导入按路网的行车时间，代替估计",
    "List the matrices that were taken in, the newest first": "列出已导入的路网矩阵，新的在前",
    "Of two matrices with the same way the newer one holds.": "同一段路在两个矩阵中都有时，以新的为准。",
    "Take a matrix out again": "撤去一个矩阵",
    "The matrix's number, as the list shows it": "矩阵的号，见列表",
    "Print the request to OSRM's table service for the places of a week":
      "打印一周各地点的 OSRM table 请求",
    "Where there are more places than one request may hold, there is a line for each request; ask them one by one "
      + "and give the answers to waiqin matrix import in the same order. This program never goes onto the network by itself.":
      "地点多于一次请求的上限时分成多条，每条一行；请逐条请求，并按同样顺序把回答交给 waiqin matrix import。本程序自己从不联网。",
    "Where OSRM answers": "OSRM 服务的地址",
    "The vehicle, by OSRM's name": "车辆类型，按 OSRM 的名称",
    "The greatest number of places in one request, 2 to 2000": "一次请求最多的地点数，2 至 2000",
    "Take in ways by road: OSRM's answers, or a table": "导入路段：OSRM 的回答，或一张表",
    "A table has the columns from, to, minutes and km (起点, 终点, 分钟, 公里); places are sites, or the towns of "
      + "offices. What is taken in holds for later plans; a plan made before keeps its times until it is made anew.":
      "表的列为 起点、终点、分钟、公里（from、to、minutes、km）；地点写点位，或驻地所在镇街。导入后用于以后的计划；此前的计划在重排之前保持原来的时间。",
    "OSRM's answers in the order of the requests, or one CSV file": "OSRM 的回答，按请求的顺序；或一个 CSV 文件",
    "The file with the requests, a line each, as waiqin matrix request prints them":
      "请求文件，每行一条，由 waiqin matrix request 打印",
    "Where the ways come from, in your words; else the name of the file": "路段的来源说明；不写则用文件名",
    "Tell which ways of a week are known by road and which are estimates":
      "说明一周的路段中哪些按路网、哪些是估计",
  ]
}
