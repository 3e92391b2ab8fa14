#!/bin/sh
# Resolves the locks again: newest versions that the .in files allow, with hashes and without any registry's address.
set -eu

.venv/bin/python -m pip --disable-pip-version-check install --quiet --require-hashes -r requirements/slot.txt
for name in runtime dev node slot; do
    .venv/bin/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-header \
        --no-emit-index-url --no-emit-find-links "requirements/$name.in" --output-file "requirements/$name.txt"
    echo "requirements/$name.txt"
done
sh tools/npm.sh update --package-lock-only --omit-lockfile-registry-resolved
echo "package-lock.json"
