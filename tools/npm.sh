#!/bin/sh
# Runs npm: the machine's own where its Node is 18 or newer, else the one of requirements/node.txt inside .venv.
set -eu

new_enough() {
    "$1" -e 'process.exit(parseInt(process.versions.node) >= 18 ? 0 : 1)' >/dev/null 2>&1
}

if ! { new_enough node && npm --version >/dev/null 2>&1; }; then
    PATH="$PWD/.venv/bin:$PATH"
    export PATH
    if ! [ -x .venv/bin/npm ]; then
        .venv/bin/python -m pip --disable-pip-version-check --no-input install --quiet --retries 2 \
            --require-hashes -r requirements/node.txt
    fi
fi
exec npm "$@" --ignore-scripts --no-update-notifier --loglevel=error
