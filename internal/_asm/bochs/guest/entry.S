// Entries into the kernel, from system calls and from exceptions.

.globl start
.section .first, "ax"
start:	movq $stack, %rsp
	call kernel

.text
// A system call: the registers of the thread go to its struct, and those of the
// thread that goes on come from its own.
.globl entry
entry:	movq %rsp, rsp
	movq current, %rsp
	leaq 120(%rsp), %rsp
	pushq %rax
	pushq %rcx
	pushq %r11
	pushq %rdi
	pushq %rsi
	pushq %rdx
	pushq %r8
	pushq %r9
	pushq %r10
	pushq %rbx
	pushq %rbp
	pushq %r12
	pushq %r13
	pushq %r14
	pushq %r15
	movq $stack, %rsp
	call syscall
.globl resume
resume:	movq current, %rsp
	popq %r15
	popq %r14
	popq %r13
	popq %r12
	popq %rbp
	popq %rbx
	popq %r10
	popq %r9
	popq %r8
	popq %rdx
	popq %rsi
	popq %rdi
	popq %r11
	popq %rcx
	popq %rax
	movq rsp, %rsp
	jmp *%rcx

// A page fault, on a stack of its own.
.globl page_fault
page_fault:
	pushq %rax
	pushq %rcx
	pushq %rdx
	pushq %rsi
	pushq %rdi
	pushq %r8
	pushq %r9
	pushq %r10
	pushq %r11
	movq %cr2, %rdi
	movq 80(%rsp), %rsi
	cld
	call map
	popq %r11
	popq %r10
	popq %r9
	popq %r8
	popq %rdi
	popq %rsi
	popq %rdx
	popq %rcx
	popq %rax
	addq $8, %rsp
	iretq

// Another exception: without an error code and with one the address of the
// instruction is at one of two places.
.globl fault
fault:	movq (%rsp), %rdi
	movq 8(%rsp), %rsi
	call die
