import TestSupport
import Testing

@testable import Model

struct PrivacyMaskTests {
  @Test(arguments: [
    ("来电13800001234反映", "来电***反映"), ("１３８００００１２３４", "***"), ("138 0000 1234。", "***。"),
    ("138-0000-1234、", "***、"), ("+86 138.0000.1234", "***"), ("8613800001234", "***"),
    ("（0573）8212 3456转", "***转"), ("0573-82123456", "***"), ("010-62345678", "***"),
    ("０５７３－８２１２３４５", "***"), ("1 3 8 0 0 0 0 1 2 3 4", "***"),
    ("于2026-11-20在3号楼", "于2026-11-20在3号楼"), ("登记号秀2026-1025", "登记号秀2026-1025"),
    ("15 2026-11-20 10", "15 2026-11-20 10"), ("330411199001011234", "330411199001011234"),
    ("约120分贝，12345热线", "约120分贝，12345热线"), ("二氧化硫 0.0573", "二氧化硫 0.0573"),
    ("400-820-8820", "***"), ("热线4008208820", "热线***"), ("800 820 8820转1", "***转1"),
    ("每年4008208820吨", "每年4008208820吨"), ("4000-500-600", "4000-500-600"),
    ("诉求编号07071300029", "诉求编号07071300029"), ("住12号0573-82123456", "住12号***"),
    ("传真号057382123456", "传真号***"), ("单号0573-82123456", "单号***"),
  ])
  func `telephone numbers are hidden, other numbers are not`(text: String, masked: String) {
    #expect(PrivacyMask.anybody.masked(text) == masked)
  }

  @Test(arguments: [
    ("一三八零零零零一二三四", "***"), ("幺三八〇〇〇〇幺二三四", "***"),
    ("统一一三八零零零零一二三四来电", "统一***来电"), ("零五七三八二一二三四五六", "***"),
    ("电话八三九一二三四五", "电话***"), ("二〇二六年十一月二十日", "二〇二六年十一月二十日"),
    ("三五八四二一五", "三五八四二一五"),
  ])
  func `Chinese numerals are digits`(text: String, masked: String) {
    #expect(PrivacyMask.anybody.masked(text) == masked)
  }

  @Test(arguments: [
    ("反映人83912345。", "反映人***。"), ("联系电话：83912345", "联系电话：***"), ("电话8391-2345", "电话***"),
    ("请致电 8391 2345 张", "请致电 *** 张"), ("电话2123456", "电话***"), ("2123456（联系电话）", "***（联系电话）"),
    ("tel: 83912345", "tel: ***"), ("13800001234、83912345", "***、***"), ("住12号83912345", "住12号***"),
    ("20261120前整改", "20261120前整改"), ("联系：20261120前整改", "联系：20261120前整改"),
    ("投资50000000元", "投资50000000元"), ("联系后投资2350000元", "联系后投资2350000元"),
    ("每年50000000吨", "每年50000000吨"), ("每年50000000 kg", "每年50000000 kg"),
    ("3000-5000元", "3000-5000元"), ("2350 4280", "2350 4280"),
    ("编号83912345", "编号83912345"), ("许可证号：83912345", "许可证号：83912345"),
    ("第83912345号", "第83912345号"), ("虚构快递20190300", "虚构快递20190300"),
    ("秀2026-1025，电话未留", "秀2026-1025，电话未留"), ("按GB 3838-2002标准", "按GB 3838-2002标准"),
    ("经度120.83912345", "经度120.83912345"), ("工单T-83912345", "工单T-83912345"),
    ("waiqin ticket show 83912345 --unmasked", "waiqin ticket show 83912345 --unmasked"),
    ("某厂编号AB83912345", "某厂编号AB83912345"), ("问题单 T-3", "问题单 T-3"),
  ])
  func `a landline without its area code is told by what is beside it`(
    text: String, masked: String
  ) {
    #expect(PrivacyMask.anybody.masked(text) == masked)
  }

  @Test(arguments: [
    ("证件330411199001011237，", "证件***，"), ("11010519491231002X", "***"),
    ("110105 19491231 002x", "***"), ("身份证号330411199001011234", "身份证号***"),
    ("身份证330411900101123", "身份证***"), ("330411900101123", "330411900101123"),
    ("备案号202633041100000123", "备案号202633041100000123"),
    ("信用代码91330411MA28A12345", "信用代码91330411MA28A12345"),
    ("排污许可证91330411MA28A12345001P", "排污许可证91330411MA28A12345001P"),
    ("邮箱mou_xin.1@example.com，", "邮箱***，"), ("ＭＸ＠ｑｑ．ｃｏｍ", "***"), ("50@示例", "50@示例"),
    ("微信号：mouxinmou", "微信号：***"), ("微信mx_1234", "微信***"), ("QQ 123456789", "QQ ***"),
    ("加微信13800001234", "加微信***"), ("微信公众号反映", "微信公众号反映"),
    ("微信20261120反映", "微信20261120反映"), ("qq farm", "qq farm"),
  ])
  func `identity numbers and accounts are hidden`(text: String, masked: String) {
    #expect(PrivacyMask.anybody.masked(text) == masked)
  }

