// As much of Linux as the tests of a Go package need: one processor, threads that
// give way at system calls, memory on demand, and a serial line to write to; no
// files, no signals. The disk has a program behind this kernel, and its
// arguments. Everything runs in the processor's most privileged mode.

typedef unsigned char u8;
typedef unsigned int u32;
typedef unsigned long u64;

#define ENOENT 2
#define EAGAIN 11
#define ENOSYS 38
#define ETIMEDOUT 110
#define DONTNEED 4 // of madvise

// The lower 512 MiB are mapped to themselves.
#define PROGRAM 0x4000000ul // where the file of the program is read to
#define POOL 0x6000000ul    // pages that nothing has yet
#define POOL_END 0x20000000ul
#define TABLES ((u64 *)0x1000)
#define PAGE (2ul << 20)

static void out8(int port, int x) { __asm__ volatile("outb %b0, %w1" ::"a"(x), "Nd"(port)); }

static int in8(int port) {
	int x = 0;
	__asm__ volatile("inb %w1, %b0" : "+a"(x) : "Nd"(port));
	return x;
}

static void wrmsr(u32 r, u64 x) { __asm__ volatile("wrmsr" ::"c"(r), "a"((u32)x), "d"((u32)(x >> 32))); }

static void print(const char *s, u64 n) {
	while (n--) {
		while (!(in8(0x3fd) & 32)) {
		}
		out8(0x3f8, *s++);
	}
}

static void print_hex(u64 x) {
	for (int i = 60; i >= 0; i -= 4) print("0123456789abcdef" + (x >> i & 15), 1);
	print("\n", 1);
}

// stop ends the machine.
static void stop(const char *why, u64 x) {
	u64 n = 0;
	while (why[n]) n++;
	print(why, n);
	print_hex(x);
	while (!(in8(0x3fd) & 64)) {
	}
	for (const char *s = "Shutdown"; *s; s++) out8(0x8900, *s);
	for (;;) {
	}
}

void die(u64 a, u64 b) {
	print_hex(b);
	stop("exception at ", a);
}

// Memory

static u64 pool = POOL;

static void *zeroed(u64 size) {
	void *p = (void *)pool, *q = p;
	u64 n = size / 8;
	if ((pool += size) > POOL_END) stop("out of memory ", pool);
	__asm__ volatile("rep stosq" : "+D"(q), "+c"(n) : "a"(0ul) : "memory");
	return p;
}

static u64 *table(u64 *entry) {
	if (!*entry) {
		static u64 free, left;
		if (!left) free = (u64)zeroed(PAGE), left = PAGE;
		*entry = free | 3;
		free += 4096, left -= 4096;
	}
	return (u64 *)(*entry & ~0xffful);
}

// map gives the page around an address memory of its own.
void map(u64 address, u64 rip) {
	u64 *upper = table(TABLES + (address >> 39 & 511));
	u64 *middle = table(upper + (address >> 30 & 511));
	u64 *entry = middle + (address >> 21 & 511);
	if (*entry) die(rip, address);
	*entry = (u64)zeroed(PAGE) | 0x83;
}

static void clear(void *p, u64 n) {
	for (u8 *q = p; p && n--;) *q++ = 0;
}

// Threads

enum { FREE, RUNNABLE, SLEEPING, WAITING, POLLING };

struct thread {
	// As entry leaves them.
	u64 r15, r14, r13, r12, rbp, rbx, r10, r9, r8, rdx, rsi, rdi, r11, rcx, rax;
	u64 rsp, fs;
	u64 deadline; // of a state that is not RUNNABLE, if not 0
	u32 *futex;
	int state;
};

#define THREADS 64
static struct thread threads[THREADS];
struct thread *current = threads;
u64 rsp;
u64 stack_room[8192], fault_room[2048];

static u64 skipped; // time in which all threads slept

static u64 now(void) {
	u32 lo, hi;
	__asm__ volatile("rdtsc" : "=a"(lo), "=d"(hi));
	return ((u64)hi << 32 | lo) * 10 + skipped;
}

static u64 deadline_in(const u64 *spec) { return spec ? now() + spec[0] * 1000000000 + spec[1] + 1 : 0; }

static void wake(struct thread *t, u64 result) {
	t->state = RUNNABLE;
	t->deadline = 0;
	t->rax = result;
}

// The vector registers of a thread are in memory while another one runs.
static u8 *vectors; // with room for each

static u8 *vectors_of(struct thread *t) { return vectors + 4096 * (t - threads); }

static void save(struct thread *t) { __asm__ volatile("xsave64 (%0)" ::"r"(vectors_of(t)), "a"(-1), "d"(-1) : "memory"); }
static void restore(struct thread *t) { __asm__ volatile("xrstor64 (%0)" ::"r"(vectors_of(t)), "a"(-1), "d"(-1) : "memory"); }

