#!/bin/sh
# Plays a Lean worker that misbehaves on demand: the request {"play": WHAT} is answered with the fault named,
# every other one as a REPL would. With a file at $PLAYER_BROKEN it does not even start.
if [ -n "$PLAYER_BROKEN" ] && [ -e "$PLAYER_BROKEN" ]; then
  echo "cannot open the image" >&2
  exit 3
fi

reply() { printf '%s\n\n' "$1"; }

while IFS= read -r line; do
  case "$line" in
    '') ;;
    *'"hello"'*) reply '{"mathlete": {"version": "0.1.0", "lean": "4.28.0-pre", "axioms": []}}' ;;
    *'"import Nowhere"'*)
      reply '{"env": 0, "messages": [{"severity": "error", "pos": {"line": 1, "column": 0}, "data": "unknown module prefix Nowhere"}]}' ;;
    *'"play":"silence"'*) sleep 1000 ;;
    *'"play":"half"'*) printf '{"env": 0, "mess'; exit 0 ;;
    *'"play":"half and silence"'*) printf '{"env": 0, "mess'; sleep 1000 ;;
    *'"play":"death"'*) echo "last words" >&2; kill -9 $$ ;;
    *'"play":"exit"'*) exit 7 ;;
    *'"play":"garbage"'*) reply 'PANIC at Lean.Expr.bvar!' ;;
    *'"play":"stack"'*) reply '{"message": "stack overflow", "fatal": "stack"}'; exit 41 ;;
    *'"play":"memory reply"'*) reply '{"message": "out of memory", "fatal": "memory"}'; exit 40 ;;
    *'"play":"crash"'*) reply '{"message": "Lean crashed", "fatal": "crash"}'; exit 43 ;;
    *'"play":"memory"'*) hoard=$(head -c 150000000 /dev/zero | tr '\0' x); sleep 1000; echo "$hoard" ;;
    *'"play":"flood"'*) head -c 3000000 /dev/zero | tr '\0' '\n' >&2; reply '{"env": 1}' ;;
    *'"play":"twice"'*) printf '{"env": 1}\n\n{"env": 2}\n\n' ;;
    *'"play":"late"'*) sleep 0.4; reply '{"env": 99}' ;;
    *'"play":"endless"'*) while :; do printf '%01000d' 0; done ;;
    *'"play":"family"'*) sleep 1000 & echo $! > "$PLAYER_FAMILY"; sleep 1000 ;;
    *'"tactics"'*) reply '{"results": []}' ;;
    *) reply '{"env": 0}' ;;
  esac
done