  @Test(arguments: [
    ("示例路12号", "***"), ("示例路 12 号 3 幢有油烟", "***有油烟"), ("示例路12-3-101", "***"),
    ("示例路３栋", "***"), ("家住12号示例路", "家住***"), ("3幢101室漏水", "***漏水"), ("示例路的12号", "***"),
    ("新城街道示例路12号3幢101室", "***"), ("示例路有油烟", "示例路有油烟"),
    ("示例路14号饭店", "示例路14号饭店"), ("2012号示例路", "2012号示例路"), ("示例路12米处", "示例路12米处"),
  ])
  func `an address is found in part and turned round`(text: String, masked: String) {
    let mask = PrivacyMask(["秀洲区新城街道示例路12号3幢101室"])
    #expect(mask.masked(text).replacing("新城街道***", with: "***") == masked)
  }

  @Test(arguments: [
    ("示例高新区示例路12号", "示例路12号", "***"), ("示例镇示例村5组12号", "示例村5组", "***"),
    ("示例区阳光小区12幢3室", "阳光小区12幢", "***"), ("示例区阳光小区12幢3室", "示例区12幢", "示例区12幢"),
  ])
  func `the district of an address is no part of it that tells`(
    address: String, text: String, masked: String
  ) {
    #expect(PrivacyMask([address]).masked(text) == masked)
  }

  @Test(arguments: [
    ("桃园5-301漏水", "***漏水"), ("桃园小区5幢", "***"), ("5幢301室", "***"), ("住5-301", "住***"),
    ("桃园6幢", "桃园6幢"), ("桃园有油烟", "桃园有油烟"), ("5-302", "5-302"), ("2026-5-301", "2026-5-301"),
  ])
  func `an estate is found by its short name, a room by its numbers`(text: String, masked: String) {
    #expect(PrivacyMask(["桃园小区5幢301室"]).masked(text) == masked)
  }

  @Test(arguments: [
    ("欧阳女士来电", "***来电"), ("欧阳 先生", "***"), ("欧阳老师家", "***家"), ("女士来电", "女士来电"),
    ("王阿姨、老王、王某", "***、***、***"), ("国王先行", "国王先行"), ("王家村", "王家村"), ("小王", "***"),
  ])
  func `a surname with a title tells who it is`(text: String, masked: String) {
    #expect(PrivacyMask(["欧阳甲", "王丙丁"]).masked(text) == masked)
  }

  @Test func `who was recorded by surname and title is found by another title`() {
    #expect(PrivacyMask(["王女士"]).masked("王阿姨说") == "***说")
  }

  @Test(arguments: [
    ("欧阳甲（13800001234）反映", "***反映"), ("（138-0000-1234，夜间）", "（***，夜间）"),
    ("(0573)82123456", "***"), ("（电话(0573)82123456）", "（电话***）"), ("示例路（12号）有烟", "***有烟"),
  ])
  func `no bracket is left alone`(text: String, masked: String) {
    #expect(PrivacyMask(["欧阳甲", "示例路12号"]).masked(text) == masked)
  }

  @Test func `an address that is recorded turned round is found the usual way`() {
    let mask = PrivacyMask(["12号示例路3幢（东门）"])
    #expect(mask.masked("示例路12号、3幢示例路") == "***、***")
  }

  @Test(arguments: ["匿名", "群众", "居民"])
  func `who gave no name has none to hide`(name: String) {
    #expect(PrivacyMask([name]).masked("\(name)反映") == "\(name)反映")
  }

  @Test(arguments: [
    ("某辛称夜间有噪声", "***称夜间有噪声"), ("已回复某 辛。", "已回复***。"),
    ("家住示例路 12 号 3 幢", "家住***"), ("家住示例路１２号３幢", "家住***"),
    ("回电82123456", "回电***"), ("回电8212-3456", "回电***"), ("某某处", "某某处"),
  ])
  func `what the ticket says of the person is hidden in its texts`(text: String, masked: String) {
    let mask = PrivacyMask(["某辛", "0573-82123456", "示例路12号3幢"])
    #expect(mask.masked(text) == masked)
  }

  @Test func `a mask that hides more hides both`() {
    let mask = PrivacyMask(["某辛"]).hiding(["示例路12号3幢", "82123456"])
    #expect(mask.masked("某辛住3幢，示例路12号，82123456") == "***住***，***")
  }

  @Test func `a visit is called without who complained, and found by what was written`() throws {
    var fields = Fields.sample(
      .visit,
      [
        "title": .text("回访某辛83912345"), "kind": .text("ticket"),
        "site": .text(RecordID(high: 1, low: 1).text),
      ])
    fields.known = PrivacyMask(["某辛"])
    let visit = try Visit(fields)
    #expect(visit.title == "回访***" && visit.writtenTitle == "回访某辛83912345")
    #expect(fields.masked.text("title") == visit.title)
  }

  @Test func `only running text of a ticket is masked`() throws {
    let ticket = Fields.sample(
      .ticket,
      [
        "number": .text("13800001234"), "title": .text("某辛来电"), "text": .text("电话13800001234"),
        "complainant": .text("某辛"),
      ])
    let masked = ticket.masked
    #expect(masked.text("title") == "***来电" && masked.text("text") == "电话***")
    #expect(masked.text("number") == "13800001234" && masked.text("complainant") == "某辛")
  }
}
