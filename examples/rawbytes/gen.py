"""What main.go writes, with NumPy: prints the SHA-256 of 100001 bytes for the cases of main_test.go."""
import hashlib

import numpy as np
from numpy.random import MT19937, PCG64, PCG64DXSM, SFC64, Philox, SeedSequence

for name, cls in (("pcg64", PCG64), ("pcg64dxsm", PCG64DXSM), ("mt19937", MT19937),
                  ("philox", Philox), ("sfc64", SFC64)):
    dtype = "<u4" if cls is MT19937 else "<u8"
    for key, streams in (((), None), ((3, 1, 4), None), ((), 1), ((3, 1, 4), 7)):
        if streams is None:
            rows = [cls(SeedSequence(99, spawn_key=key)).random_raw(30000)]
        else:
            rows = [cls(SeedSequence(99, spawn_key=key + (i,))).random_raw(30000) for i in range(streams)]
        data = np.array(rows).T.astype(dtype).tobytes()[:100001]
        print(f'{{"{name}", "{",".join(map(str, key))}", {streams or 0}, "{hashlib.sha256(data).hexdigest()}"}},')
