module github.com/seedtree/seedtree/numpy/mvnormal

go 1.26

replace github.com/seedtree/seedtree => ../..

require (
	github.com/seedtree/seedtree v0.0.0-00010101000000-000000000000
	github.com/stretchr/testify v1.12.1
	gonum.org/v1/gonum v0.17.0
)

require (
	go.yaml.in/yaml/v3 v3.0.5 // indirect
	golang.org/x/sys v0.47.0 // indirect
)
