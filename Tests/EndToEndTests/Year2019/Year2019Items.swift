import Model

/// The catalogue of powers of 2019: made up after the kinds of power that such a bureau has.
enum Year2019Items {
  struct Item {
    let name: String
    let `class`: ItemClass
    let statutory: Int?
    /// 0 for what is done at once.
    let promised: Int?
  }

  /// The first four are those of applications.
  static let names: [Item] = lines.split(separator: "\n").map { line in
    let words = line.split(separator: " ").map { String($0) }
    return Item(
      name: words[3], class: ItemClass(rawValue: words[0]) ?? .other, statutory: Int(words[1]),
      promised: Int(words[2]))
  }

  private static let lines = """
    permission 60 15 建设项目环境影响报告书审批
    permission 30 7 建设项目环境影响报告表审批
    filing - 0 建设项目环境影响登记表备案
    permission 30 10 排污许可证核发
    permission 20 7 排污许可证变更
    permission 20 7 排污许可证延续
    permission 20 5 排污许可证补办
    permission 20 5 排污许可证注销
    permission 20 10 危险废物收集经营许可
    permission 20 7 危险废物收集经营许可变更
    permission 20 5 危险废物收集经营许可注销
    permission 20 10 入河排污口设置审核
    permission 20 7 拆除或者闲置污染防治设施审批
    permission 20 5 夜间建筑施工证明
    permission 20 10 固体废物转移出省初审
    permission 20 10 辐射安全许可初审
    permission 20 7 辐射安全许可变更初审
    permission 60 15 建设项目重大变动重新审批
    permission 10 5 超过五年未开工项目重新审核
    permission 20 5 固体废物污染防治设施验收
    filing - 0 突发环境事件应急预案备案
    filing - 0 危险废物管理计划备案
    filing - 0 环境影响后评价备案
    filing - 0 自动监控设施停运备案
    filing - 0 一般固体废物转移备案
    filing - 0 放射性同位素转移备案
    filing - 0 清洁生产审核备案
    filing - 0 排污口规范化备案
    filing - 0 污染地块调查报告备案
    filing - 0 噪声污染防治方案备案
    confirmation 30 15 自动监控数据有效性确认
    confirmation 20 10 清洁生产审核评估确认
    confirmation 20 10 污染地块名录确认
    confirmation 20 10 环境信用评价确认
    confirmation 30 15 排污权指标确认
    confirmation 20 10 生态示范创建初核
    service - 5 环境监测数据查询
    service - 5 环评审批前期现场服务
    service - 3 环境政策咨询
    service - 3 排污费和环境税口径咨询
    service - 0 审批结果查询
    service - 0 环境影响评价文件公开查询
    service - 5 企业环保自查指导
    service - 5 企业危险废物收运指导
    service - 3 污水纳管指导
    other 60 30 环境污染纠纷调解
    other 60 30 环境违法举报奖励
    other 30 15 环境信访事项办理
    other 90 60 环境行政处罚听证组织
    other 30 20 强制清洁生产企业公布
    other 20 10 重点排污单位名录公布
    """
}
