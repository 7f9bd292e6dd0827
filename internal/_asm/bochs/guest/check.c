// Compares the AVX-512 kernels with plain C, on a machine without anything
// else. The host writes kernels.h: the code and the constants of the kernels,
// where they belong in memory, and their addresses.

#include "kernels.h"

typedef unsigned int u32;
typedef unsigned long u64;
typedef unsigned __int128 u128;

// The lanes of a generator, and where the kernels write. Nothing is aligned, but
// lines.
static u64 *const state = (u64 *)0x1800008;
static u32 *const block = (u32 *)0x1900004;
static u64 *const dst = (u64 *)0x2000008;
static u64 *const lines = (u64 *)0x2000040;

#define MARK 99 // is behind the end of dst

// call calls Go code with arguments on the stack.
void call(u64 function, const void *, u64, const void *);
__asm__("call: push %rbx; push %rbp; push %r12; push %r13; push %r14; push %r15\n"
	"sub $24, %rsp\n"
	"mov %rsi, (%rsp); mov %rdx, 8(%rsp); mov %rcx, 16(%rsp)\n"
	"call *%rdi\n"
	"add $24, %rsp\n"
	"pop %r15; pop %r14; pop %r13; pop %r12; pop %rbp; pop %rbx\n"
	"ret");

static void out(int port, int x) { __asm__ volatile("outb %b0, %w1" ::"a"(x), "Nd"(port)); }

static int in(int port) {
	int x = 0;
	__asm__ volatile("inb %w1, %b0" : "+a"(x) : "Nd"(port));
	return x;
}

static void print(const char *s) {
	for (; *s; s++) {
		while (!(in(0x3fd) & 32)) {
		}
		out(0x3f8, *s);
	}
}

static int failed;

static void report(const char *name, const char *fault) {
	print(name);
	print(fault ? fault : " ok");
	print("\n");
	failed |= fault != 0;
}

// next is SplitMix64.
static u64 next(void) {
	static u64 x = 12345;
	u64 z = x += 0x9e3779b97f4a7c15;
	z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9;
	z = (z ^ z >> 27) * 0x94d049bb133111eb;
	return z ^ z >> 31;
}

static u64 bits(double x) {
	u64 u;
	__builtin_memcpy(&u, &x, 8);
	return u;
}

static u64 unit(u64 x) { return bits((double)(long)(x >> 11) * 0x1p-53); }

// PCG64 and DXSM

#define CHEAP 0xda942042e4dd58b5

static u64 output_pcg64(u128 s) {
	u64 x = (u64)(s >> 64) ^ (u64)s;
	int n = (int)(s >> 122);
	return n ? x >> n | x << (64 - n) : x;
}

static u64 output_dxsm(u128 s) {
	u64 x = (u64)(s >> 64);
	x ^= x >> 32;
	x *= CHEAP;
	x ^= x >> 48;
	return x * ((u64)s | 1);
}

static const char *check_pcg(u64 kernel, int dxsm, int floats, int lanes, u64 *dst) {
	const u128 mul = dxsm ? CHEAP : (u128)0x2360ed051fc65da4 << 64 | 0x4385df649fccf645;
	for (int t = 0; t < 200; t++) {
		u128 x = (u128)next() << 64 | next(), inc = (u128)next() << 64 | next() | 1;
		if (t == 0) x = -(u128)1;
		if (t == 1) x = 0, inc = 1;
		if (t == 2) inc = -(u128)1;
		int n = lanes * (t == 199 ? 1024 : 1 + t % 7 * (t % 5));
		u128 s = x, a = 1, g = 0;
		for (int i = 0; i < lanes; i++) {
			state[i] = (u64)(s >> 64);
			state[lanes + i] = (u64)s;
			s = s * mul + inc;
			g = g * mul + 1;
			a *= mul;
		}
		state[2 * lanes] = (u64)(g * inc >> 64);
		state[2 * lanes + 1] = (u64)(g * inc);
		dst[-1] = dst[n] = MARK;
		call(kernel, dst, n, state);
		for (int i = 0; i < n; i++, x = x * mul + inc) {
			u64 want = dxsm ? output_dxsm(x) : output_pcg64(x);
			if (dst[i] != (floats ? unit(want) : want)) return " writes other words";
		}
		if (dst[-1] != MARK || dst[n] != MARK) return " writes beside its place";
		for (int i = 0; i < lanes; i++, x = x * mul + inc)
			if (state[i] != (u64)(x >> 64) || state[lanes + i] != (u64)x) return " leaves another state";
	}
	return 0;
}

