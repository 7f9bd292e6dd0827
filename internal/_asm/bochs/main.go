// Command bochs checks the AVX-512 kernels where no processor has AVX-512: it
// runs them in the emulator Bochs (2.7 or later), which must be installed
// together with its plugin term, gcc, binutils and script (Debian: bochs,
// bochs-term, bochsbios, vgabios, gcc, bsdutils).
//
// There are two machines, one without IFMA. They run no operating system. A boot sector loads a C
// program with the machine code of the kernels, taken from a linked Go program,
// and the C program compares them with its own versions; see guest.
package main

import (
	"bytes"
	"debug/elf"
	"errors"
	"fmt"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// The kernels and the files they are in.
var (
	files = []string{
		"../../pcg/fill_amd64.s", "../../mt19937/block_amd64.s", "../../philox/fill_amd64.s",
		"../../internal/unit/convert_amd64.s",
	}
	kernels = []string{
		"fillPCG64AVX512", "fillPCG64Float64AVX512", "fillDXSMAVX512", "fillDXSMFloat64AVX512",
		"fillPCG64IFMA", "fillPCG64Float64IFMA", "fillDXSMIFMA", "fillDXSMFloat64IFMA",
		"pastPCG64IFMA", "pastPCG64Float64IFMA", "pastDXSMIFMA", "pastDXSMFloat64IFMA",
		"shortPCG64IFMA", "shortPCG64Float64IFMA", "shortDXSMIFMA", "shortDXSMFloat64IFMA",
		"nextUint32AVX512", "nextUint64AVX512", "nextFloat64AVX512",
		"pastUint32AVX512", "pastUint64AVX512", "pastFloat64AVX512",
		"fillBlocksAVX512", "fillBlocksIFMA",
		"convertAVX512",
	}
)

// models are the processors of the machines, and what they say first.
var models = []struct{ name, first string }{
	{"corei7_skylake_x", "AVX-512\n"},
	{"corei7_icelake_u", "AVX-512 with IFMA\n"},
}

const machine = `megs: 64
romimage: file=/usr/share/bochs/BIOS-bochs-latest
vgaromimage: file=/usr/share/vgabios/vgabios.bin
ata0-master: type=disk, path=disk, mode=flat, cylinders=20, heads=16, spt=63
boot: disk
cpu: model=%s, count=1, ips=100000000, reset_on_triple_fault=0
clock: sync=none
display_library: term
com1: enabled=1, mode=file, dev=serial
log: log
panic: action=fatal
error: action=ignore
info: action=ignore
sound: driver=dummy
`

func main() {
	log.SetFlags(0)
	dir, err := os.MkdirTemp("", "bochs")
	if err != nil {
		log.Fatal(err)
	}
	err = build(dir)
	for _, model := range models {
		if err != nil {
			break
		}
		var out string
		out, err = run(dir, model.name)
		fmt.Print(out)
		if err == nil && !strings.HasPrefix(out, model.first) {
			err = errors.New("not the processor that was asked for")
		}
	}
	os.RemoveAll(dir)
	if err != nil {
		log.Fatal(err)
	}
}

// build makes the disk of the machines in dir.
func build(dir string) error {
	if err := extract(dir); err != nil {
		return err
	}
	guest, err := filepath.Abs("bochs/guest")
	if err != nil {
		return err
	}
	for _, command := range []string{
		"gcc -c -o boot.o " + guest + "/boot.S",
		"ld -m elf_x86_64 --oformat binary -Ttext 0x7c00 -o boot boot.o",
		"gcc -O1 -ffreestanding -fno-pie -fno-stack-protector -fcf-protection=none -mno-red-zone -mno-avx -Wall -I. -c -o check.o " + guest + "/check.c",
		"ld -m elf_x86_64 -T " + guest + "/check.ld -o check.elf check.o",
		"objcopy -O binary --set-section-flags .bss=alloc,load,contents check.elf check",
	} {
		args := strings.Fields(command)
		if err := execute(dir, args...); err != nil {
			return err
		}
	}
	disk := make([]byte, 20*16*63*512)
	for place, name := range map[int]string{0: "boot", 512: "check"} {
		b, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			return err
		}
		if len(b) > 128<<10 {
			return errors.New("more than the boot sector loads")
		}
		copy(disk[place:], b)
	}
	return errors.Join(
		os.WriteFile(filepath.Join(dir, "disk"), disk, 0o666),
		os.WriteFile(filepath.Join(dir, "rc"), []byte("c\n"), 0o666),
	)
}

