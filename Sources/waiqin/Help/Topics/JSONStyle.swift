internal import Model

/// How the keys of what `--json` prints are written.
enum JSONStyle {
  static func text(in language: Language) -> String {
    switch language {
    case .zh:
      "--json 把结果打印成一行 JSON，与终端显示的数据相同，与语言无关。记录的字段用字段名（snake_case，与数据包、"
        + "表格相同）；由报表算出的成员，看板、工作小结、期限和机构季报用 camelCase，其余用 snake_case。"
        + "没有的值为 null；成员的顺序固定。"
    case .en:
      "--json prints the result as one line of JSON: the data that the terminal shows, whatever the language. Fields "
        + "of records have their names (snake_case, as in bundles and tables); what reports work out is in "
        + "camelCase for the board, the period report, terms and agencies, in snake_case for the rest. What is not "
        + "there is null; members keep their order."
    }
  }
}
