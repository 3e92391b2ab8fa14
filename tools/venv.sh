#!/bin/sh
# Makes .venv with the first Python that is new enough, and says plainly what is missing if it cannot.
set -eu

if .venv/bin/python -c 'import sys, pip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
    exit 0
fi

found=""
for candidate in ${PYTHON:-} python3 python3.14 python3.13 python3.12 python3.11 python; do
    if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
        found=$candidate
        break
    fi
done
if [ -z "$found" ]; then
    echo "Werkkamer needs Python 3.11 or newer. This machine has: $(python3 --version 2>&1 || echo 'no python3')." >&2
    echo "Install a newer Python, or name one: make run PYTHON=/path/to/python3" >&2
    exit 1
fi

echo "▸ Virtual environment with $("$found" --version)"
if "$found" -c 'import ensurepip, venv' 2>/dev/null; then
    exec "$found" -m venv --clear .venv
fi

# Debian keeps ensurepip in a package of its own. With a pip on the machine it can be done without.
if "$found" -c 'import venv' 2>/dev/null && "$found" -m pip --version >/dev/null 2>&1; then
    "$found" -m venv --clear --without-pip .venv
    exec "$found" -m pip --python .venv/bin/python install --quiet pip
fi
echo "This Python lacks 'venv' or 'ensurepip'. On Debian and Ubuntu: sudo apt install python3-venv" >&2
echo "Or name another Python: make run PYTHON=/path/to/python3" >&2
exit 1
