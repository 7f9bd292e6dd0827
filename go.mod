module github.com/seedtree/seedtree

go 1.26

require (
	github.com/stretchr/testify v1.12.1
	golang.org/x/exp v0.0.0-20250106191152-7588d65b2ba8
	golang.org/x/sys v0.47.0
)

require go.yaml.in/yaml/v3 v3.0.5 // indirect
