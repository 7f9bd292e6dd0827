// Command bochs tests the AVX-512 kernels where no processor has AVX-512: it
// runs the packages' own tests of fills in the emulator Bochs (2.7 or later),
// which must be installed together with its plugin term, gcc, binutils and
// script (Debian: bochs, bochs-term, bochsbios, vgabios, gcc, bsdutils).
//
// There is a machine for each tier. It has no operating system but a few hundred
// lines of C, which do of Linux what a test needs; see guest. Garbage is not
// collected: in Go 1.26 the collector uses AVX-512, too, and Bochs 2.7 fails it
// on the processor with IFMA.
package main

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
)

// packages have kernels for AVX-512.
var packages = []string{"internal/unit", "mt19937", "pcg", "philox"}

// machines are processors of Bochs and the best tier of each.
var machines = []struct{ model, tier string }{
	{"corei7_skylake_x", "avx512"},
	{"corei7_icelake_u", "avx512ifma"},
}

// The disk: a boot sector, the kernel, a sector of arguments and a program.
const (
	sector       = 512
	kernelAt     = 1 * sector
	kernelSize   = 256 * sector
	argumentsAt  = kernelAt + kernelSize
	programAt    = argumentsAt + sector
	diskSize     = cylinders * 16 * 63 * sector
	programsSize = 32 << 20 // that the kernel has room for
	cylinders    = 80
)

const settings = `megs: 512
romimage: file=/usr/share/bochs/BIOS-bochs-latest
vgaromimage: file=/usr/share/vgabios/vgabios.bin
ata0-master: type=disk, path=disk, mode=flat, cylinders=%d, heads=16, spt=63
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
	if err == nil {
		err = runAll(dir)
	}
	os.RemoveAll(dir)
	if err != nil {
		log.Fatal(err)
	}
}

// build makes the boot sector, the kernel and the programs in dir.
func build(dir string) error {
	guest, err := filepath.Abs("bochs/guest")
	if err != nil {
		return err
	}
	for _, command := range []string{
		"gcc -c -o boot.o " + guest + "/boot.S",
		"ld -m elf_x86_64 --oformat binary -Ttext 0x7c00 -o boot boot.o",
		"gcc -c -o entry.o " + guest + "/entry.S",
		"gcc -O1 -ffreestanding -fno-pie -fno-stack-protector -fcf-protection=none -mno-red-zone -mgeneral-regs-only -Wall -c -o linux.o " + guest + "/linux.c",
		"ld -m elf_x86_64 -T " + guest + "/linux.ld -o linux.elf entry.o linux.o",
		"objcopy -O binary --set-section-flags .bss=alloc,load,contents linux.elf linux",
	} {
		if err := execute(dir, strings.Fields(command)...); err != nil {
			return err
		}
	}
	for _, p := range packages {
		err := execute("../..", "env", "GOOS=linux", "GOARCH=amd64", "CGO_ENABLED=0",
			"go", "test", "-c", "-ldflags=-s -w", "-o", filepath.Join(dir, filepath.Base(p)), "./"+p)
		if err != nil {
			return err
		}
	}
	return nil
}

// runAll runs the programs, each machine beside the others.
func runAll(dir string) error {
	var wg sync.WaitGroup
	errs := make([]error, len(machines))
	for i, m := range machines {
		wg.Go(func() {
			for _, p := range packages {
				out, err := run(dir, m.model, m.tier, filepath.Base(p))
				if err != nil {
					errs[i] = fmt.Errorf("%s in %s: %w\n%s", p, m.tier, err, out)
					return
				}
				fmt.Printf("ok %s %s\n", m.tier, p)
			}
		})
	}
	wg.Wait()
	return errors.Join(errs...)
}

// run runs the tests of fills in a tier and returns what they print.
func run(build, model, tier, program string) (string, error) {
	dir := filepath.Join(build, program+"-"+tier)
	if err := os.Mkdir(dir, 0o777); err != nil {
		return "", err
	}
	disk := make([]byte, diskSize)
	for _, part := range []struct {
		name     string
		at, size int
	}{{"boot", 0, sector}, {"linux", kernelAt, kernelSize}, {program, programAt, programsSize}} {
		b, err := os.ReadFile(filepath.Join(build, part.name))
		if err != nil {
			return "", err
		}
		if len(b) > part.size {
			return "", fmt.Errorf("no room for %s", part.name)
		}
		copy(disk[part.at:], b)
		if part.name == program {
			copy(disk[argumentsAt:], arguments(len(b),
				[]string{program, "-test.v", "-test.short", "-test.run=Fill/^" + tier + "$"},
				[]string{"GOGC=off", "SEEDTREE_REQUIRE_TIER=" + tier}))
		}
	}
	err := errors.Join(
		os.WriteFile(filepath.Join(dir, "disk"), disk, 0o666),
		os.WriteFile(filepath.Join(dir, "settings"), fmt.Appendf(nil, settings, cylinders, model), 0o666),
		os.WriteFile(filepath.Join(dir, "start"), []byte("c\n"), 0o666),
	)
	if err != nil {
		return "", err
	}
	// Bochs wants a terminal, which script makes, and ends with a status of its
	// own.
	failure := execute(dir, "timeout", "600", "script", "-qec", "TERM=vt100 bochs -q -f settings -rc start", "/dev/null")
	b, err := os.ReadFile(filepath.Join(dir, "serial"))
	out := string(b)
	switch {
	case err != nil || out == "":
		return "", errors.Join(err, failure)
	case !strings.HasSuffix(out, "PASS\nexit 0000000000000000\n"):
		return out, errors.New("failed")
	case !strings.Contains(out, "--- PASS: TestFill/"+tier+" "):
		return out, errors.New("nothing was tested")
	}
	return out, os.RemoveAll(dir)
}

// arguments returns the sector of the arguments: the size of the program, the
// number of its arguments, both and the environment, each list ended by an
// empty string.
func arguments(size int, args, env []string) []byte {
	var b bytes.Buffer
	binary.Write(&b, binary.LittleEndian, [2]uint64{uint64(size), uint64(len(args))})
	for _, list := range [][]string{args, env} {
		b.WriteString(strings.Join(append(list, ""), "\x00") + "\x00")
	}
	return b.Bytes()
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
