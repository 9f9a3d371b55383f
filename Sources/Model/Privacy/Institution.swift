/// Tells names of firms, schools and offices from those of persons.
///
/// Where an institution complained, what it is called is no secret on its own site, which a crew has to find: it stands in the
/// register of sites beside all others. In running texts it is hidden like a person, since there it tells who complained.
enum Institution {
  /// What names of institutions end with.
  private static let endings = [
    "公司", "厂", "集团", "合作社", "学校", "小学", "中学", "大学", "学院", "幼儿园", "托儿所", "医院", "卫生院", "诊所", "养老院",
    "敬老院", "福利院", "村委会", "居委会", "委员会", "社区", "业委会", "物业", "服务中心", "管理处", "办事处", "派出所", "局", "商会",
    "协会", "酒店", "宾馆", "ltd", "limited", "school", "hospital",
  ]

  /// - Parameter name: folded. Of less than four characters it may be a person's (李大学).
  static func isMeant(by name: some Collection<Unicode.Scalar>) -> Bool {
    if name.count < 4 { return false }
    let name = name.text
    return endings.contains { name.hasSuffix($0) }
  }
}
