// A boot sector that loads 128 KiB from the disk to 0x10000, enters 64-bit
// mode with the first 512 MiB mapped to themselves, enables AVX-512 and calls
// what it has loaded.

.set GDT_CODE32, 8
.set GDT_DATA, 16
.set GDT_CODE64, 24
.set PAGES, 0x1000              // three levels of page tables

.code16
.globl _start
_start:
	cli
	xorw %ax, %ax
	movw %ax, %ds
	movw %ax, %es
	movw %ax, %ss
	movw $0x7c00, %sp
	movb %dl, drive
	inb $0x92, %al          // address line 20
	orb $2, %al
	outb %al, $0x92
	movw $4, %cx
1:	pushw %cx
	movw $packet, %si
	movb drive, %dl
	movb $0x42, %ah
	int $0x13
	jc halt
	addw $0x800, packet+6
	addl $64, packet+8
	popw %cx
	loop 1b
	lgdt gdtr
	movl %cr0, %eax
	orl $1, %eax
	movl %eax, %cr0
	ljmp $GDT_CODE32, $protected
halt:	hlt
	jmp halt

.code32
protected:
	movw $GDT_DATA, %ax
	movw %ax, %ds
	movw %ax, %es
	movw %ax, %ss
	movl $PAGES, %edi
	xorl %eax, %eax
	movl $0xc00, %ecx
	rep stosl
	movl $PAGES+0x1003, PAGES
	movl $PAGES+0x2003, PAGES+0x1000
	movl $0x83, %eax        // pages of 2 MiB
	movl $PAGES+0x2000, %edi
	movl $256, %ecx
2:	movl %eax, (%edi)
	addl $0x200000, %eax
	addl $8, %edi
	loop 2b
	movl $PAGES, %eax
	movl %eax, %cr3
	movl $0x40620, %eax     // OSXSAVE, OSXMMEXCPT, OSFXSR, PAE
	movl %eax, %cr4
	movl $0xc0000080, %ecx  // EFER.LME
	rdmsr
	orl $0x100, %eax
	wrmsr
	movl %cr0, %eax
	andl $~4, %eax          // no emulation
	orl $0x80000002, %eax
	movl %eax, %cr0
	ljmp $GDT_CODE64, $long

.code64
long:	xorl %ecx, %ecx
	movl $0xe7, %eax        // x87, SSE, AVX and AVX-512 state
	xorl %edx, %edx
	xsetbv
	movq $0x1000000, %rsp
	movq $0x10000, %rax
	jmp *%rax

.align 8
gdt:	.quad 0
	.quad 0x00cf9a000000ffff
	.quad 0x00cf92000000ffff
	.quad 0x00af9a000000ffff
gdtr:	.word 31
	.long gdt
drive:	.byte 0
.align 4
packet:	.byte 16, 0
	.word 64                // sectors
	.word 0x0000, 0x1000    // to
	.quad 1                 // from
.org 510
	.word 0xaa55
