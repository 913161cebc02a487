"""Check a JSON report of the sample article: all entries, all findings. With --facts, print what must not vary."""

import json
import sys
from pathlib import Path

path = sys.argv[-1]
document = json.loads(Path(path).read_text(encoding="utf-8"))["documents"][0]
facts = {
    "references": len(document["references"]),
    "citations": len(document["citations"]),
    "findings": sorted((f["code"], f["reference"] or "", f["message"]) for f in document["findings"]),
}
if "--facts" in sys.argv:
    sys.stdout.write(json.dumps(facts, indent=1, ensure_ascii=False) + "\n")
elif (facts["references"], facts["citations"]) != (42, 51):
    sys.exit(f"42 references and 51 citations expected, got {facts['references']} and {facts['citations']}")
