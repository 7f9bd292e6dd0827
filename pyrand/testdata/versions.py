"""Prints the vectors of gen.py, at most N calls a case, of the running CPython.

usage: versions.py N

The result has the key "fma": whether the C library has the functions that the
reference used (x86-64, glibc, a processor with FMA).
"""
import platform
import sys

import gen  # beside the reference vectors it wrote: PYTHONPATH=../../testdata/oracle/pyrandom


def cut(cases, n):
    for c in cases:
        c["n"] = min(c["n"], n)
        yield c


def fma():
    if platform.machine() != "x86_64" or platform.libc_ver()[0] != "glibc":
        return False
    try:
        with open("/proc/cpuinfo") as f:
            return " fma " in f.read()
    except OSError:
        return False


def main():
    top = dict(format=1, python=platform.python_version(), fma=fma())
    top.update(gen.run_all(dict(
        cases=list(cut(gen.cases(), int(sys.argv[1]))),
        scripts=gen.scripts(), errors=gen.errors())))
    sys.stdout.write(gen.dump(top))


if __name__ == "__main__":
    main()
