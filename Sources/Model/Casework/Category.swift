/// What a ticket is about.
package enum Category: String, CaseIterable, Sendable, Phrased {
  case eiaApproval = "eia_approval"
  case acceptance
  case solidWaste = "solid_waste"
  case wastewaterStandard = "wastewater_standard"
  case sewageConnection = "sewage_connection"
  case stormSewerCross = "storm_sewer_cross"
  case airOdour = "complaint.air_odour"
  case noise = "complaint.noise"
  case water = "complaint.water"
  case oilFume = "complaint.oil_fume"
  case dust = "complaint.dust"
  case garbage = "complaint.garbage"
  case otherComplaint = "complaint.other"
  case permit
  case other

  package func text(in language: Language) -> String {
    switch (self, language) {
    case (.eiaApproval, .zh): "环评审批"
    case (.eiaApproval, .en): "EIA approval"
    case (.acceptance, .zh): "验收"
    case (.acceptance, .en): "acceptance"
    case (.solidWaste, .zh): "工业固废处理"
    case (.solidWaste, .en): "solid waste"
    case (.wastewaterStandard, .zh): "工业废水排放标准"
    case (.wastewaterStandard, .en): "wastewater standard"
    case (.sewageConnection, .zh): "污水纳管"
    case (.sewageConnection, .en): "sewage connection"
    case (.stormSewerCross, .zh): "雨污串管"
    case (.stormSewerCross, .en): "storm sewer cross"
    case (.airOdour, .zh): "居民投诉·大气异味"
    case (.airOdour, .en): "complaint: air odour"
    case (.noise, .zh): "居民投诉·噪声"
    case (.noise, .en): "complaint: noise"
    case (.water, .zh): "居民投诉·水污染"
    case (.water, .en): "complaint: water"
    case (.oilFume, .zh): "居民投诉·油烟"
    case (.oilFume, .en): "complaint: oil fume"
    case (.dust, .zh): "居民投诉·扬尘"
    case (.dust, .en): "complaint: dust"
    case (.garbage, .zh): "居民投诉·垃圾"
    case (.garbage, .en): "complaint: garbage"
    case (.otherComplaint, .zh): "居民投诉·其他"
    case (.otherComplaint, .en): "complaint: other"
    case (.permit, .zh): "排污许可"
    case (.permit, .en): "permit"
    case (.other, .zh): "其他"
    case (.other, .en): "other"
    }
  }

  /// The class under which the national figures count this category.
  package var nationalClass: NationalClass {
    switch self {
    case .wastewaterStandard, .sewageConnection, .stormSewerCross, .water: .water
    case .airOdour, .oilFume, .dust: .air
    case .noise: .noise
    case .solidWaste, .garbage: .solidWaste
    case .eiaApproval, .acceptance: .construction
    case .otherComplaint, .permit, .other: .other
    }
  }
}

/// The six classes of the national complaint figures: 水, 气, 噪声, 固废, 建设项目, 其他.
package enum NationalClass: String, CaseIterable, Sendable, Phrased {
  case water
  case air
  case noise
  case solidWaste = "solid_waste"
  case construction
  case other

  package func text(in language: Language) -> String {
    switch (self, language) {
    case (.water, .zh): "水"
    case (.water, .en): "water"
    case (.air, .zh): "气"
    case (.air, .en): "air"
    case (.noise, .zh): "噪声"
    case (.noise, .en): "noise"
    case (.solidWaste, .zh): "固废"
    case (.solidWaste, .en): "solid waste"
    case (.construction, .zh): "建设项目"
    case (.construction, .en): "construction"
    case (.other, .zh): "其他"
    case (.other, .en): "other"
    }
  }
}
