extension SampleVisit {
  /// Number, kind, what for, minutes, earliest, due, priority, skills, officers and how many of them
  /// with a certificate, wished officer, crew, title, windows.
  ///
  /// Where the due day is left open, a ticket's own counts. Those with a crew were planned for the
  /// week that ends on the sample's day. The one crew that can sample air is in short supply.
  static let all = SampleTable.rows(
    """
    1 | pre_approval | a1 | 150 | 11-23 | 11-27 | 90 | eia | 2 | O-001 | - | - | -
    2 | pre_approval | a2 | 150 | 11-23 | 11-27 | 90 | eia air | 2 | - | - | - | -
    3 | pre_approval | a3 | 150 | 11-24 | 12-02 | 85 | eia | 2 | O-011 | - | - | -
    4 | pre_approval | a4 | 90 | 11-16 | 11-20 | 70 | eia | 2 | O-001 | O-001 O-002 | - | -
    5 | pre_approval | a5 | 90 | 11-16 | 11-20 | 70 | eia | 2 | O-001 | O-001 O-002 | - | -
    6 | pre_approval | a6 | 120 | 11-16 | 11-20 | 70 | air | 2 | - | O-003 O-004 | - | -
    7 | pre_approval | a7 | 120 | 11-16 | 11-20 | 70 | water | 2 | - | O-005 O-006 | - | -
    8 | pre_approval | a8 | 120 | 11-16 | 11-20 | 70 | eia | 2 | - | O-007 O-008 | - | -
    9 | pre_approval | a9 | 120 | 11-16 | 11-20 | 70 | water | 2 | - | O-009 O-010 | - | -
    10 | pre_approval | a10 | 150 | 11-23 | 11-25 | 75 | air sampling | 2 | - | - | - | -
    11 | pre_approval | a11 | 120 | 11-23 | 12-04 | 50 | - | 2 | - | - | - | -
    12 | pre_approval | a12 | 150 | 11-23 | 11-26 | 80 | eia | 2 | O-001 | - | - | 2026-11-25 13:30-17:00
    13 | pre_approval | a13 | 120 | 11-23 | 12-04 | 55 | permit | 2 | - | - | - | -
    14 | pre_approval | a14 | 120 | 11-24 | 12-08 | 45 | - | 2 | - | - | - | -
    15 | pre_approval | a15 | 150 | 11-23 | 11-27 | 70 | air sampling | 2 | - | - | - | -
    16 | pre_approval | a16 | 150 | 11-23 | 11-27 | 75 | eia | 2 | - | - | - | -
    17 | pre_approval | a17 | 120 | 11-23 | 11-30 | 65 | permit water | 2 | O-009 | - | - | -
    18 | pre_approval | a18 | 150 | 11-23 | 11-30 | 65 | air sampling | 2 | - | - | - | -
    19 | pre_approval | a19 | 120 | 11-24 | 12-10 | 40 | - | 2 | - | - | - | -
    20 | pre_approval | a20 | 150 | 11-23 | 11-26 | 70 | permit solid_waste | 2 | - | - | - | -
    21 | pre_approval | a21 | 120 | 11-25 | 12-10 | 45 | air sampling | 2 | - | - | - | 08:30-11:30
    22 | pre_approval | a22 | 150 | 11-23 | 11-27 | 75 | eia solid_waste | 2 | - | - | - | -
    23 | pre_approval | a23 | 150 | 11-23 | 12-02 | 70 | air sampling | 2 | - | - | - | -
    24 | pre_approval | a24 | 120 | 11-26 | 12-11 | 40 | - | 2 | - | - | - | -
    25 | pre_approval | a25 | 150 | 11-23 | 12-01 | 60 | water | 2 | - | - | - | -
    26 | ticket | t1 | 120 | - | - | 80 | air sampling | 2 | - | - | - | 13:30-17:00
    27 | ticket | t2 | 120 | - | - | 85 | solid_waste | 2 | - | - | - | -
    28 | ticket | t3 | 120 | - | - | 70 | water sampling | 2 | - | O-005 O-006 | - | -
    29 | ticket | t6 | 90 | - | - | 70 | noise | 2 | - | - | - | -
    30 | ticket | t7 | 150 | - | - | 95 | water sampling | 2 | - | - | - | -
    31 | ticket | t8 | 120 | - | - | 80 | eia | 2 1 | - | - | - | -
    32 | ticket | t9 | 90 | - | - | 60 | air sampling | 2 | - | O-003 O-004 | - | -
    33 | ticket | t11 | 90 | - | - | 45 | solid_waste | 2 | - | - | - | -
    34 | ticket | t12 | 90 | - | - | 65 | air sampling | 2 | - | - | - | -
    35 | ticket | t14 | 120 | - | - | 80 | eia | 2 | - | - | - | -
    36 | ticket | t16 | 90 | - | - | 75 | water | 2 | - | - | - | -
    37 | ticket | t17 | 150 | - | - | 90 | water | 3 | - | - | - | 08:30-11:30
    38 | ticket | t22 | 120 | - | - | 90 | air sampling | 2 | - | - | - | 2026-11-24 14:00-17:00
    39 | ticket | t27 | 120 | - | - | 85 | water sampling | 2 | - | - | - | -
    40 | ticket | t28 | 90 | - | - | 50 | solid_waste | 2 | - | - | - | -
    41 | ticket | t29 | 90 | - | - | 60 | water | 2 | - | - | - | -
    42 | ticket | t33 | 90 | - | - | 70 | air sampling | 2 | - | - | - | -
    43 | ticket | t36 | 60 | - | - | 75 | noise | 2 | - | - | - | 2026-11-23 13:30-15:00
    44 | ticket | t38 | 60 | - | - | 40 | - | 2 | - | - | - | -
    45 | ticket | t41 | 60 | - | - | 60 | - | 2 | - | - | - | -
    46 | inspection | s18 | 180 | 11-23 | 11-27 | 75 | - | 2 2 | - | - | 电路板厂年度执法检查 | -
    47 | inspection | s34 | 180 | 11-23 | 11-30 | 70 | - | 2 2 | - | - | 电镀厂危废专项检查 | -
    48 | inspection | s40 | 180 | 11-23 | 12-04 | 65 | - | 2 2 | - | - | 造纸厂自动监控检查 | -
    49 | follow_up | s12 | 60 | 11-23 | 12-11 | 35 | air sampling | 2 | - | - | 喷涂厂整改回访 | -
    50 | follow_up | s27 | 60 | 11-23 | 12-11 | 35 | air sampling | 2 | - | - | 印染厂冷却水管回访 | -
    51 | follow_up | s37 | 60 | 11-23 | 12-11 | 30 | permit | 2 | - | - | 屠宰厂证后监管 | -
    52 | follow_up | s44 | 60 | 11-23 | 12-11 | 30 | permit | 2 | - | - | 制革厂证后监管 | -
    53 | follow_up | s56 | 60 | 11-23 | 12-11 | 35 | - | 2 | - | - | 洗水厂整改回访 | -
    54 | major | s16 | 60 | 11-23 | 11-25 | 80 | - | 2 | O-001 | - | 光伏厂项目联系 | -
    55 | major | s24 | 60 | 11-23 | 11-27 | 75 | - | 2 | O-009 | - | 热电厂项目联系 | -
    56 | major | s51 | 60 | 11-23 | 11-27 | 75 | - | 2 | O-011 | - | 物流园项目联系 | -
    """
  ).compactMap { SampleVisit($0) }
}
