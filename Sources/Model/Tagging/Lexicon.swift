/// Words that speak for a category, each with a weight from 1 (a hint) to 9 (all but certain).
struct Lexicon: Sendable {
  struct Entry: Sendable {
    let word: String
    let category: Category
    let weight: Int
  }

  /// In the order of the table.
  let entries: [Entry]

  /// - Parameter table: a line a category: its name, a colon, then `word=weight` separated by spaces.
  init(_ table: String) {
    var entries: [Entry] = []
    for line in table.split(separator: "\n") {
      let halves = line.split(separator: ":", maxSplits: 1)
      guard halves.count == 2, let category = Category(rawValue: String(halves[0])) else {
        continue
      }
      for pair in halves[1].split(separator: " ") {
        let parts = pair.split(separator: "=")
        guard parts.count == 2, let weight = Int(parts[1]) else { continue }
        entries.append(Entry(word: String(parts[0]), category: category, weight: weight))
      }
    }
    self.entries = entries
  }

  static let chinese = Lexicon(
    """
    eia_approval: 环评=6 环境影响评价=8 环评审批=9 环评批复=9 报告书=4 报告表=4 登记表=4 立项=2 备案=2 新建项目=3 扩建=3 未批先建=6 审批=2 选址=2
    acceptance: 验收=6 自主验收=9 竣工=5 三同时=6 环保验收=9 验收监测=9 验收报告=9 试生产=3
    solid_waste: 危废=8 危险废物=9 固废=6 工业固废=9 固体废物=7 污泥=5 废油=5 废渣=6 废矿物油=7 转移联单=8 处置单位=5 边角料=5 废活性炭=7 废包装桶=7 贮存=3 一般固废=8
    wastewater_standard: 排放标准=6 废水排放标准=9 纳管标准=9 排放限值=7 总氮=5 总磷=5 化学需氧量=5 氨氮=4 印染废水=6 工业废水=5 废水处理=4 执行标准=4 在线监测=3 超标=2
    sewage_connection: 纳管=6 污水管网=7 截污=6 接管=6 污水接入=8 污水收集=5 市政管网=5 化粪池=4 生活污水=4 管网=3 接入=2 污水处理费=3 未纳管=8
    storm_sewer_cross: 雨污=7 雨污分流=8 雨污串管=9 雨水管=6 雨水井=6 雨水口=6 串管=8 混接=8 错接=8 雨污混接=9 阳台水=6
    complaint.air_odour: 异味=6 恶臭=6 臭味=5 刺鼻=6 废气=6 气味=5 臭气=6 酸味=4 塑料味=5 油漆味=6 喷漆=5 胶水味=5 黑烟=5 焚烧=3 难闻=4 烟囱=4 VOC=5 难受=1 空气=2 熏=2
    complaint.noise: 噪声=7 噪音=7 扰民=3 轰鸣=6 吵=4 分贝=6 机器声=6 夜间施工=6 打桩=5 睡不着=3 无法入睡=4 休息=2 高音喇叭=6 音响=5 广场舞=5 震动=4 嗡嗡=5 鸣笛=4 空调外机=5
    complaint.water: 河道=5 河水=6 水质=5 黑臭=6 发黑=3 内河=5 黑水=5 死鱼=6 直排=4 偷排=5 排入河=7 污染河=7 河里=5 河流=5 水面=3 污水=2 废水=2 排污口=5 水体=5 鱼塘=4 溪=2 浮萍=4 油花=4
    complaint.oil_fume: 油烟=9 餐饮=4 饭店=3 烧烤=6 排烟=5 厨房=3 餐馆=4 烟道=5 炒菜=4 小吃店=4 净化器=3 早餐店=4
    complaint.dust: 扬尘=8 粉尘=7 灰尘=6 渣土=5 工地=3 黄沙=5 洒水=3 裸土=6 水泥=3 尘土=6 搅拌站=5 堆场=3 拆迁=2 沙石=4 覆盖=2 飞扬=4
    complaint.garbage: 垃圾=6 生活垃圾=8 垃圾桶=6 垃圾堆=7 建筑垃圾=7 乱倒=5 堆放=2 清运=5 垃圾站=7 中转站=5 填埋=4 偷倒=5
    complaint.other: 辐射=6 基站=6 光污染=7 强光=6 变电站=6 土壤=3 养殖=3 养猪=4 鸡粪=4 宠物=3
    permit: 排污许可=9 排污许可证=9 排污登记=8 许可证=5 排污证=8 换证=5 延续=4 变更=2 执行报告=6 自行监测=6 台账=4 简化管理=7 重点管理=7 证后监管=6
    other: 咨询=3 补贴=4 政策=3 怎么办理=3 建议=2 公示=2 招聘=3 处罚=2 环保税=5 信用=4 考试=3 资质=3 宣传=3 绿色学校=4
    """)
}