// run starts a machine in dir and returns what it printed.
func run(dir, model string) (string, error) {
	if err := os.WriteFile(filepath.Join(dir, "bochsrc"), fmt.Appendf(nil, machine, model), 0o666); err != nil {
		return "", err
	}
	// Bochs wants a terminal, which script makes.
	failure := execute(dir, "timeout", "300", "script", "-qec", "TERM=vt100 bochs -q -f bochsrc -rc rc", "/dev/null")
	out, err := os.ReadFile(filepath.Join(dir, "serial"))
	if err != nil {
		return "", errors.Join(err, failure)
	}
	if !strings.HasSuffix(string(out), "PASS\n") {
		return string(out), errors.Join(errors.New("the kernels failed"), failure)
	}
	return string(out), nil // Bochs itself ends with a status of its own
}

// extract links the kernels and writes them to kernels.h in dir.
func extract(dir string) error {
	write := func(name, text string) error {
		return os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666)
	}
	for i, name := range files {
		b, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		if err := write(fmt.Sprintf("k%d_amd64.s", i), string(b)); err != nil {
			return err
		}
	}
	program := "package main\n"
	for _, k := range kernels {
		program += "func " + k + "()\n"
	}
	program += "var functions = []func(){" + strings.Join(kernels, ", ") + "}\nfunc main() { println(len(functions)) }\n"
	if err := errors.Join(write("main.go", program), write("go.mod", "module kernels\n")); err != nil {
		return err
	}
	if err := execute(dir, "env", "GOOS=linux", "GOARCH=amd64", "CGO_ENABLED=0", "go", "build", "-o", "kernels.elf", "."); err != nil {
		return err
	}
	// The guest's compiler must not see them.
	if err := os.Remove(filepath.Join(dir, "main.go")); err != nil {
		return err
	}

	f, err := elf.Open(filepath.Join(dir, "kernels.elf"))
	if err != nil {
		return err
	}
	defer f.Close()
	symbols, err := f.Symbols()
	if err != nil {
		return err
	}
	var code, data span
	var header bytes.Buffer
	for _, s := range symbols {
		name := strings.TrimSuffix(strings.TrimPrefix(s.Name, "main."), ".abi0")
		switch {
		case strings.HasSuffix(s.Name, ".abi0") && slices.Contains(kernels, name):
			code.add(s)
			fmt.Fprintf(&header, "#define %s %#xul\n", name, s.Value)
		case strings.HasPrefix(s.Name, "u32_"), strings.HasPrefix(s.Name, "u64_"), strings.HasSuffix(s.Name, "_ascending"):
			data.add(s)
		}
	}
	for name, s := range map[string]span{"code": code, "data": data} {
		b, err := s.read(f)
		if err != nil {
			return err
		}
		fmt.Fprintf(&header, "static const unsigned long %s_address = %#x;\n", name, s.start)
		fmt.Fprintf(&header, "static const unsigned char %s[] = {", name)
		for _, x := range b {
			fmt.Fprintf(&header, "%d,", x)
		}
		header.WriteString("};\n")
	}
	return write("kernels.h", header.String())
}

// A span is a range of addresses.
type span struct{ start, end uint64 }

func (s *span) add(x elf.Symbol) {
	if s.end == 0 || x.Value < s.start {
		s.start = x.Value
	}
	s.end = max(s.end, x.Value+x.Size)
}

// read returns the contents of the span.
func (s span) read(f *elf.File) ([]byte, error) {
	for _, p := range f.Progs {
		if p.Type == elf.PT_LOAD && p.Vaddr <= s.start && s.end <= p.Vaddr+p.Filesz {
			b := make([]byte, s.end-s.start)
			_, err := p.ReadAt(b, int64(s.start-p.Vaddr))
			return b, err
		}
	}
	return nil, errors.New("not in the program")
}

// execute runs a command in dir.
func execute(dir string, args ...string) error {
	cmd := exec.Command(args[0], args[1:]...)
	cmd.Dir = dir
	if out, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("%s: %w\n%s", strings.Join(args, " "), err, out)
	}
	return nil
}
