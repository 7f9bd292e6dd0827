// Package apilist lists the exported API of a Go package, one line per symbol.
package apilist

import (
	"go/ast"
	"go/doc"
	"go/parser"
	"go/printer"
	"go/token"
	"path/filepath"
	"slices"
	"strings"
)

// Package returns the exported symbols of the package in dir, for all build
// constraints, in the order of the alphabet, each on one line after the
// package's path.
func Package(dir, path string) ([]string, error) {
	fset := token.NewFileSet()
	names, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		return nil, err
	}
	var files []*ast.File
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(fset, name, nil, parser.ParseComments)
		if err != nil {
			return nil, err
		}
		files = append(files, f)
	}
	d, err := doc.NewFromFiles(fset, files, path)
	if err != nil {
		return nil, err
	}

	var lines []string
	add := func(node any) {
		var b strings.Builder
		if err := printer.Fprint(&b, fset, node); err != nil {
			panic(err)
		}
		lines = append(lines, path+": "+strings.Join(strings.Fields(b.String()), " "))
	}
	decl := func(f *doc.Func) {
		f.Decl.Doc, f.Decl.Body = nil, nil
		add(f.Decl)
	}
	values := func(vs []*doc.Value) {
		for _, v := range vs {
			for _, n := range v.Names {
				if ast.IsExported(n) {
					lines = append(lines, path+": "+v.Decl.Tok.String()+" "+n)
				}
			}
		}
	}
	values(d.Consts)
	values(d.Vars)
	for _, f := range d.Funcs {
		decl(f)
	}
	for _, t := range d.Types {
		values(t.Consts)
		values(t.Vars)
		stripComments(t.Decl)
		add(t.Decl)
		for _, f := range append(t.Funcs, t.Methods...) {
			decl(f)
		}
	}
	slices.Sort(lines)
	return lines, nil
}

// stripComments removes the comments of a declaration, so that prose is not
// API.
func stripComments(d *ast.GenDecl) {
	d.Doc = nil
	ast.Inspect(d, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.Field:
			n.Doc, n.Comment = nil, nil
		case *ast.TypeSpec:
			n.Doc, n.Comment = nil, nil
		}
		return true
	})
}
