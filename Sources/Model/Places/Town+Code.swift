extension Town {
  /// The code of the town that `text` means: by code, name, or its Chinese name without 镇 or 街道; nil where none or
  /// several are.
  package static func code(_ text: String) -> String? {
    let towns = xiuzhou.filter { town in
      town.code == text || town.zh == text || town.en.lowercased() == text.lowercased()
        || town.zh == text + "镇" || town.zh == text + "街道"
    }
    return towns.count == 1 ? towns[0].code : nil
  }
}
