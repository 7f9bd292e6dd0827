"""What child processes draw from random, numpy.random and their objects, and what wrong and right recipes give.

python forks.py > trace.jsonl

Each line is a JSON object, one case. "workers" are the numbers that the generators of worker.py gave in two children,
"parent" or "server" the states that they had in the process from which the children may have them, where nothing was
seeded. "numbers" has a list for each task or object of a recipe.
"""
import concurrent.futures
import json
import multiprocessing
import os
import platform
import random
import subprocess
import sys

import numpy as np
from numpy.random import SeedSequence, default_rng

METHODS = multiprocessing.get_all_start_methods()
HERE = os.path.dirname(os.path.abspath(__file__))


def emit(case, **fields):
    print(json.dumps({"case": case, **fields}, default=lambda a: a.tolist(), separators=(",", ":")), flush=True)


def in_workers(method, function, arguments):
    """function(*args) for each args, each in a process of its own, all running at the same time."""
    context = multiprocessing.get_context(method)
    queue = context.SimpleQueue()
    processes = [
        context.Process(target=worker.put, args=(queue, i, function, args)) for i, args in enumerate(arguments)
    ]
    for p in processes:
        p.start()
    results = dict(queue.get() for _ in processes)
    for p in processes:
        p.join()
    return [results[i] for i in range(len(processes))]


def after_os_fork(function, arguments):
    results = []
    for args in arguments:
        r, w = os.pipe()
        pid = os.fork()
        if pid == 0:
            with os.fdopen(w, "w") as f:
                json.dump(function(*args), f)
            os._exit(0)
        os.close(w)
        with os.fdopen(r) as f:
            results.append(json.load(f))
        os.waitpid(pid, 0)
    return results


def children(case, method, numbers):
    arguments = [(os.getpid(), numbers)] * 2
    at_start = worker.states()
    if method == "os.fork":
        results = after_os_fork(worker.child, arguments)
    else:
        results = in_workers(method, worker.child, arguments)
    fields = {"workers": [r["numbers"] for r in results]}
    if worker.SEEDS == "nothing":
        server = results[0]["server"]
        fields.update({"server": server} if server else {"parent": at_start})
    emit(case, **fields)


# --- groups of cases, each run in a fresh interpreter -------------------------


def nothing_seeded():
    if "fork" in METHODS:
        children("fork, nothing seeded", "fork", worker.uniforms)
        children("os.fork, nothing seeded", "os.fork", worker.uniforms)
    children("spawn, nothing seeded", "spawn", worker.uniforms)
    if "forkserver" in METHODS:
        multiprocessing.set_forkserver_preload([])
        children("forkserver, nothing seeded", "forkserver", worker.uniforms)
    if "fork" in METHODS:
        worker.normals()  # leaves the second normal of a pair in three of the generators
        children("os.fork after a normal number, nothing seeded", "os.fork", worker.normals)


def seeded_in_parent():
    children("spawn, seeded in the parent only", "spawn", worker.uniforms)
    if "forkserver" in METHODS:
        multiprocessing.set_forkserver_preload([])
        children("forkserver, seeded in the parent only", "forkserver", worker.uniforms)


def seeded_in_module():
    if "fork" in METHODS:
        children("fork, all seeded", "fork", worker.uniforms)
        children("os.fork, all seeded", "os.fork", worker.uniforms)
    children("spawn, all seeded in the module", "spawn", worker.uniforms)
    if "forkserver" in METHODS:
        multiprocessing.set_forkserver_preload([])
        children("forkserver, all seeded in the module", "forkserver", worker.uniforms)


def preloaded_nothing_seeded():
    if "forkserver" in METHODS:
        multiprocessing.set_forkserver_preload(["worker"])
        children("forkserver, module preloaded, nothing seeded", "forkserver", worker.uniforms)


def preloaded_seeded_in_module():
    if "forkserver" in METHODS:
        multiprocessing.set_forkserver_preload(["worker"])
        children("forkserver, module preloaded, all seeded in it", "forkserver", worker.uniforms)


