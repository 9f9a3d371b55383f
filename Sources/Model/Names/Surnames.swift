/// Surnames that read otherwise than their characters do in running text, each with a character that is read as
/// the surname is.
enum Surnames {
  static let single: [Unicode.Scalar: Unicode.Scalar] = [
    "单": "善", "解": "谢", "仇": "囚", "区": "欧", "朴": "瓢", "查": "渣", "任": "仁", "华": "画",
    "盖": "葛", "乐": "岳", "翟": "宅", "缪": "庙", "召": "绍", "种": "虫", "秘": "币", "员": "韵",
    "折": "舌", "覃": "秦", "冼": "险", "洗": "险", "祭": "寨", "句": "勾", "牟": "牧", "薄": "博",
    "都": "督", "那": "哪", "繁": "婆", "燕": "烟", "应": "英", "幺": "妖", "长": "掌", "过": "锅",
  ]

  /// Of two characters, by the reading of the first one.
  static let double: [String: Unicode.Scalar] = [
    "尉迟": "玉", "万俟": "墨", "长孙": "掌", "澹台": "谈", "令狐": "铃", "单于": "缠", "宿勤": "素",
  ]
}
