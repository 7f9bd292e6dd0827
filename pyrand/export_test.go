package pyrand

// Lgamma is for the tests.
var Lgamma = lgamma
