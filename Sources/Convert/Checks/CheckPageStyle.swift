extension CheckPage {
  /// The style of the page: light, dark, and printed.
  static let style = """
    :root{--bg:#fff;--fg:#1b1b1f;--line:#c9ccd3;--head:#eef1f6;--ok:#2e8b57;--doubt:#e0a100;\
    --open:#9aa0ab;--bad:#c0392b;--fix:#2f6fd0;color-scheme:light dark}
    @media (prefers-color-scheme:dark){:root{--bg:#16181d;--fg:#e6e8ec;--line:#3c414b;\
    --head:#22262e;--ok:#4fbf85;--doubt:#f0bd3a;--open:#737a87;--bad:#ff7b6b;--fix:#7fb0ff}}
    *{box-sizing:border-box}
    body{margin:0 auto;padding:1rem;max-width:75rem;background:var(--bg);color:var(--fg);\
    font:15px/1.5 "Noto Sans CJK SC","Source Han Sans SC","Microsoft YaHei","PingFang SC",sans-serif;\
    overflow-wrap:anywhere}
    h1{font-size:1.5rem;text-align:center}h2{font-size:1.15rem;margin-top:2rem}
    header p{text-align:center}a{color:var(--fix)}.unit{text-align:right;margin:0}
    .wide{overflow-x:auto;max-width:100%}
    table{border-collapse:collapse;width:100%;font-size:.8rem}
    .statement th,.statement td{border:1px solid var(--line);padding:.15rem .35rem}
    .statement th{background:var(--head);font-weight:600}
    .n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
    .c{white-space:nowrap}
    .bars th{text-align:left;font-weight:400;width:45%}.bars td{padding:.1rem .4rem}
    .bar{display:flex;height:.8rem;background:var(--head);min-width:6rem}
    .bar .proven,.key .proven{background:var(--ok)}
    .bar .doubtful,.key .doubtful{background:var(--doubt)}
    .bar .unproven,.key .unproven{background:var(--open)}.key .repaired{background:var(--fix)}
    .key span{display:inline-block;width:.8rem;height:.8rem;margin:0 .3rem 0 .8rem}
    td.doubtful{background:color-mix(in srgb,var(--doubt) 25%,transparent)}
    td.unproven{background:color-mix(in srgb,var(--open) 25%,transparent)}
    td.repaired{box-shadow:inset 0 0 0 2px var(--fix)}
    td.error{outline:2px solid var(--bad);outline-offset:-2px}
    td:target,tr:target,li:target{background:color-mix(in srgb,var(--fix) 30%,transparent)}
    .repair{display:block;color:var(--fix)}sup+sup::before{content:","}
    li{margin:.4rem 0}li.error b{color:var(--bad)}li.warning b{color:var(--doubt)}
    .agrees{color:var(--ok)}.differs{color:var(--bad);font-weight:700}
    @media print{:root{--bg:#fff;--fg:#000;--line:#888;--head:#eee}body{max-width:none;padding:0;\
    font-size:9pt}.wide{overflow:visible}table{font-size:6.5pt}tr,li{break-inside:avoid}\
    thead{display:table-header-group}a{color:inherit;text-decoration:none}a.go{display:none}\
    *{print-color-adjust:exact;-webkit-print-color-adjust:exact}@page{size:A4 landscape;margin:12mm}}
    """
}
