package libm_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestProductsAreRounded fails on a product that the compiler may fuse with a
// sum: every one must be converted at once or be an operand of math.FMA.
func TestProductsAreRounded(t *testing.T) {
	set := token.NewFileSet()
	names, err := filepath.Glob("*.go")
	require.NoError(t, err)
	products := 0
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(set, name, nil, 0)
		require.NoError(t, err)
		var stack []ast.Node
		ast.Inspect(file, func(n ast.Node) bool {
			if n == nil {
				stack = stack[:len(stack)-1]
				return false
			}
			switch n := n.(type) {
			case *ast.BinaryExpr:
				if n.Op == token.MUL {
					products++
					if !rounded(stack) {
						t.Errorf("%s: product may be fused", set.Position(n.Pos()))
					}
				}
			case *ast.AssignStmt:
				if n.Tok == token.MUL_ASSIGN {
					t.Errorf("%s: product may be fused", set.Position(n.Pos()))
				}
			}
			stack = append(stack, n)
			return true
		})
	}
	require.Greater(t, products, 100)
}

// rounded reports whether a node below stack is converted to a floating
// type or is an argument of math.FMA.
func rounded(stack []ast.Node) bool {
	for i := len(stack) - 1; i >= 0; i-- {
		switch p := stack[i].(type) {
		case *ast.ParenExpr:
			continue
		case *ast.CallExpr:
			switch f := p.Fun.(type) {
			case *ast.Ident:
				return f.Name == "float64" || f.Name == "float32"
			case *ast.SelectorExpr:
				return f.Sel.Name == "FMA"
			}
		}
		return false
	}
	return false
}