// MT19937

#define N 624
#define M 397

static u32 key[N];

static void twist(void) {
	for (int i = 0; i < N; i++) {
		u32 y = (key[i] & 0x80000000) | (key[(i + 1) % N] & 0x7fffffff);
		key[i] = key[(i + M) % N] ^ y >> 1 ^ (y & 1 ? 0x9908b0df : 0);
	}
}

static u32 word(int i) {
	u32 y = key[i];
	y ^= y >> 11;
	y ^= y << 7 & 0x9d2c5680;
	y ^= y << 15 & 0xefc60000;
	return y ^ y >> 18;
}

// value is what the words a and b are joined to: nothing, Uint64 or Float64.
static u64 value(u64 a, u64 b, int kind) {
	if (kind == 1) return a << 32 | b;
	if (kind == 2) return bits(((double)(int)(a >> 5) * 0x1p26 + (double)(int)(b >> 6)) * 0x1p-53);
	return a | b << 32;
}

static const char *check_mt(u64 kernel, int kind) {
	for (int i = 0; i < N; i++) block[i] = key[i] = (u32)next();
	for (int t = 0; t < 60; t++) {
		dst[N / 2] = MARK;
		call(kernel, block, (u64)dst, 0);
		twist();
		for (int i = 0; i < N; i++)
			if (block[i] != key[i]) return " leaves another state";
		for (int i = 0; i < N; i += 2)
			if (dst[i / 2] != value(word(i), word(i + 1), kind)) return " writes other words";
		if (dst[N / 2] != MARK) return " writes past the end";
	}
	return 0;
}

static const char *check_mt_past(u64 kernel, int kind) {
	for (int i = 0; i < N; i++) block[i] = key[i] = (u32)next();
	for (int t = 0; t < 40; t++) {
		int blocks = 1 + t % 5;
		const u64 *p = lines;
		lines[-1] = lines[blocks * N / 2] = MARK;
		call(kernel, block, (u64)lines, (const void *)(u64)blocks);
		for (int b = 0; b < blocks; b++) {
			twist();
			for (int i = 0; i < N; i += 2)
				if (*p++ != value(word(i), word(i + 1), kind)) return " writes other words";
		}
		for (int i = 0; i < N; i++)
			if (block[i] != key[i]) return " leaves another state";
		if (lines[-1] != MARK || *p != MARK) return " writes beside its place";
	}
	return 0;
}

// Philox

// encrypt replaces the counter x by its block.
static void encrypt(u64 *x, u64 k0, u64 k1) {
	for (int i = 0; i < 10; i++) {
		u128 p = (u128)0xd2e7470ee14c6c93 * x[0], q = (u128)0xca5a826395121157 * x[2];
		x[0] = (u64)(q >> 64) ^ x[1] ^ k0;
		x[1] = (u64)q;
		x[2] = (u64)(p >> 64) ^ x[3] ^ k1;
		x[3] = (u64)p;
		k0 += 0x9e3779b97f4a7c15;
		k1 += 0xbb67ae8584caa73b;
	}
}

static const char *check_philox(u64 kernel) {
	for (int t = 0; t < 100; t++) {
		u64 c[4] = {next(), next(), next(), next()}, k0 = next(), k1 = next();
		int n = 24 * (t == 99 ? 300 : 1 + t % 5);
		if (t == 0) c[0] = -1ul - n;
		// What follows from the words that stay the same, as in the Go side.
		u64 a0 = k0 + 0x9e3779b97f4a7c15, a1 = k1 + 0xbb67ae8584caa73b;
		u128 q = (u128)0xca5a826395121157 * c[2];
		u128 p = (u128)0xd2e7470ee14c6c93 * ((u64)(q >> 64) ^ c[1] ^ k0);
		state[0] = c[0];
		state[1] = c[3] ^ k1;
		state[2] = (u64)q ^ a0;
		state[3] = (u64)(p >> 64) ^ a1;
		state[4] = (u64)p;
		for (int i = 0; i < 8; i++) {
			state[5 + 2 * i] = a0 += 0x9e3779b97f4a7c15;
			state[6 + 2 * i] = a1 += 0xbb67ae8584caa73b;
		}
		dst[4 * n] = MARK;
		call(kernel, dst, n, state);
		if (state[0] != c[0] + n) return " leaves another counter";
		for (int i = 0; i < n; i++) {
			u64 x[4] = {++c[0], c[1], c[2], c[3]};
			encrypt(x, k0, k1);
			for (int j = 0; j < 4; j++)
				if (dst[4 * i + j] != x[j]) return " writes other words";
		}
		if (dst[4 * n] != MARK) return " writes past the end";
	}
	return 0;
}