// schedule chooses the thread that goes on.
static void schedule(void) {
	for (;;) {
		u64 first = -1ul, time = now();
		for (int i = 1; i <= THREADS; i++) {
			struct thread *t = threads + (current - threads + i) % THREADS;
			if (t->deadline && t->deadline <= time) wake(t, t->state == WAITING ? -ETIMEDOUT : 0);
			if (t->state == RUNNABLE) {
				if (t != current) save(current), restore(t);
				current = t;
				rsp = t->rsp;
				wrmsr(0xc0000100, t->fs);
				return;
			}
			if (t->deadline && t->deadline < first) first = t->deadline;
		}
		if (first == -1ul) stop("all threads wait ", 0);
		skipped += first - time;
	}
}

static void wait(int state, u64 deadline) {
	current->state = state;
	current->deadline = deadline;
}

static u64 clone(u64 sp, u64 tls) {
	for (struct thread *t = threads; t < threads + THREADS; t++) {
		if (t->state == FREE) {
			*t = *current;
			t->rsp = sp;
			t->fs = tls;
			wake(t, 0);
			save(t); // those of the current one
			return t - threads + 1;
		}
	}
	return -EAGAIN;
}

static u64 futex(u32 *p, int op, u32 x, const u64 *timeout) {
	u64 woken = 0;
	if (op % 128 == 0) {
		if (*p != x) return -EAGAIN;
		current->futex = p;
		wait(WAITING, deadline_in(timeout));
		return 0;
	}
	for (struct thread *t = threads; t < threads + THREADS && woken < x; t++)
		if (t->state == WAITING && t->futex == p) wake(t, 0), woken++;
	return woken;
}

enum { EVENT = 3, POLL = 4 }; // files, besides those of the terminal

static u32 event[3]; // what epoll_pwait says of EVENT
static int events;

static u64 deliver(u32 *to) {
	for (int i = 0; i < 3; i++) to[i] = event[i];
	events = 0;
	return 1;
}

static u64 call(u64 number, u64 a, u64 b, u64 c, u64 d) {
	static u64 free = 0x100000000000, word = 12345;
	switch (number) {
	case 0: // read
		return a == EVENT ? 8 : 0;
	case 1: // write
		if (a == EVENT) {
			events++;
			for (struct thread *t = threads; t < threads + THREADS; t++)
				if (t->state == POLLING && events) wake(t, deliver((u32 *)t->rsi));
		} else {
			print((char *)b, c);
		}
		return c;
	case 9: // mmap
		if (a) return a;
		c = free;
		free += (b + PAGE) & ~(PAGE - 1);
		return c;
	case 13: // rt_sigaction
		clear((void *)c, 32);
		return 0;
	case 14: // rt_sigprocmask
		clear((void *)c, 8);
		return 0;
	case 24: // sched_yield
		return 0;
	case 28: // madvise
		if (c == DONTNEED) clear((void *)a, b);
		return 0;
	case 35: // nanosleep
		wait(SLEEPING, deadline_in((u64 *)a));
		return 0;
	case 39: // getpid
		return 1;
	case 56: // clone
		return clone(b, current->r8);
	case 60: // exit
		current->state = FREE;
		return 0;
	case 79: // getcwd
		((char *)a)[0] = '/', ((char *)a)[1] = 0;
		return 2;
	case 158: // arch_prctl
		current->fs = b;
		return 0;
	case 186: // gettid
		return current - threads + 1;
	case 202: // futex
		return futex((u32 *)a, b, c, (u64 *)d);
	case 204: // sched_getaffinity
		clear((void *)c, b);
		*(u64 *)c = 1;
		return 8;
	case 228: // clock_gettime
		((u64 *)b)[0] = now() / 1000000000;
		((u64 *)b)[1] = now() % 1000000000;
		return 0;
	case 231: // exit_group
		stop("exit ", a);
	case 233: // epoll_ctl
		for (int i = 0; i < 3; i++) event[i] = ((u32 *)d)[i];
		return 0;
	case 281: // epoll_pwait
		if (events) return deliver((u32 *)b);
		if (d == 0) return 0;
		wait(POLLING, (int)d < 0 ? 0 : now() + (int)d * 1000000ul);
		return 0;
	case 290: // eventfd2
		return EVENT;
	case 291: // epoll_create1
		return POLL;
	case 302: // prlimit64
		if (d) ((u64 *)d)[0] = ((u64 *)d)[1] = 1 << 20;
		return 0;
	case 318: // getrandom
		for (u64 i = 0; i < b; i++) ((u8 *)a)[i] = (word = word * 6364136223846793005 + 1) >> 56;
		return b;
	case 89: case 257: case 262: case 267: // readlink, openat, newfstatat, readlinkat
		return -ENOENT;
	case 3: case 10: case 11: case 72: case 131: case 200: case 234:
		// close, mprotect, munmap, fcntl, sigaltstack, tkill, tgkill
		return 0;
	}
	return -ENOSYS;
}

