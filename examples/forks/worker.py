"""What every process of forks.py imports: generators at module level, and the functions that workers run.

FORKS_SEEDS says what is seeded with 42: nothing, the parent (R and G here, the rest in forks.py, in the block that
only the parent runs) or the module (everything here).
"""
import os
import random

import numpy as np
from numpy.random import RandomState, SeedSequence, default_rng

SEEDS = os.environ["FORKS_SEEDS"]

if SEEDS == "nothing":
    R, G = random.Random(), default_rng()
else:
    R, G = random.Random(42), default_rng(42)
if SEEDS == "module":
    random.seed(42)
    np.random.seed(42)


def states():
    return {
        "random": random.getstate(),
        "R": R.getstate(),
        "np.random": np.random.get_state(legacy=False),
        "G": G.bit_generator.state,
    }


IMPORTED_BY = os.getpid()
AT_IMPORT = states()

# --- the four generators in a child ------------------------------------------


def three(draw):
    return [draw() for _ in range(3)]


def uniforms():
    return {
        "random": three(random.random),
        "R": three(R.random),
        "np.random": three(np.random.random_sample),
        "G": three(G.random),
    }


def normals():
    return {
        "random": [random.gauss(0, 1)],
        "R": [R.gauss(0, 1)],
        "np.random": [np.random.standard_normal()],
        "G": [G.standard_normal()],
    }


def child(parent, numbers):
    """The numbers, and the states at import if neither this process nor its parent has imported this module."""
    return {"numbers": numbers(), "server": None if IMPORTED_BY in (os.getpid(), parent) else AT_IMPORT}


def put(queue, i, function, args):
    queue.put((i, function(*args)))


# --- wrong recipes -----------------------------------------------------------


def list_for_all(child_seeds, queue=None):
    """An initializer that fails."""
    try:
        default_rng(child_seeds)
    except Exception as e:
        if queue is not None:
            queue.put(type(e).__name__)
        raise


def first_for_all(child_seeds):
    rng = default_rng(child_seeds[0])
    return three(rng.random)


def dropped(child_seed):
    default_rng(child_seed)
    return three(np.random.random_sample)


def seed_plus_id(base, worker, workers, tasks):
    np.random.seed(base + worker)
    return {task: np.random.random_sample() for task in range(worker, tasks, workers)}


def reseeded():
    random.seed(random.random())
    return three(random.random)


def hashed(text):
    n = hash(text)
    random.seed(n)
    return n, three(random.random)


def from_argument(r):
    return three(r.random)


def from_module(_):
    return three(R.random)


# --- right recipes -----------------------------------------------------------


def word_sum(seed):
    return sum(int(word) << 32 * i for i, word in enumerate(seed.generate_state(8)))


def from_child(seed):
    a, b, c = seed.spawn(3)
    rng = default_rng(a)
    r = random.Random(word_sum(b))
    rs = RandomState(c.generate_state(8))
    return [rng.random(), rng.random(), r.random(), r.random(), rs.random_sample(), rs.random_sample()]


def from_index(i, root):
    rng = default_rng([i, root])
    return three(rng.random)


def from_text(text):
    random.seed(text)
    return three(random.random)
