extension HelpWords {
  /// The Chinese of applications, rules, agencies and the filters of the board.
  static let cases = [
    "Add, list, show, edit, import and export applications, and take their steps":
      "录入、列出、查看、修改、导入和导出申请，并办理各环节",
    "Add, list, show, edit, import and export agencies, and look back on a quarter":
      "录入、列出、查看、修改、导入和导出环评机构，并按季回顾",
    "List the applications, each with the clock that is due first": "列出申请，各附最先到期的期限",
    "Show one application with its clocks and their rules": "查看一件申请的各项期限及所依规则",
    "Show one visit with its fields and what was written down on it": "查看一次走访的各字段和当时的记录",
    "Show one ticket with its fields, all its steps and the rule of its term":
      "查看一条问题单的全部字段、各环节及期限所依规则",
    "Show what agencies finished in a quarter": "查看各机构当季完成的编制",
    "Drafts by agency: finished, median working days, late, sent back. Nobody is recommended.":
      "按机构列出编制：完成、工作日中位数、超期、退回。不作推荐。",
    "A quarter such as 2019-Q3": "季度，如 2019-Q3",
    "List the limits of the bureau's work, with source and days": "列出各项期限规则及其来源和有效期",
    "A row of a table has the members of waiqin rules --json; rows of one rule may not overlap in time.":
      "规则表各行的成员与 waiqin rules --json 相同；同一规则各行的有效期不能重叠。",
    "Only those that hold on this day, YYYY-MM-DD": "只列这一天适用的规则，YYYY-MM-DD",
    "Check and list this table instead, as waiqin rules --json writes it":
      "改为核查并列出此表，写法同 waiqin rules --json",
    "workdays, days or months": "workdays（工作日）、days（自然日）或 months（月）",
    "A rule of waiqin rules, as it stands on the day of receipt, instead of both":
      "waiqin rules 中的规则，取收到之日适用的一行，代替前两项",
    "The application's register number, project, or digits of its identifier":
      "申请的登记号、项目名称，或标识的前几位或后几位",
    "The officer who took it; else the officer in charge": "办理此环节的人员；否则取承办人",
    "How often the applicant has had to come so far": "申请人至今跑动的次数",
    "What steps write changes only by steps. What stands in a case that has ended, and a withdrawal, need a reason; "
      + "it is kept as a step, with the day.":
      "由环节写入的字段只能由环节改动。已办结的案件改动已写的内容，以及撤回，须写明原因；原因连同日期记为一个环节。",
    "Working days saved that projects were counted with change only with a reason; it is kept with the day.":
      "已有项目据以计入统计的节省工作日，改动须写明原因；原因连同日期记下。",
    "Why, where a reason is needed": "原因；须写明原因时写",
    "Note the day on which an application came in": "记下申请收到之日",
    "The door through which it came: window, online or phone":
      "渠道：window（窗口）、online（网上）或 phone（电话）",
    "The number of the courier that brought the material": "来件快递号",
    "Note that the applicant was told all that is missing": "记下已一次性告知所缺材料",
    "The law allows one notice; a further one is counted and warned of. Without a notice in time the "
      + "application counts as accepted on the day of receipt.":
      "法律只允许告知一次；再次告知会计数并提醒。逾期不告知的，自收到之日起即为受理。",
    "The number of the notice or of its receipt": "告知书或其回执的编号",
    "Material that is missing; may be given again": "所缺的材料；可写多次",
    "Note that the missing material is complete": "记下所缺材料已补齐",
    "Stages, days, class, officer, channel, item and site are those of the day; what came later is left out.":
      "阶段、日期、类别、承办人、渠道、事项和点位按当日的情形显示，此后的不显示。",
    "To choose: waiqin ticket edit NUMBER category=complaint.noise. To take a choice back, so that "
      + "one is proposed again: waiqin ticket edit NUMBER category= with nothing after the sign.":
      "选定：waiqin ticket edit 登记号 category=complaint.noise。撤回选定、重新由程序建议："
      + "waiqin ticket edit 登记号 category=，等号后面什么也不写。",
    "Note that drafting began, was done, or was sent back": "记下编制开始、完成或退回修改",
    "The drafting clock runs from the day on which the agency has all material to the draft handed over.":
      "编制期限自机构收齐资料之日起，至交出文本止。",
    "begin, done or sent_back": "begin（开始）、done（完成）或 sent_back（退回）",
    "Note that an application was accepted": "记下申请已受理",
    "Where no notice was given in time, it counts as accepted on the day of receipt, which is taken.":
      "逾期未告知的，自收到之日起即为受理，取该日。",
    "Stop the clock of the decision for some days": "暂停办结期限若干日",
    "Both days are left out of the count. A pause without a written notice is warned of.":
      "起止两日均不计入。没有书面告知的暂停会提醒。",
    "The first day of the pause, YYYY-MM-DD": "暂停的第一天，YYYY-MM-DD",
    "The last day of the pause, YYYY-MM-DD; needed": "暂停的最后一天，YYYY-MM-DD；必须写明",
    "hearing, expert_review, technical_assessment, tender, auction, inspection, testing, "
      + "quarantine, appraisal or other":
      "hearing（听证）、expert_review（专家评审）、technical_assessment（技术评估）、tender（招标）、"
      + "auction（拍卖）、inspection（检验）、testing（检测）、quarantine（检疫）、appraisal（鉴定）或 other（其他）",
    "The number of the written notice": "书面告知的编号",
    "Note the decision on an application": "记下对申请作出的决定",
    "Done at once at the window: accepted and decided in one step": "即办：受理和决定一步完成",
    "Note that the applicant has the decision": "记下决定已送达申请人",
    "The number of the courier that took the decision": "寄件快递号",
  ]
}