void syscall(void) {
	struct thread *t = current;
	t->rsp = rsp;
	u64 result = call(t->rax, t->rdi, t->rsi, t->rdx, t->r10);
	t->rax = result;
	schedule();
}

// The start

static void read_disk(u32 sector, u32 count, u8 *to) {
	while (count--) {
		while ((in8(0x1f7) & 0xc0) != 0x40) {
		}
		out8(0x1f6, 0xe0 | sector >> 24);
		out8(0x1f2, 1);
		out8(0x1f3, sector);
		out8(0x1f4, sector >> 8);
		out8(0x1f5, sector >> 16);
		out8(0x1f7, 0x20);
		while (!(in8(0x1f7) & 8)) {
		}
		u64 n = 256;
		__asm__ volatile("rep insw" : "+D"(to), "+c"(n) : "d"(0x1f0) : "memory");
		sector++;
	}
}

extern void entry(void), resume(void), page_fault(void), fault(void);

static u64 gdt[8], tss[16], idt[64];

static void gate(int i, void (*f)(void)) {
	u64 a = (u64)f;
	idt[2 * i] = (a & 0xffff) | 24 << 16 | 0x8e01ul << 32 | (a >> 16 & 0xffff) << 48;
	idt[2 * i + 1] = a >> 32;
}


static struct { u32 pad; unsigned short pad2, limit; u64 base; } pointer;

void kernel(void) {
	vectors = zeroed(PAGE);
	out8(0x3fb, 3); // 8 bits on the serial line

	// Segments, and a stack for exceptions.
	gdt[3] = 0x00af9a000000ffff;
	gdt[2] = gdt[4] = 0x00cf92000000ffff;
	u64 t = (u64)tss;
	*(u64 *)((u8 *)tss + 36) = (u64)(fault_room + 2048);
	gdt[5] = 103 | (t & 0xffffff) << 16 | 0x89ul << 40 | (t >> 24 & 0xff) << 56;
	gdt[6] = t >> 32;
	pointer.limit = sizeof gdt - 1, pointer.base = (u64)gdt;
	__asm__ volatile("lgdt %0; ltr %w1" ::"m"(pointer.limit), "r"(40) : "memory");
	for (int i = 0; i < 32; i++) gate(i, i == 14 ? page_fault : fault);
	pointer.limit = sizeof idt - 1, pointer.base = (u64)idt;
	__asm__ volatile("lidt %0" ::"m"(pointer.limit) : "memory");
	wrmsr(0xc0000080, 0x501);            // EFER: SCE, LME, LMA
	wrmsr(0xc0000081, 24ul << 32);       // STAR
	wrmsr(0xc0000082, (u64)entry);       // LSTAR
	wrmsr(0xc0000084, 0x400);            // SFMASK: direction

	// The sector of the arguments: the size of the program, their number, and
	// the strings, an empty one between those and the environment's.
	static u64 sector[64];
	read_disk(257, 1, (u8 *)sector);
	u8 *file = (u8 *)PROGRAM;
	read_disk(258, sector[0] / 512 + 1, file);
	for (u64 i = 0; i < *(unsigned short *)(file + 56); i++) {
		u8 *header = file + *(u64 *)(file + 32) + 56 * i;
		if (*(u32 *)header != 1) continue;
		u8 *from = file + *(u64 *)(header + 8), *to = (u8 *)*(u64 *)(header + 16);
		u64 n = *(u64 *)(header + 32), m = *(u64 *)(header + 40) - n;
		__asm__ volatile("rep movsb" : "+D"(to), "+S"(from), "+c"(n)::"memory");
		__asm__ volatile("rep stosb" : "+D"(to), "+c"(m) : "a"(0) : "memory");
	}

	u64 *sp = (u64 *)0x700000000000 - 512, *p = sp;
	char *s = (char *)(sector + 2);
	*p++ = sector[1];
	for (int end = 0; end < 2; s++) {
		if (*s) {
			*p++ = (u64)s;
			while (*s) s++;
		} else {
			*p++ = 0;
			end++;
		}
	}
	*p++ = 6, *p++ = 4096;          // AT_PAGESZ
	*p++ = 25, *p++ = (u64)sector;  // AT_RANDOM
	*p++ = 0, *p++ = 0;
	current->state = RUNNABLE;
	current->rcx = *(u64 *)(file + 24);
	current->rsp = rsp = (u64)sp;
	resume();
}
