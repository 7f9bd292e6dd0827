// Package asm is the parent of the programs that write the assembly kernels,
// <package>/*_amd64.s, with avo. In this folder,
//
//	go generate
//
// writes them anew, and
//
//	go run ./bochs
//
// tests those that need AVX-512 in an emulator. The algorithms are explained
// beside the Go twins of the kernels, in <package>/*_generic.go, and beside the
// declarations of the kernels, in <package>/*_amd64.go.
package asm

//go:generate go run ./libm -out ../../internal/libm/slice_amd64.s
//go:generate go run ./mt19937 -out ../../mt19937/block_amd64.s
//go:generate go run ./pcg -out ../../pcg/fill_amd64.s
//go:generate go run ./philox -out ../../philox/fill_amd64.s
//go:generate go run ./unit -out ../../internal/unit/convert_amd64.s
//go:generate go run ./ziggurat -out ../../numpy/ziggurat_amd64.s
