# The same commands for people who like just.
serve:
    make serve
demo:
    make demo
test:
    make test
check:
    make check
fix:
    make fix
e2e:
    make e2e
bench:
    make bench
redaction-score *ARGS:
    make redaction-score ARGS="{{ARGS}}"
docs:
    make docs
