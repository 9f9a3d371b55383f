extension HelpWords {
  /// The Chinese of manual pages, the reference and completion.
  static let reference = [
    "Print manual pages, the reference and completions of shells": "打印手册页、命令参考和 shell 补全脚本",
    "Print the manual page of the program or of a command": "打印本程序或某一命令的手册页",
    "A command such as plan; else the program's own page": "命令，如 plan；否则为本程序的手册页",
    "Print the reference of all commands as Markdown": "以 Markdown 打印全部命令的参考",
    "Print the script by which a shell completes commands": "打印 shell 补全命令所用的脚本",
    "bash, zsh or fish": "bash、zsh 或 fish",
    "Write manual pages, reference and completions below a folder such as /usr/share":
      "把手册页、命令参考和补全脚本写到某文件夹下，如 /usr/share",
    "Files of the same names are written anew.": "同名文件会重写。",
    "The folder; it is made where it is not there": "文件夹；没有时自动建立",
    "Propose what may be typed next, for the scripts of shells": "给出接下来可写的词，供 shell 脚本调用",
    "Prints a candidate a line, what it means behind a tab, or :files where a file is meant.":
      "每行一个候选，制表符后是含义；应写文件名时打印 :files。",
    "The words after the program's name, the last being typed": "程序名之后的各词，最后一个正在输入",
  ]
}
