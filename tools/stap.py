"""Runs one step quietly: one line when it is good, everything it printed and its name when it is not."""

import argparse
import os
import re
import shlex
import subprocess
import sys
import time

# Lines that people must see even when all is well.
ALWAYS = re.compile(r"SKIPPED:|^FINDING")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, usage="stap.py NAME [options] -- COMMAND…")
    parser.add_argument("name")
    parser.add_argument("--hint", default="", help="what to do next when the step fails")
    parser.add_argument("--stil", action="store_true", help="show nothing of what it printed when all is well")
    parser.add_argument("--toon", default="", help="also show the lines that match this pattern")
    split = sys.argv.index("--")
    given = parser.parse_args(sys.argv[1:split])
    command = sys.argv[split + 1 :]

    print(f"▸ {given.name}", flush=True)
    start = time.monotonic()
    # V=1 shows everything as it comes, for somebody who is looking for a fault.
    done = subprocess.run(command, stdout=None if os.environ.get("V") else subprocess.PIPE, stderr=subprocess.STDOUT,
                          text=True, errors="replace", check=False)  # fmt: skip
    seconds = time.monotonic() - start
    output = (done.stdout or "").rstrip()
    if done.returncode:
        print(output)
        print(f"\n✗ STEP FAILED: {given.name} (exit {done.returncode}, {seconds:.0f} s)")
        print(given.hint or f"Again, alone: {shlex.join(command)}")
        return done.returncode
    lines = output.splitlines()
    shown = [line for line in lines[:-1] if ALWAYS.search(line) or (given.toon and re.search(given.toon, line))]
    # The closing line stands alone: it is how a test runner says how many tests there were.
    shown += [] if given.stil else lines[-1:]
    print(*shown, sep="\n", end="\n" if shown else "")
    if seconds >= 1:
        print(f"  ✓ {given.name}, {seconds:.0f} s", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
