// Compares the AVX-512 kernels with plain C, on a machine without anything
// else. The host writes kernels.h: the code and the constants of the kernels,
// where they belong in memory, and their addresses.

#include "kernels.h"

typedef unsigned int u32;
typedef unsigned long u64;
typedef unsigned __int128 u128;

// The registers of a generator of 32 lanes, and where the kernels write.
// Nothing is aligned.
#define LANES 32
static u64 *const state = (u64 *)0x1800008;
static u32 *const block = (u32 *)0x1900004;
static u64 *const dst = (u64 *)0x2000008;

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

#define LIMB ((1ul << 52) - 1)

static void split(u64 *p, int stride, u128 x) {
	p[0] = (u64)x & LIMB;
	p[stride] = (u64)(x >> 52) & LIMB;
	p[2 * stride] = (u64)(x >> 104);
}

static u128 join(const u64 *p, int stride) {
	return (p[0] & LIMB) | (u128)(p[stride] & LIMB) << 52 | (u128)p[2 * stride] << 104;
}

static const char *check_pcg(u64 kernel, int dxsm, int floats) {
	const u128 mul = dxsm ? CHEAP : (u128)0x2360ed051fc65da4 << 64 | 0x4385df649fccf645;
	for (int t = 0; t < 200; t++) {
		u128 x = (u128)next() << 64 | next(), inc = (u128)next() << 64 | next() | 1;
		if (t == 0) x = -(u128)1;
		if (t == 1) x = 0, inc = 1;
		if (t == 2) inc = -(u128)1;
		int n = LANES * (t == 199 ? 1024 : 1 + t % 7 * (t % 5));
		u128 s = x, a = 1, g = 0;
		for (int i = 0; i < LANES; i++) {
			split(state + i, LANES, s);
			s = s * mul + inc;
			g = g * mul + 1;
			a *= mul;
		}
		split(state + 3 * LANES, 1, g * inc);
		dst[n] = MARK;
		call(kernel, dst, n, state);
		for (int i = 0; i < n; i++, x = x * mul + inc) {
			u64 want = dxsm ? output_dxsm(x) : output_pcg64(x);
			if (dst[i] != (floats ? unit(want) : want)) return " writes other words";
		}
		if (dst[n] != MARK) return " writes past the end";
		for (int i = 0; i < LANES; i++, x = x * mul + inc)
			if (join(state + i, LANES) != x) return " leaves another state";
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

static const char *check_mt(u64 kernel, int kind) {
	for (int i = 0; i < N; i++) block[i] = key[i] = (u32)next();
	for (int t = 0; t < 60; t++) {
		dst[N / 2] = MARK;
		call(kernel, block, (u64)dst, 0);
		twist();
		for (int i = 0; i < N; i++)
			if (block[i] != key[i]) return " leaves another state";
		for (int i = 0; i < N; i += 2) {
			u64 a = word(i), b = word(i + 1), want = a | b << 32;
			if (kind == 1) want = a << 32 | b;
			if (kind == 2) want = bits(((double)(int)(a >> 5) * 0x1p26 + (double)(int)(b >> 6)) * 0x1p-53);
			if (dst[i / 2] != want) return " writes other words";
		}
		if (dst[N / 2] != MARK) return " writes past the end";
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

#define PCG(name, dxsm, floats) report(#name, check_pcg(name, dxsm, floats))
#define MT(name, kind) report(#name, check_mt(name, kind))

__attribute__((section(".first"))) void check(void) {
	out(0x3fb, 3); // 8 bits on the serial line
	for (unsigned i = 0; i < sizeof code; i++) ((unsigned char *)code_address)[i] = code[i];
	for (unsigned i = 0; i < sizeof data; i++) ((unsigned char *)data_address)[i] = data[i];
	PCG(fillPCG64AVX512, 0, 0);
	PCG(fillPCG64Float64AVX512, 0, 1);
	PCG(fillDXSMAVX512, 1, 0);
	PCG(fillDXSMFloat64AVX512, 1, 1);
	MT(nextUint32AVX512, 0);
	MT(nextUint64AVX512, 1);
	MT(nextFloat64AVX512, 2);
	report("fillBlocksAVX512", check_philox(fillBlocksAVX512));
	print(failed ? "FAIL\n" : "PASS\n");
	while (!(in(0x3fd) & 64)) { // until the last byte is sent
	}
	for (const char *s = "Shutdown"; *s; s++) out(0x8900, *s); // Bochs ends
	for (;;) {
	}
}
