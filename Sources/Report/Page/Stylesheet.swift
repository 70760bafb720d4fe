/// How the page looks: a statistical bulletin, on a screen, on a phone and on A4.
enum Stylesheet {
  static let text = """
    :root { --ink: #1d1d1b; --quiet: #5c5c5c; --rule: #d9d6cf; --pale: #f6f4ef; --accent: #005f9e;
      --sans: system-ui, -apple-system, "Segoe UI", "Helvetica Neue", Arial, "PingFang SC",
        "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif;
      --serif: Georgia, "Times New Roman", "Songti SC", "Noto Serif CJK SC", "Source Han Serif SC",
        SimSun, serif; }
    * { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
    body { margin: 0; color: var(--ink); background: #fff; font: 17px/1.6 var(--sans);
      overflow-wrap: break-word; }
    main { max-width: 760px; margin: 0 auto; padding: 0 20px 80px; }
    #language-zh:checked ~ * [lang=en], #language-en:checked ~ * [lang=zh] { display: none; }
    input.language { position: absolute; opacity: 0; pointer-events: none; }
    nav.languages { max-width: 760px; margin: 0 auto; padding: 14px 20px 0; text-align: right;
      font-size: 14px; }
    nav.languages label { display: inline-block; padding: 3px 12px; color: var(--quiet);
      border: 1px solid var(--rule); cursor: pointer; }
    nav.languages label + label { border-left: 0; }
    #language-zh:checked ~ nav label[for=language-zh],
    #language-en:checked ~ nav label[for=language-en] { color: #fff; background: var(--ink);
      border-color: var(--ink); }
    #language-zh:focus-visible ~ nav label[for=language-zh],
    #language-en:focus-visible ~ nav label[for=language-en] { outline: 3px solid #7fb2d9;
      outline-offset: 2px; }
    header { padding: 26px 0 8px; }
    .kicker { margin: 0; color: var(--quiet); font-size: 14px; }
    h1 { margin: 6px 0 8px; font: 600 34px/1.2 var(--serif); text-wrap: balance; }
    .question { margin: 0; color: var(--quiet); font: italic 19px/1.5 var(--serif); }
    .answer { margin: 18px 0 26px; padding: 20px 0 6px; border-top: 3px solid var(--ink);
      border-bottom: 1px solid var(--rule); }
    .answer > p { margin: 0 0 14px; font-size: 21px; line-height: 1.5; text-wrap: pretty; }
    .contents { font-size: 15px; }
    .contents ol { margin: 0; padding-left: 24px; columns: 2; column-gap: 36px; }
    .contents a { color: var(--ink); text-decoration-color: var(--rule); text-underline-offset: 3px; }
    .contents li { break-inside: avoid; padding: 1px 0; }
    section[id^=section] { margin-top: 52px; border-top: 1px solid var(--ink); padding-top: 14px; }
    h2 { margin: 0 0 14px; font: 600 25px/1.3 var(--serif); }
    .ordinal { display: inline-block; min-width: 1.5em; color: var(--accent); }
    h3 { margin: 0 0 12px; font: 600 18px/1.45 var(--sans); text-wrap: pretty; }
    h3.plain { margin-top: 28px; }
    figure { margin: 26px 0 34px; }
    figcaption { margin: 0; }
    svg { display: block; max-width: 100%; height: auto; font-family: var(--sans); font-size: 13px;
      overflow: visible; }
    svg.narrow { display: none; }
    .note { margin: 8px 0 0; color: var(--quiet); font-size: 14px; line-height: 1.5; }
    .extras { display: flex; flex-wrap: wrap; gap: 4px 22px; align-items: baseline; margin-top: 8px;
      font-size: 14px; }
    .extras details { flex: 0 1 auto; max-width: 100%; }
    .extras details[open] { flex: 1 1 100%; }
    summary { cursor: pointer; color: var(--accent); }
    a.data { color: var(--accent); text-decoration: none; }
    a.data:hover, summary:hover { text-decoration: underline; }
    .scroll { overflow-x: auto; margin: 8px 0; }
    table { border-collapse: collapse; font-size: 14px; line-height: 1.4;
      font-variant-numeric: tabular-nums; }
    th, td { padding: 5px 16px 5px 0; text-align: left; vertical-align: top;
      border-bottom: 1px solid var(--rule); font-weight: 400; }
    thead th { color: var(--quiet); border-bottom: 1px solid var(--ink); }
    .who { display: none; }
    .main, .range { display: block; }
    .range span:empty { display: none; }
    .range { color: var(--quiet); font-size: 12.5px; }
    .number { text-align: right; white-space: nowrap; }
    th[scope=row] { min-width: 6.5em; }
    code, pre { font: 13px/1.5 ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace; }
    code { overflow-wrap: anywhere; }
    th code { white-space: nowrap; }
    pre { margin: 8px 0; padding: 10px 14px; background: var(--pale); white-space: pre-wrap; }
    .missing { margin: 12px 0; padding: 4px 0 4px 16px; border-left: 3px solid var(--rule);
      color: var(--quiet); }
    .missing p { margin: 4px 0; }
    ul { padding-left: 22px; }
    li { margin: 3px 0; }
    text { fill: var(--ink); }
    text.axis { fill: var(--quiet); font-size: 12px; }
    text.small { font-size: 11px; }
    text.head { font-weight: 600; }
    text.value { font-variant-numeric: tabular-nums; }
    text.quiet { fill: var(--quiet); }
    text.halo { paint-order: stroke; stroke: #fff; stroke-width: 4px; }
    line.grid { stroke: #e7e4dd; }
    line.zero { stroke: #8a8a85; }
    line.tick { stroke: #8a8a85; }
    line.event { stroke: #8a8a85; stroke-dasharray: 2 3; }
    line.whisker { stroke-width: 2; }
    line.key { stroke-width: 3; }
    path.curve { fill: none; stroke-width: 2.2; stroke-linejoin: round; }
    polygon.band { opacity: .17; }
    rect.tile { stroke: #c9c5bb; }
    rect.hit { fill: transparent; }
    rect.hit:hover { fill: rgba(0, 0, 0, .06); }
    #tip { position: absolute; z-index: 9; max-width: 290px; padding: 7px 10px; color: #fff;
      background: rgba(29, 29, 27, .94); font-size: 13px; line-height: 1.45; white-space: pre-line;
      pointer-events: none; }
    @media (max-width: 640px) {
      body { font-size: 16px; }
      main, nav.languages { padding-left: 20px; padding-right: 20px; }
      h1 { font-size: 27px; }
      h2 { font-size: 22px; }
      h3 { font-size: 17px; }
      .answer > p { font-size: 18px; }
      .contents ol { columns: 1; }
      th, td { padding-right: 12px; }
      .number { white-space: normal; min-width: 4.2em; }
      table.stack, .stack tbody, .stack tr, .stack th, .stack td { display: block; width: 100%; }
      .stack thead { display: none; }
      .stack tr { padding: 8px 0; border-bottom: 1px solid var(--rule); }
      .stack th, .stack td { padding: 1px 0; border: 0; }
      .stack th { font-weight: 600; }
      .stack td.pair { display: flex; flex-wrap: wrap; gap: 0 10px; align-items: baseline; }
      .stack .who { display: inline; flex: 1 1 40%; color: var(--quiet); }
      .stack .main { text-align: right; }
      .stack .range { flex-basis: auto; }
      svg.wide { display: none; }
      svg.narrow { display: block; width: 100%; }
    }
    @page { size: A4; margin: 18mm 17mm 20mm;
      @bottom-right { content: counter(page) " / " counter(pages); font: 9pt sans-serif;
        color: #5c5c5c; } }
    @media print {
      body { font-size: 10.5pt; line-height: 1.5; }
      main { max-width: none; padding: 0; }
      nav, .extras, #tip { display: none; }
      svg.wide { display: block; width: 70%; max-height: 215mm; }
      svg.narrow { display: none; }
      h1 { font-size: 22pt; }
      h2 { font-size: 15pt; break-after: avoid; }
      h3 { font-size: 11.5pt; break-after: avoid; }
      .answer > p { font-size: 13pt; }
      section[id^=section] { margin-top: 7mm; }
      figure, figcaption, .missing, tr, li { break-inside: avoid; }
      figure:not(:has(svg)) { break-inside: auto; }
      figure { margin: 4mm 0 5mm; }
      figcaption { break-after: avoid; }
      #files { break-inside: auto; }
      p { orphans: 3; widows: 3; }
      .scroll { overflow: visible; }
      table { font-size: 9pt; }
      a { color: inherit; text-decoration: none; }
      pre { border: 1px solid var(--rule); }
    }
    """
}
