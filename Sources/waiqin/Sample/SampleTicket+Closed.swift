extension SampleTicket {
  /// Tickets whose life is over: closed, one of them twice, and one returned to another office.
  static let closed = blocks(
    """
    46 | 08-05 | 12345 | 68 | complaint.oil_fume | 1 | O-003 O-004
    assign 08-05, accept 08-06, start 08-07, answer 08-12, rate 08-13, check 08-13, close 08-14
    烧烤店油烟呛人
    夜宵烧烤店没有装净化器，油烟呛人，晚上不敢开窗。
    答 已责令安装净化器并现场检测合格。
    人 某甲 000-0000-2046 荒字美食街46号楼上

    47 | 08-07 | visit | 16 | eia_approval | 1 | O-001 O-002
    assign 08-07, accept 08-10, start 08-11, answer 08-14, rate 08-17, check 08-18, close 08-18
    屋顶光伏是否需要环评
    企业咨询厂房屋顶光伏的环评类别，以及登记表备案要填哪些内容。
    答 属登记表备案，已协助在线完成。

    48 | 08-11 | 12369 | 12 | complaint.air_odour | 2 | O-003 O-004
    assign 08-12, accept 08-13, start 08-14, answer 08-24, rate 08-26, check 08-27, close 08-28
    喷涂车间废气外逸
    喷涂车间大门常开，油漆味飘到马路对面。
    答 已加装自动门并更换活性炭，厂界监测达标。
    人 某乙 000-0000-2048 塘汇街道虚构路48号

    49 | 08-17 | 12345 | 69 | complaint.noise | 2 | O-013 O-014
    assign 08-17, accept 08-18, start 08-18, answer 08-21, rate 08-24, check 08-24, close 08-25
    夜间施工打桩
    工地凌晨仍在打桩，整栋楼都在震动。
    答 已要求夜间停工，确需连续浇筑的提前公告。
    人 某丙 000-0000-2049 黄字花苑49幢101室

    50 | 08-20 | superior | 40 | wastewater_standard | 3 | O-005 O-006
    assign 08-20, accept 08-21, start 08-24, answer 09-09, rate 09-10, check 09-11, close 09-14
    造纸废水化学需氧量波动
    在线数据显示化学需氧量多次接近限值，需查明原因。
    答 生化池污泥老化所致，已换泥调试，连续两周稳定。

    51 | 08-24 | window | 21 | permit | 1 | O-001 O-002
    assign 08-24, accept 08-25, start 08-26, answer 08-31, rate 09-01, check 09-01, close 09-02
    排污登记到期延续
    家电厂排污登记即将到期，咨询网上延续步骤。
    答 已在线指导完成延续。

    52 | 08-26 | steward_app | 11 | solid_waste | 2 | O-009 O-010
    assign 08-27, accept 08-28, start 08-31, answer 09-10, rate 09-14, check 09-15, close 09-15
    切削液废桶去向
    五金厂废包装桶由无资质人员收走，需要规范处置。
    答 已签订小微收运协议并补录转移联单。

    53 | 08-31 | 12369 | 27 | complaint.water | 3 | O-005 O-006
    assign 08-31, accept 09-01, start 09-01, answer 09-17, rate 09-18, check 09-21, close 09-22
    印染厂边河道变色
    印染厂旁河水早晨呈暗红色，疑似偷排。
    答 系冷却水管破损渗漏，已修复，河道三次取样正常。
    人 某丁 000-0000-2053 王江泾镇虚构路53号

    54 | 09-02 | petition | 36 | complaint.air_odour | 2 | O-009 O-010
    assign 09-03, accept 09-04, start 09-08, answer 09-28, rate 09-30, check 10-09, close 10-10
    饲料烘干气味大
    饲料厂烘干时气味很重，村民多次上访。
    答 已改造喷淋塔并调整烘干时段，回访三户均认可。
    人 某戊 000-0000-2054 油车港镇虚构路54号

    55 | 09-07 | 12345 | 62 | storm_sewer_cross | 2 | O-005 O-006
    assign 09-07, accept 09-08, start 09-09, answer 09-14, rate 09-15, check 09-16, close 09-16
    洗车水流进雨水口
    小区门口洗车摊把污水倒进雨水口，河边有泡沫。
    答 已封堵并接入污水井，洗车摊完成整改。
    人 某己 000-0000-2055 地字小区55幢203室

    56 | 09-09 | visit | 48 | acceptance | 1 | O-011 O-012
    assign 09-10, accept 09-11, start 09-14, answer 09-18, rate 09-21, check 09-21, close 09-22
    集成灶喷粉线验收资料
    走访发现喷粉线竣工验收报告缺监测原始记录。
    答 已补齐资料并在网上公开。

    57 | 09-14 | window | 15 | other | 1 | O-008 O-007
    assign 09-14, accept 09-14, start 09-15, answer 09-16, rate 09-17, check 09-17, close 09-17
    环保税申报口径咨询
    仓储中心咨询备用发电机是否需要申报环保税。
    答 已书面答复口径并抄送税务联系人。

    58 | 09-16 | 12345 | 13 | complaint.dust | 2 | O-013 O-014
    assign 09-16, accept 09-17, start 09-18, answer 09-23, rate 09-24, check 09-28, close 09-28
    渣土车沿路撒落
    搅拌站出来的车沿路撒落沙石，风一吹全是灰尘。
    答 已加装洗车台，沿线每日洒水三次。
    人 某庚 000-0000-2058 玄字新村58幢

    59 | 09-18 | 12345 | 67 | other | 1 | O-011 O-012
    assign 09-18, accept 09-20, return 09-21 不属生态环境部门职责
    市场摊位占道经营
    农贸市场外摊位占道，通行困难，要求取缔。
    转 王店镇综合执法队（虚构）
    人 某辛 000-0000-2059 王店镇虚构路59号

    60 | 09-22 | 12369 | 8 | complaint.air_odour | 2 | O-003 O-004
    assign 09-23, accept 09-24, start 09-28, answer 10-10, rate 10-13, check 10-13, close 10-14, reopen 10-22 异味再次出现, start 10-23, answer 11-02, rate 11-04, check 11-05, close 11-05
    塑料厂造粒异味
    塑料厂造粒时塑料味很浓，路过要捂鼻子。
    答 已加装集气罩，厂界无明显异味。
    答 二级活性炭失效所致，已改为催化燃烧，复测达标。
    人 某壬 000-0000-2060 地字小区60幢404室

    61 | 09-28 | steward_app | 18 | wastewater_standard | 2 | O-005 O-006
    assign 09-28, accept 09-29, start 09-30, answer 10-15, rate 10-16, check 10-19, close 10-20
    电镀含铜废水执行标准
    电路板厂不清楚含铜废水应执行哪一级排放标准。
    答 已明确执行标准并核对在线限值设置。

    62 | 10-08 | 12345 | 64 | complaint.noise | 1 | O-007 O-008
    assign 10-08, accept 10-09, start 10-10, answer 10-14, rate 10-15, check 10-15, close 10-16
    广场舞音响过大
    小区广场舞音响从早放到晚，老人休息不好。
    答 已与社区约定音量和时段，张贴公约。
    人 某癸 000-0000-2062 黄字花苑62幢105室

    63 | 10-09 | visit | 54 | sewage_connection | 1 | O-005 O-006
    assign 10-10, accept 10-12, start 10-13, answer 10-19, rate 10-20, check 10-21, close 10-21
    羊毛衫厂食堂污水接管
    走访发现食堂污水未接入市政管网，隔油池满溢。
    答 已完成接管并通水。

    64 | 10-12 | window | 20 | eia_approval | 1 | O-001 O-002
    assign 10-12, accept 10-12, start 10-13, answer 10-16, rate 10-19, check 10-19, close 10-19
    设备更新是否重新报批
    设备厂更换两台数控机床，咨询是否构成重大变动。
    答 不属重大变动，已出具书面指导意见。

    65 | 10-13 | 12345 | 70 | complaint.garbage | 1 | O-011 O-012
    assign 10-13, accept 10-14, start 10-15, answer 10-20, rate 10-21, check 10-21, close 10-22
    垃圾中转站渗水
    村里垃圾中转站污水渗到路面，臭味明显。
    答 已修补地坪并增加清运频次。
    人 某子 000-0000-2065 月字村65号

    66 | 10-14 | 12369 | 35 | complaint.air_odour | 2 | O-009 O-010
    assign 10-15, accept 10-16, start 10-19, answer 10-28, rate 10-30, check 11-02, close 11-02
    铸件厂冒黑烟
    铸件厂下午常冒黑烟，气味难闻。
    答 布袋除尘破损，已更换并重新检测。
    人 某丑 000-0000-2066 油车港镇虚构路66号

    67 | 10-16 | steward_app | 41 | solid_waste | 1 | O-011 O-012
    assign 10-16, accept 10-19, start 10-20, answer 10-30, rate 11-02, check 11-03, close 11-03
    木屑粉尘委托利用
    木业厂木屑委托综合利用，咨询一般固废台账格式。
    答 已提供台账样表并核对合同。

    68 | 10-19 | 12345 | 2 | complaint.oil_fume | 1 | O-003 O-004
    assign 10-19, accept 10-20, start 10-21, answer 10-26, rate 10-27, check 10-27, close 10-28
    早餐店油烟熏墙
    楼下早餐店排烟管直对外墙，墙面熏黑。
    答 已改道至屋顶排放。
    人 某寅 000-0000-2068 天字小区68幢201室

    69 | 10-21 | visit | 7 | permit | 1 | O-007 O-008
    assign 10-22, accept 10-23, start 10-26, answer 10-30, rate 11-02, check 11-03, close 11-04
    执行报告漏报一季
    电子厂排污许可季度执行报告漏报，需补报。
    答 已补报并设置提醒。

    70 | 10-23 | 12345 | 60 | complaint.other | 1 | O-013 O-014
    assign 10-23, accept 10-26, start 10-27, answer 10-30, rate 11-02, check 11-02, close 11-03
    回收站狗吠和强光
    回收站夜间强光照射，影响对面住户。
    答 已调整灯具朝向并限时关闭。
    人 某卯 000-0000-2070 高照街道虚构路70号

    71 | 10-28 | window | 19 | acceptance | 1 | O-007 O-008
    assign 10-28, accept 10-29, start 10-30, answer 11-09, rate 11-11, check 11-13, close 11-16
    玻璃厂分期验收
    玻璃厂咨询一期先行验收的条件和公开要求。
    答 符合分期验收条件，已提供范本。

    72 | 10-30 | 12369 | 56 | complaint.water | 2 | O-005 O-006
    assign 11-02, accept 11-02, start 11-03, answer 11-11, rate 11-13, check 11-16, close 11-17
    洗水厂门前沟渠泡沫
    洗水厂门前沟渠有大量泡沫，气味刺激。
    答 系地面冲洗水溢流，已加高围堰并接入污水站。
    人 某辰 000-0000-2072 洪合镇虚构路72号

    73 | 11-02 | superior | 24 | complaint.dust | 2 | O-009 O-010
    assign 11-03, accept 11-03, start 11-04, answer 11-12, rate 11-16, check 11-17, close 11-18
    热电厂灰库卸灰扬尘
    巡查发现灰库卸灰时粉尘外逸。
    答 已更换密闭卸料装置，现场复核无扬尘。

    74 | 11-05 | 12345 | 63 | sewage_connection | 1 | O-005 O-006
    assign 11-05, accept 11-06, start 11-09, answer 11-13, rate 11-16, check 11-18, close 11-19
    出租房污水排入河边
    出租房生活污水未接管，直接排到河边。
    答 已由村里统一接入管网，原排口封堵。
    人 某巳 000-0000-2074 玄字新村74幢

    75 | 11-09 | 12345 | 65 | complaint.noise | 1 | O-009 O-010
    assign 11-09, accept 11-10, start 11-11, answer 11-16, rate 11-18, check 11-19, close 11-20
    校旁织机噪音
    学校旁织机声整天嗡嗡响，影响上课。
    答 已关闭临街窗户并加装隔声帘，课间实测达标。
    人 某午 000-0000-2075 宇字小学
    """)
}
