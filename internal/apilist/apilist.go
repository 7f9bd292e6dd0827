// Package apilist lists the exported API of a Go package, one line per symbol.
package apilist

import (
	"go/ast"
	"go/doc"
	"go/parser"
	"go/printer"
	"go/token"
	"io/fs"
	"maps"
	"path/filepath"
	"slices"
	"strings"
)

// Package returns the exported symbols of the package in dir, in the order of
// the alphabet, each on one line after the package's path.
func Package(dir, path string) ([]string, error) {
	fset := token.NewFileSet()
	pkgs, err := parser.ParseDir(fset, dir, func(f fs.FileInfo) bool {
		return !strings.HasSuffix(f.Name(), "_test.go")
	}, parser.ParseComments)
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
	for name, pkg := range pkgs {
		if name == "main" {
			continue
		}
		files := make([]*ast.File, 0, len(pkg.Files))
		for _, f := range slices.Sorted(maps.Keys(pkg.Files)) {
			files = append(files, pkg.Files[f])
		}
		d, err := doc.NewFromFiles(fset, files, filepath.ToSlash(path))
		if err != nil {
			return nil, err
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