def this_python():
    """Whether a forkserver that is told nothing imports the main module before it forks."""
    preloads = None
    if "forkserver" in METHODS:
        (result,) = in_workers("forkserver", worker.child, [(os.getpid(), worker.uniforms)])
        preloads = result["server"] is not None
    emit(
        "this Python",
        python=platform.python_version(),
        numpy=np.__version__,
        byteorder=sys.byteorder,
        start_method=multiprocessing.get_start_method(),
        forkserver_preloads_main=preloads,
    )


def error(function):
    try:
        function()
    except Exception as e:
        return type(e).__name__
    return ""


def wrong_recipes():
    root = SeedSequence(42)
    child_seeds = root.spawn(2)
    method = "fork" if "fork" in METHODS else "spawn"
    context = multiprocessing.get_context(method)

    def recipe(text, *, error="", ints=(), numbers=()):
        emit("wrong: " + text, error=error, ints=ints, numbers=numbers)

    # Seeds.
    recipe("from random import SeedSequence", error=error(lambda: exec("from random import SeedSequence")))
    ss = child_seeds[0]
    try:
        numbers = [worker.three(random.Random(ss.generate_state(1)[0]).random)]
        recipe("random.Random(ss.generate_state(1)[0])", numbers=numbers)
    except TypeError:
        recipe("random.Random(ss.generate_state(1)[0])", error="TypeError")
    n = int.from_bytes(ss.generate_state(1), byteorder="big")
    word = int(ss.generate_state(1)[0])
    recipe(
        'random.Random(int.from_bytes(ss.generate_state(1), byteorder="big")), then with int(ss.generate_state(1)[0])',
        ints=[n, word],
        numbers=[worker.three(random.Random(s).random) for s in (n, word)],
    )
    words = [int(SeedSequence(42, spawn_key=key).generate_state(1)[0]) for key in ((198, 112), (272, 396))]
    recipe(
        "random.Random(int(ss.generate_state(1)[0])), spawn keys (198, 112) and (272, 396)",
        ints=words,
        numbers=[worker.three(random.Random(n).random) for n in words],
    )
    recipe(
        "random.Random(s) for training and random.Random(-s) for testing, s = 42",
        numbers=[worker.three(random.Random(s).random) for s in (42, -42)],
    )
    recipe(
        "random.Random(-1.0), random.Random(-2.0): equal hashes",
        numbers=[worker.three(random.Random(s).random) for s in (-1.0, -2.0)],
    )
    results = in_workers("spawn", worker.hashed, [("task 7",)] * 2)
    recipe(
        'random.seed(hash("task 7")) in two spawned workers',
        ints=[n for n, _ in results],
        numbers=[numbers for _, numbers in results],
    )
    random.seed(42)
    np.random.seed(42)
    recipe(
        "random.seed(42) and np.random.seed(42) for one stream",
        numbers=[worker.three(random.random), worker.three(np.random.random_sample)],
    )

    # Initializers.
    queue = context.SimpleQueue()
    pool = context.Pool(2, initializer=worker.list_for_all, initargs=(child_seeds, queue))
    errors = [queue.get() for _ in range(6)]  # of the workers that have come and gone so far
    pool.terminate()
    (name,) = set(errors)
    recipe("Pool(2, initializer=default_rng, initargs=(child_seeds,)), the first 6 workers", error=name, ints=[6])
    with concurrent.futures.ProcessPoolExecutor(
        2, mp_context=context, initializer=worker.list_for_all, initargs=(child_seeds,)
    ) as executor:
        name = error(executor.submit(abs, 1).result)
    recipe("ProcessPoolExecutor(2, initializer=default_rng, initargs=(child_seeds,))", error=name)
    recipe(
        "default_rng(child_seeds[0]) in every worker",
        numbers=in_workers(method, worker.first_for_all, [(child_seeds,)] * 2),
    )
    if "fork" in METHODS:
        np.random.seed(42)
        recipe(
            "default_rng(child_seed) as a statement, then np.random, forked",
            numbers=in_workers("fork", worker.dropped, [(seed,) for seed in child_seeds]),
        )
    results = in_workers(method, worker.seed_plus_id, [(base, i, 2, 2) for base in (1, 2) for i in range(2)])
    recipe(
        "np.random.seed(base + worker_id), worker by worker with base 1, then with base 2",
        numbers=[list(by_task.values()) for by_task in results],
    )
    rows = []
    for workers in (1, 2):
        by_task = {}
        for result in in_workers(method, worker.seed_plus_id, [(1, i, workers, 4) for i in range(workers)]):
            by_task.update(result)
        rows.append([by_task[task] for task in range(4)])
    recipe("np.random.seed(base + worker_id), 4 tasks on 1 worker, then on 2 workers", numbers=rows)
    recipe(
        "random.seed(random.random()) in spawned workers, random.seed(42) in the module",
        numbers=in_workers("spawn", worker.reseeded, [()] * 2),
    )

    # Generators that travel. R is Random(42).
    with context.Pool(2) as pool:
        recipe(
            "pool.map(f, [R] * 4, chunksize=1)", numbers=pool.map(worker.from_argument, [worker.R] * 4, chunksize=1)
        )
        recipe(
            "pool.map(f, [R] * 4, chunksize=2)", numbers=pool.map(worker.from_argument, [worker.R] * 4, chunksize=2)
        )
        recipe("pool.apply(R.random), three times", numbers=[[pool.apply(worker.R.random)] for _ in range(3)])
    with context.Pool(1) as pool:
        recipe(
            "R of the module, two tasks on one worker", numbers=pool.map(worker.from_module, range(2), chunksize=1)
        )
    recipe("R of the module, two tasks on two workers", numbers=in_workers(method, worker.from_module, [(0,), (1,)]))