// Conversion

static const char *check_convert(u64 kernel) {
	for (int n = 8; n <= 512; n += 8) {
		u64 want[512];
		for (int i = 0; i < n; i++) {
			dst[i] = i < 64 ? -1ul << i : next();
			want[i] = unit(dst[i]);
		}
		dst[-1] = dst[n] = MARK;
		call(kernel, dst, n, 0);
		for (int i = 0; i < n; i++)
			if (dst[i] != want[i]) return " writes other numbers";
		if (dst[-1] != MARK || dst[n] != MARK) return " writes beside its place";
	}
	return 0;
}

// has_ifma asks the processor.
static int has_ifma(void) {
	u32 a = 7, b, c = 0, d;
	__asm__ volatile("cpuid" : "+a"(a), "=b"(b), "+c"(c), "=d"(d));
	return b >> 21 & 1;
}

#define PCG(name, dxsm, floats, lanes, dst) report(#name, check_pcg(name, dxsm, floats, lanes, dst))
#define MT(name, kind) report(#name, check_mt(name, kind))
#define MT_PAST(name, kind) report(#name, check_mt_past(name, kind))
#define PHILOX(name) report(#name, check_philox(name))

__attribute__((section(".first"))) void check(void) {
	out(0x3fb, 3); // 8 bits on the serial line
	for (unsigned i = 0; i < sizeof code; i++) ((unsigned char *)code_address)[i] = code[i];
	for (unsigned i = 0; i < sizeof data; i++) ((unsigned char *)data_address)[i] = data[i];
	print(has_ifma() ? "AVX-512 with IFMA\n" : "AVX-512\n");
	PCG(fillPCG64AVX512, 0, 0, 32, dst);
	PCG(fillPCG64Float64AVX512, 0, 1, 32, dst);
	PCG(fillDXSMAVX512, 1, 0, 32, dst);
	PCG(fillDXSMFloat64AVX512, 1, 1, 32, dst);
	MT(nextUint32AVX512, 0);
	MT(nextUint64AVX512, 1);
	MT(nextFloat64AVX512, 2);
	MT_PAST(pastUint32AVX512, 0);
	MT_PAST(pastUint64AVX512, 1);
	MT_PAST(pastFloat64AVX512, 2);
	PHILOX(fillBlocksAVX512);
	report("convertAVX512", check_convert(convertAVX512));
	if (has_ifma()) {
		PCG(fillPCG64IFMA, 0, 0, 32, dst);
		PCG(fillPCG64Float64IFMA, 0, 1, 32, dst);
		PCG(fillDXSMIFMA, 1, 0, 32, dst);
		PCG(fillDXSMFloat64IFMA, 1, 1, 32, dst);
		PCG(pastPCG64IFMA, 0, 0, 32, lines);
		PCG(pastPCG64Float64IFMA, 0, 1, 32, lines);
		PCG(pastDXSMIFMA, 1, 0, 32, lines);
		PCG(pastDXSMFloat64IFMA, 1, 1, 32, lines);
		PCG(shortPCG64IFMA, 0, 0, 8, dst);
		PCG(shortPCG64Float64IFMA, 0, 1, 8, dst);
		PCG(shortDXSMIFMA, 1, 0, 8, dst);
		PCG(shortDXSMFloat64IFMA, 1, 1, 8, dst);
		PHILOX(fillBlocksIFMA);
	}
	print(failed ? "FAIL\n" : "PASS\n");
	while (!(in(0x3fd) & 64)) { // until the last byte is sent
	}
	for (const char *s = "Shutdown"; *s; s++) out(0x8900, *s); // Bochs ends
	for (;;) {
	}
}
