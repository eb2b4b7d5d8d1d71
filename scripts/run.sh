#!/bin/sh
# sh scripts/run.sh <command> [args]: makes a clone ready with bootstrap.mjs and then becomes scripts/<command>.ts, so
# that no program stands waiting beside it. What to become comes over descriptor 3, quoted for this shell.
set -eu
cd "$(dirname "$0")/.."
exec 4>&1
become=$(HAND_OVER=3 node scripts/bootstrap.mjs "$@" 3>&1 >&4)
exec 4>&-
eval "exec $become"