def right_recipes():
    def recipe(text, numbers):
        emit("right: " + text, numbers=numbers)

    if "forkserver" in METHODS:
        multiprocessing.set_forkserver_preload(["worker"])
    for method, workers in (("fork", 1), ("fork", 3), ("spawn", 2), ("forkserver", 2)):
        if method in METHODS:
            with multiprocessing.get_context(method).Pool(workers) as pool:
                numbers = pool.map(worker.from_child, SeedSequence(42).spawn(4), chunksize=1)
            recipe(f"a, b, c = child.spawn(3) in each of 4 tasks, {method}, workers: {workers}", numbers)
    with multiprocessing.get_context(METHODS[0]).Pool(2) as pool:
        recipe("default_rng([task, root]) in each of 4 tasks", pool.starmap(worker.from_index, [(i, 42) for i in range(4)]))
        recipe("pool.map(f, default_rng(42).spawn(4))", pool.map(worker.from_argument, default_rng(42).spawn(4)))
    recipe(
        'random.seed("task 7") in two spawned workers', in_workers("spawn", worker.from_text, [("task 7",)] * 2)
    )
    random.seed(42)
    np.random.seed([42])
    recipe(
        "random.seed(42) and np.random.seed([42]) for one stream",
        [worker.three(random.random), worker.three(np.random.random_sample)],
    )


GROUPS = [
    (this_python, "nothing"),
    (nothing_seeded, "nothing"),
    (seeded_in_parent, "parent"),
    (seeded_in_module, "module"),
    (preloaded_nothing_seeded, "nothing"),
    (preloaded_seeded_in_module, "module"),
    (wrong_recipes, "module"),
    (right_recipes, "nothing"),
]


def run_group(group):
    function, seeds = group
    # PYTHONPATH is for the forkserver, and one BLAS thread for os.fork.
    env = dict(os.environ, FORKS_SEEDS=seeds, PYTHONPATH=HERE, OPENBLAS_NUM_THREADS="1")
    env.pop("PYTHONHASHSEED", None)
    done = subprocess.run(
        [sys.executable, "-B", os.path.abspath(__file__), function.__name__],
        env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, universal_newlines=True, timeout=120,
    )
    if done.returncode != 0:
        raise SystemExit(done.stderr)
    return done.stdout


if __name__ == "__main__":
    if len(sys.argv) == 1:
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as executor:
            for lines in executor.map(run_group, GROUPS):
                sys.stdout.write(lines)
    else:
        import worker

        if worker.SEEDS == "parent":
            random.seed(42)
            np.random.seed(42)
        globals()[sys.argv[1]]()
