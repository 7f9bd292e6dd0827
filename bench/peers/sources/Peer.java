// A peer: the generators of java.util.random.

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator.SplittableGenerator;
import java.util.random.RandomGeneratorFactory;

class Peer {
    static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    static volatile long sink;

    static final double WARM_UP = 150e6;
    static final Set<String> warm = new HashSet<>();

    static double measure(double atLeast, int n, Runnable f) {
        for (long times = 1;; times *= 2) {
            long begin = THREADS.getCurrentThreadCpuTime();
            for (long i = 0; i < times; i++) {
                f.run();
            }
            double ns = THREADS.getCurrentThreadCpuTime() - begin;
            if (ns >= atLeast && ns > 0) {
                return ns / times / n;
            }
        }
    }

    static long[] words = new long[0];
    static double[] doubles = new double[0];

    /** Returns the operation, or null. The arrays are kept for the next one. */
    static Runnable operation(SplittableGenerator g, String name, int n) {
        if (words.length != n) {
            words = new long[n];
            doubles = new double[n];
        }
        long[] w = words;
        double[] d = doubles;
        return switch (name) {
            case "draw" -> () -> {
                long x = 0;
                for (int i = 0; i < n; i++) {
                    x += g.nextLong();
                }
                sink = x;
            };
            case "fill" -> () -> {
                for (int i = 0; i < n; i++) {
                    w[i] = g.nextLong();
                }
            };
            case "double" -> () -> {
                for (int i = 0; i < n; i++) {
                    d[i] = g.nextDouble();
                }
            };
            case "normal" -> () -> {
                for (int i = 0; i < n; i++) {
                    d[i] = g.nextGaussian();
                }
            };
            case "exponential" -> () -> {
                for (int i = 0; i < n; i++) {
                    d[i] = g.nextExponential();
                }
            };
            case "stream" -> () -> {
                long x = 0;
                for (int i = 0; i < n; i++) {
                    x += g.split().nextLong();
                }
                sink = x;
            };
            default -> null;
        };
    }

    public static void main(String[] args) throws Exception {
        Map<String, SplittableGenerator> generators = new HashMap<>();
        for (String name : new String[] {"SplittableRandom", "L64X128MixRandom"}) {
            generators.put(name, (SplittableGenerator) RandomGeneratorFactory.of(name).create(42));
        }
        System.out.println("Java " + System.getProperty("java.version"));
        var in = new BufferedReader(new InputStreamReader(System.in));
        for (String line; (line = in.readLine()) != null;) {
            String[] request = line.split(" ", 3);
            String[] name = request[2].split("/", 2);
            Runnable f = operation(generators.get(name[1]), name[0], Integer.parseInt(request[1]));
            if (f != null && warm.add(request[2])) {
                measure(WARM_UP, 1, f);
            }
            if (f == null) {
                System.out.println("! no operation " + request[2]);
            } else {
                System.out.println(measure(Double.parseDouble(request[0]) * 1e6, Integer.parseInt(request[1]), f));
            }
        }
    }
}
