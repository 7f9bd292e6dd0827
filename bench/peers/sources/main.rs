//! A peer: the generators of the crates rand_pcg and rand_mt.

use rand_core::{Rng, SeedableRng};
use rand_mt::{Mt, Mt64};
use rand_pcg::{Lcg128CmDxsm64, Pcg64};
use std::hint::black_box;
use std::io::{self, BufRead, Write};

#[repr(C)]
struct Timespec {
    seconds: i64,
    nanoseconds: i64,
}

extern "C" {
    fn clock_gettime(clock: i32, t: *mut Timespec) -> i32;
}

const THREAD_CPU_TIME: i32 = 3; // CLOCK_THREAD_CPUTIME_ID of Linux

fn cpu_nanoseconds() -> f64 {
    let mut t = Timespec { seconds: 0, nanoseconds: 0 };
    // SAFETY: t is a timespec of 64-bit Linux.
    unsafe { clock_gettime(THREAD_CPU_TIME, &mut t) };
    t.seconds as f64 * 1e9 + t.nanoseconds as f64
}

fn time(at_least: f64, n: usize, mut f: impl FnMut()) -> f64 {
    let mut times = 1u64;
    loop {
        let begin = cpu_nanoseconds();
        for _ in 0..times {
            f();
        }
        let ns = cpu_nanoseconds() - begin;
        if ns >= at_least && ns > 0.0 {
            return ns / times as f64 / n as f64;
        }
        times *= 2;
    }
}

fn draw(at_least: f64, n: usize, mut g: impl Rng) -> f64 {
    time(at_least, n, || {
        let mut x = 0u64;
        for _ in 0..n {
            x = x.wrapping_add(g.next_u64());
        }
        black_box(x);
    })
}

fn draw32(at_least: f64, n: usize, mut g: impl Rng) -> f64 {
    time(at_least, n, || {
        let mut x = 0u32;
        for _ in 0..n {
            x = x.wrapping_add(g.next_u32());
        }
        black_box(x);
    })
}

fn fill<T: Default + Clone>(at_least: f64, n: usize, mut next: impl FnMut() -> T) -> f64 {
    let mut a = vec![T::default(); n];
    let mut fill = || {
        for x in a.iter_mut() {
            *x = next();
        }
        black_box(&a);
    };
    fill(); // touches the memory
    time(at_least, n, fill)
}

fn stream<G: Rng>(at_least: f64, n: usize, new: impl Fn(u64) -> G) -> f64 {
    time(at_least, n, || {
        let mut x = 0u64;
        for i in 0..n as u64 {
            x = x.wrapping_add(new(i).next_u64());
        }
        black_box(x);
    })
}

fn unit(x: u64) -> f64 {
    (x >> 11) as f64 * (1.0 / (1u64 << 53) as f64)
}

fn measure(t: f64, n: usize, operation: &str) -> Option<f64> {
    let mut pcg = Pcg64::seed_from_u64(42);
    let mut dxsm = Lcg128CmDxsm64::seed_from_u64(42);
    let mut mt = Mt::new(42);
    let mut mt64 = Mt64::new(42);
    Some(match operation {
        "draw/Pcg64" => draw(t, n, pcg),
        "fill/Pcg64" => fill(t, n, || pcg.next_u64()),
        "double/Pcg64" => fill(t, n, || unit(pcg.next_u64())),
        "stream/Pcg64" => stream(t, n, Pcg64::seed_from_u64),
        "draw/Pcg64Dxsm" => draw(t, n, dxsm),
        "fill/Pcg64Dxsm" => fill(t, n, || dxsm.next_u64()),
        "draw32/Mt" => draw32(t, n, mt),
        "fill32/Mt" => fill(t, n, || mt.next_u32()),
        "draw/Mt" => draw(t, n, mt),
        "fill/Mt" => fill(t, n, || mt.next_u64()),
        "stream/Mt" => stream(t, n, |i| Mt::new(i as u32)),
        "draw/Mt64" => draw(t, n, mt64),
        "fill/Mt64" => fill(t, n, || mt64.next_u64()),
        _ => return None,
    })
}

fn main() {
    println!("rand_pcg 0.10.3, rand_mt 6.1.0, {}", env!("PEER_RUSTC"));
    for line in io::stdin().lock().lines() {
        let line = line.unwrap();
        let mut f = line.splitn(3, ' ');
        let mut number = || f.next().and_then(|s| s.parse::<usize>().ok()).unwrap_or(0);
        let (milliseconds, n) = (number(), number());
        let operation = f.next().unwrap_or("");
        match measure(milliseconds as f64 * 1e6, n.max(1), operation) {
            Some(ns) => println!("{ns}"),
            None => println!("! no operation {operation}"),
        }
        io::stdout().flush().unwrap();
    }
}
