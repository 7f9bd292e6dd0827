"""Measures statements: a peer of the Go package beside this file."""
import platform
import random
import sys
import time
import timeit

names = {"random": random}
greeting = f"{platform.python_implementation()} {platform.python_version()}"
if "numpy" in sys.argv[1:]:
    import numpy

    names["np"] = numpy
    greeting = f"NumPy {numpy.__version__}, {greeting}"

timers = {}


def timer(size, op):
    """Returns the timer of an operation, made once."""
    if (size, op) not in timers:
        setup, _, statement = op.rpartition(" ;; ")
        timers[size, op] = timeit.Timer(
            statement, setup or "pass", time.thread_time, dict(names, n=size))
    return timers[size, op]


def measure(milliseconds, size, op):
    """Returns nanoseconds of CPU time per value."""
    t, times = timer(size, op), 1
    while True:
        seconds = t.timeit(times)
        if seconds * 1e3 >= milliseconds and seconds > 0:
            return seconds / times / size * 1e9
        times *= 2


print(greeting, flush=True)
for line in sys.stdin:
    milliseconds, size, op = line.strip().split(" ", 2)
    try:
        print(f"{measure(int(milliseconds), int(size), op):.8g}", flush=True)
    except Exception as e:
        print("!", type(e).__name__, " ".join(str(e).split()), flush=True)
