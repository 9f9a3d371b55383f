/// How pages look on a screen and on paper; it has no character that XML would escape.
enum PageStyle {
  static let sheet = """
    @page { size: A4; margin: 12mm; }
    * { box-sizing: border-box; }
    body { margin: 0 auto; max-width: 190mm; color: #000; background: #fff;
      font: 10pt/1.4 "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
    h1 { font-size: 16pt; margin: 0 0 2mm; }
    h2 { font-size: 12pt; margin: 4mm 0 1mm; }
    p { margin: 0 0 2mm; }
    table { border-collapse: collapse; width: 100%; }
    th, td { border: 0.3mm solid #888; padding: 0.8mm 1.2mm; text-align: left; vertical-align: top; }
    td.number, th.number { text-align: right; }
    thead { display: table-header-group; }
    tr, .stop { break-inside: avoid; }
    .week table { table-layout: fixed; font-size: 9pt; overflow-wrap: anywhere; }
    .week th, .week td:nth-child(5) { white-space: nowrap; }
    .week th:nth-child(1) { width: 12%; }
    .week th:nth-child(2) { width: 6%; }
    .week th:nth-child(3) { width: 16%; }
    .week th:nth-child(4) { width: 11%; }
    .week th:nth-child(5) { width: 13%; }
    .week th:nth-child(6) { width: 14%; }
    .week th:nth-child(7) { width: 10%; }
    .week td:nth-child(-n+7) { word-break: keep-all; }
    tr.first td { border-top: 0.6mm solid #000; }
    .drawings svg { display: block; width: 100%; height: auto; margin: 0 0 2mm; }
    .sheet { break-before: page; padding-top: 2mm; }
    .stop { display: grid; grid-template-columns: 1fr 26mm; gap: 2mm; border-top: 0.4mm solid #000;
      padding: 1.5mm 0; }
    .stop h3 { font-size: 11pt; margin: 0; }
    .stop svg.code { width: 26mm; height: 26mm; }
    .write { display: flex; gap: 3mm; margin-top: 1.5mm; }
    .write span { flex: 1; border-bottom: 0.2mm solid #000; min-height: 6mm; }
    .write span.wide { flex: 3; }
    .lines span { display: block; border-bottom: 0.2mm solid #000; height: 7mm; }
    svg text { font-family: inherit; }

    """

  static let board = """
    @page { size: A4; margin: 12mm; }
    body { margin: 4mm; color: #000; background: #fff; }
    pre { margin: 0; font: 10pt/1.3 "Noto Sans Mono CJK SC", "Sarasa Mono SC", "NSimSun", monospace; }
    pre span { display: inline-block; overflow: hidden; vertical-align: bottom; }

    """
}
