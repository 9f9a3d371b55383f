extension HelpWords {
  /// The Chinese of regions, permits, follow-ups and contacts.
  static let supervision = [
    "Tell whether a project may go the lighter way of its region, and why":
      "判断项目能否按所在改革区域简化办理，并逐条说明理由",
    "The answer only says what regions and negative lists say; an officer decides.":
      "回答只说明区域规划和负面清单怎么写；是否简化由承办人决定。",
    "The site's name, or digits of its identifier": "点位名称，或标识的前几位或后几位",
    "The place as LAT,LON,DATUM": "地点，写成 纬度,经度,坐标系",
    "The industry's code (GB/T 4754-2017); else that of the site": "行业代码（GB/T 4754-2017）；否则取点位的",
    "What the project does: processes, equipment": "项目做什么：工艺、设备",
    "report_book or report_form; else both are answered": "report_book 或 report_form；否则两类都回答",
    "The day for which the rules are asked, YYYY-MM-DD; else today": "按哪一天的规定判断，YYYY-MM-DD；否则为今天",
    "Take in a region's outline from GeoJSON polygons": "从 GeoJSON 面要素导入改革区域的边界",
    "All polygons of the file become the outline, in the place of an earlier one.":
      "文件中所有面合为边界，取代原有边界。",
    "The region's code or name, or digits of its identifier": "区域编码或名称，或标识的前几位或后几位",
    "A GeoJSON file with a Polygon or MultiPolygon; - for standard input":
      "含 Polygon 或 MultiPolygon 的 GeoJSON 文件；- 表示标准输入",
    "List the permits that are due for renewal, expired ones first": "列出应延续的排污许可证，已过期的在前",
    "A holder has to apply for renewal 60 days before the permit expires.":
      "持证单位应在有效期届满 60 日前申请延续。",
    "How many days before they expire permits come onto the list": "有效期届满前多少天列入",
    "List follow-up visits that are due and on no list, or put them there":
      "列出应做而尚未安排的事后监管走访，或写入走访",
    "Tickets are looked at before their term ends. Permits are followed up by class, lighter-way projects once, major projects when their day of "
      + "contact has come. What has an open visit already is left out.":
      "问题单在到期前到现场核查，排污许可按管理类别跟进，简化办理项目核实一次，重大项目到约定联系日走访。已有未完成走访的不再列出。",
    "Write them as visits, to be planned": "写成走访，待安排",
    "How many days ahead of their due day visits of permits are proposed": "排污许可的走访在到期前多少天提出",
    "List the major projects whose day of contact has come, or that nobody was in touch with":
      "列出约定联系日已到或久未联系的重大项目",
    "How many days without contact are too many": "多少天没有联系算久未联系",
    "Write down a contact with a site, and the next one": "记下与点位的联系和下次联系日",
    "Without --next a day of contact that has come is taken off.": "不写 --next 时，已到的联系日即清除。",
    "What was said": "联系内容",
    "The day agreed for the next contact, YYYY-MM-DD": "约定的下次联系日，YYYY-MM-DD",
  ]
}
