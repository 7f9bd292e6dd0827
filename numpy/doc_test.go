package numpy_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// The names of numpy.random.Generator in NumPy 2.5.5: dir(Generator).
const generatorNames = `beta binomial bit_generator bytes chisquare choice dirichlet exponential f gamma geometric gumbel hypergeometric
	integers laplace logistic lognormal logseries multinomial multivariate_hypergeometric multivariate_normal negative_binomial
	noncentral_chisquare noncentral_f normal pareto permutation permuted poisson power random rayleigh shuffle spawn standard_cauchy
	standard_exponential standard_gamma standard_normal standard_t triangular uniform vonmises wald weibull zipf`

// The names of numpy.random.RandomState in NumPy 2.5.5.
const randomStateNames = `beta binomial bytes chisquare choice dirichlet exponential f gamma geometric get_state gumbel hypergeometric laplace
	logistic lognormal logseries multinomial multivariate_normal negative_binomial noncentral_chisquare noncentral_f normal pareto
	permutation poisson power rand randint randn random random_integers random_sample rayleigh seed set_state shuffle standard_cauchy
	standard_exponential standard_gamma standard_normal standard_t tomaxint triangular uniform vonmises wald weibull zipf`

// What the tables name of other packages.
const elsewhere = "MT19937 Uint64 Uint32 Fill Advance AdvanceBig Jump"

// goOnly are the methods without a counterpart in Python.
var goOnly = regexp.MustCompile("^SeedSequence$|Compat")

// The tables of the package comment name every function of Python, and only
// names that exist in Go.
func TestTablesAreComplete(t *testing.T) {
	fset := token.NewFileSet()
	files, err := filepath.Glob("*.go")
	require.NoError(t, err)
	methods := map[string]map[string]bool{}
	declared := map[string]bool{}
	doc := ""
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(fset, name, nil, parser.ParseComments)
		require.NoError(t, err)
		if f.Doc != nil {
			doc += f.Doc.Text()
		}
		for _, d := range f.Decls {
			switch d := d.(type) {
			case *ast.FuncDecl:
				declared[d.Name.Name] = true
				if d.Recv != nil {
					recv := receiver(d.Recv.List[0].Type)
					if methods[recv] == nil {
						methods[recv] = map[string]bool{}
					}
					methods[recv][d.Name.Name] = true
				}
			case *ast.GenDecl:
				for _, s := range d.Specs {
					if s, ok := s.(*ast.TypeSpec); ok {
						declared[s.Name.Name] = true
					}
				}
			}
		}
	}
	type table struct{ left, right string }
	tables := map[string]*table{}
	var current *table
	row := regexp.MustCompile(`^\t(.*?[^ ])  +(.+)$`)
	for line := range strings.Lines(doc) {
		line = strings.TrimSuffix(line, "\n")
		if title, ok := strings.CutPrefix(line, "# "); ok {
			current = nil
			if name, ok := strings.CutPrefix(title, "From Python to Go: "); ok {
				current = new(table)
				tables[name] = current
			}
		}
		if current == nil || !strings.HasPrefix(line, "\t") {
			continue
		}
		cells := row.FindStringSubmatch(line)
		if cells == nil { // a wide left column
			cells = regexp.MustCompile(`^\t(.*?\)) (.+)$`).FindStringSubmatch(line)
		}
		require.NotNil(t, cells, line)
		current.left += " " + cells[1]
		current.right += " " + cells[2]
	}
	words := regexp.MustCompile(`[a-zA-Z0-9_.]+`)
	names := func(s string) map[string]bool {
		m := map[string]bool{}
		for _, w := range words.FindAllString(s, -1) {
			m[w] = true
		}
		return m
	}
	for _, name := range []string{"seeds and bit generators", "Generator"} {
		require.Contains(t, tables, name)
		for w := range names(tables[name].right) {
			if c := w[0]; c >= 'A' && c <= 'Z' && !strings.Contains(elsewhere, w) {
				require.True(t, declared[w], "%s is no name of this package", w)
			}
		}
	}
	left, right := names(tables["Generator"].left), names(tables["Generator"].right)
	for _, w := range strings.Fields(generatorNames) {
		require.True(t, left[w], "%s is missing", w)
	}
	for w := range methods["Generator"] {
		if ast.IsExported(w) && !goOnly.MatchString(w) {
			require.True(t, right[w], "%s is missing", w)
		}
	}
	require.Contains(t, tables, "RandomState")
	left, right = names(tables["RandomState"].left), names(tables["RandomState"].right)
	for _, w := range strings.Fields(randomStateNames) {
		require.True(t, left[w], "RandomState: %s is missing", w)
	}
	for w := range right {
		if c := w[0]; c >= 'A' && c <= 'Z' {
			require.True(t, declared[w], "%s is no name of this package", w)
		}
	}
	for w := range methods["RandomState"] {
		if ast.IsExported(w) && !goOnly.MatchString(w) {
			require.True(t, right[w], "RandomState.%s is missing", w)
		}
	}
}

func receiver(x ast.Expr) string {
	switch x := x.(type) {
	case *ast.StarExpr:
		return receiver(x.X)
	case *ast.IndexExpr:
		return receiver(x.X)
	case *ast.Ident:
		return x.Name
	}
	return ""
}
