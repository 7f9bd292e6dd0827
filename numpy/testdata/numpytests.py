#!/usr/bin/env python3
"""Writes numpytests.jsonl: the literal tables of NumPy's own tests of Generator.

    python numpytests.py > numpytests.jsonl

Runs numpy/random/tests/test_generator_mt19937.py and test_generator_mt19937_regressions.py, of
the NumPy installed (2.5.5), with a Generator that records its calls and with assertions that record what they compare: for every
comparison of the result of a distribution with a literal one line with the seed of MT19937, the
calls made since (see calls.py), the literal values and the number of decimals that the test asks
for (null: equality). pytest is not needed.
"""
import inspect
import itertools
import json
import sys
import types
import warnings

import numpy as np

import calls


class Anything:
    """Stands for what pytest has and the tests do not need here."""

    def __getattr__(self, name):
        return Anything()

    def __call__(self, *args, **kw):
        return args[0] if len(args) == 1 and callable(args[0]) and not kw else Anything()

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        return True


class Mark(Anything):
    def parametrize(self, names, values, **kw):
        names = names.split(",") if isinstance(names, str) else names
        names = [n.strip() for n in names]

        def decorate(f):
            sets = [dict(zip(names, v if len(names) > 1 else [v])) for v in values]
            f.sets = getattr(f, "sets", []) + [sets]
            return f
        return decorate


pytest = types.ModuleType("pytest")
pytest.mark = Mark()
pytest.__getattr__ = lambda name: Anything()
sys.modules["pytest"] = pytest
import numpy.random.tests.test_generator_mt19937 as main_tests  # noqa: E402
import numpy.random.tests.test_generator_mt19937_regressions as regression_tests  # noqa: E402

out, sys.stdout = sys.stdout, sys.stderr   # some tests print
RealMT, RealGenerator = np.random.MT19937, np.random.Generator
results = []   # [generator, number of calls, result]: kept alive, so that ids are unique
lines = {}


class MT19937(RealMT):
    def __init__(self, seed=None):
        super().__init__(seed)
        self.given = seed


class Generator:
    """A numpy.random.Generator that records."""

    def __init__(self, bit_generator):
        self._real = RealGenerator(bit_generator)
        self._seed = getattr(bit_generator, "given", None)
        self._calls = []

    def __getattr__(self, name):
        real = getattr(self._real, name)
        if not callable(real):
            return real

        def call(*args, **kw):
            result = real(*args, **kw)   # an error leaves no trace in the stream
            try:
                self._calls.append(calls.describe(name, args, kw, result))
            except Exception:
                self._calls.append(None)
            results.append((self, len(self._calls), result))
            return result
        return call


def offered(call):
    """Of multivariate_normal only one method is."""
    return call and (call["do"] != "multivariate_normal" or call.get("method") == "cholesky")


def compare(actual, desired, decimal):
    for generator, count, result in results:
        if result is actual and isinstance(generator._seed, int) and all(map(offered, generator._calls[:count])):
            if any(result is desired for _, _, result in results):
                return
            desired = np.broadcast_to(desired, np.shape(actual))
            line = {"seed": generator._seed, "calls": generator._calls[:count],
                    "values": [x.item() for x in desired.ravel()], "decimal": decimal}
            lines.setdefault(json.dumps(line))
            return


def recorder(decimal_of):
    def check(actual, desired, *args, **kw):
        compare(actual, desired, decimal_of(*args, **kw))
    return check


def run(f, *args):
    for sets in itertools.product(*getattr(f, "sets", [])):
        kw = {}
        for s in sets:
            kw.update(s)
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                f(*args, **kw)
        except Exception:
            pass  # what needs a part of pytest


for tests in main_tests, regression_tests:
    tests.assert_array_equal = tests.assert_equal = recorder(lambda *args, **kw: None)
    tests.assert_array_almost_equal = recorder(lambda decimal=6, *args, **kw: decimal)
    tests.assert_almost_equal = recorder(lambda decimal=7, *args, **kw: decimal)
    tests.MT19937, tests.Generator = MT19937, Generator
    for _, cls in inspect.getmembers(tests, inspect.isclass):
        if cls.__name__.startswith("Test") and cls.__name__ != "TestThread":
            for name, f in cls.__dict__.items():
                if name.startswith("test"):
                    instance = cls()
                    if hasattr(instance, "setup_method"):
                        instance.setup_method()
                    run(f, instance)
    for name, f in inspect.getmembers(tests, inspect.isfunction):
        if name.startswith("test"):
            run(f)
print("\n".join(lines), file=out)
