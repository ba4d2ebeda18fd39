# usage: mk.py PATH LANG LAYOUT DATE WORK < lines agent|P/O|role|role_text|work(. = main)|character
import sys, json
from pathlib import Path
p, lang, layout, date, main = sys.argv[1:]
J = lambda x: json.dumps(x, ensure_ascii=False)
rows = []
for l in sys.stdin:
    if not l.strip(): continue
    c = l.rstrip("\n").split("|") + [""] * 4
    f = {"agent": c[0], "agent_type": {"P": "person", "O": "organization"}[c[1]], "role": c[2], "role_text": c[3]}
    if c[5]: f["character"] = c[5]
    f["work"] = main if c[4] in (".", "") else c[4]
    if f["work"] != main: f["prior"] = True
    rows.append("   " + J(f))
Path(p + ".json").write_text('{"id": %s, "lang": %s, "layout": %s, "works": [%s], "published": %s,\n "facts":[\n%s]}\n' % (J(Path(p).name), J(lang), J(layout), J(main), J(date), ",\n".join(rows)))
