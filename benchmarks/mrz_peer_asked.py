"""Runs inside a peer's own environment: `python mrz_peer_asked.py NAME PICTURE...`.

Prints a line of JSON for each picture: what was read, whether the peer calls it right, CPU seconds.
Knows nothing of Intake.
"""

import contextlib
import json
import os
import resource
import sys

os.environ.setdefault("OMP_THREAD_LIMIT", "1")


def cpu():
    kinds = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    return sum(u.ru_utime + u.ru_stime for u in map(resource.getrusage, kinds))


def fastmrz_reader():
    from fastmrz import FastMRZ

    reader = FastMRZ()

    def read(path):
        raw = reader.get_details(path, ignore_parse=True)
        text = raw if isinstance(raw, str) else str(raw or "")
        details = reader._parse_mrz(text)  # noqa: SLF001 - not to read the picture twice
        sure = isinstance(details, dict) and details.get("status") == "SUCCESS"
        return text.split(), sure

    return read


def passporteye_reader():
    from passporteye import read_mrz

    def read(path):
        found = read_mrz(path)
        if found is None:
            return [], False
        text = found.aux.get("raw_text") or found.aux.get("text") or ""
        return text.split(), found.valid_score == 100

    return read


def main():
    read = {"fastmrz": fastmrz_reader, "passporteye": passporteye_reader}[sys.argv[1]]()
    for path in sys.argv[2:]:
        before = cpu()
        with contextlib.redirect_stdout(sys.stderr):
            try:
                lines, sure = read(path)
            except Exception as error:  # a peer may raise anything; that is its answer
                print(error)
                lines, sure = [], False
        row = {"path": path, "lines": lines, "sure": sure, "seconds": cpu() - before}
        print(json.dumps(row), flush=True)


if __name__ == "__main__":
    main()
