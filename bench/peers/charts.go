package main

import (
	"cmp"
	"fmt"
	"image/color"
	"math"
	"os"
	"path/filepath"
	"slices"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/plotter"
	"gonum.org/v1/plot/vg"
	vgdraw "gonum.org/v1/plot/vg/draw"
)

// The files of the charts.
const (
	throughputChart = "throughput.svg"
	bufferChart     = "buffer.svg"
	streamChart     = "streams.svg"
	fillChart       = "growth-fill.svg"
	tasksChart      = "growth-tasks.svg"
	workersChart    = "growth-workers.svg"
)

// palette is that of Okabe and Ito, which all readers can tell apart.
var palette = []color.Color{
	color.RGBA{0, 114, 178, 255}, color.RGBA{213, 94, 0, 255}, color.RGBA{0, 158, 115, 255}, color.RGBA{204, 121, 167, 255},
	color.RGBA{86, 180, 233, 255}, color.RGBA{230, 159, 0, 255}, color.RGBA{60, 60, 60, 255},
}

var (
	oursColor   = palette[0]
	tierColor   = palette[4] // of ours with fewer kernels
	othersColor = color.RGBA{170, 170, 170, 255}
)

// charts writes the charts into a folder.
func (r *result) charts(dir string) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	for file, c := range map[string]chart{
		throughputChart: r.throughput(),
		streamChart:     r.streams(),
		bufferChart:     lines("Arrays of 64-bit words", "size of the array", "GB/s", r.curves.buffer, bytesOf, throughput, true),
		fillChart:       lines("Time of a fill", "size of the array", "ns per value", r.curves.fill, bytesOf, perValue, true),
		tasksChart:      lines("Empty tasks, each with its generator", "number of tasks", "ns per task", r.curves.tasks, number, perTask, true),
		workersChart:    lines("Fills of 64 MiB", "workers", "times as fast as one", r.curves.workers, number, speedups, false),
	} {
		if err := c.Save(18*vg.Centimeter, c.height, filepath.Join(dir, file)); err != nil {
			return err
		}
	}
	return nil
}

// A chart is a plot and its height.
type chart struct {
	*plot.Plot
	height vg.Length
}

// Points of a curve, as the charts show them.
func throughput(c *curve, i int) (x, y float64) { return 8 * float64(c.xs[i]), 8 / c.at(i) }
func perValue(c *curve, i int) (x, y float64)   { return 8 * float64(c.xs[i]), c.at(i) }
func perTask(c *curve, i int) (x, y float64)    { return float64(c.xs[i]), c.at(i) }
func speedups(c *curve, i int) (x, y float64)   { return float64(c.xs[i]), c.speedup(i) }

// lines makes a chart of curves over a logarithmic axis, which label names.
func lines(title, x, y string, group []*curve, label func(int) string, point func(*curve, int) (x, y float64), logarithmic bool) chart {
	p := newPlot(title, x)
	p.Y.Label.Text = y
	p.X.Scale = plot.LogScale{}
	p.Legend.Top, p.Legend.Left = true, true
	p.Legend.Padding = vg.Points(2)
	p.Add(plotter.NewGrid())
	low, high := math.Inf(1), 0.0
	for i, c := range group {
		xys := make(plotter.XYs, len(c.xs))
		for j := range xys {
			xys[j].X, xys[j].Y = point(c, j)
			low, high = min(low, xys[j].Y), max(high, xys[j].Y)
		}
		line, points, err := plotter.NewLinePoints(xys)
		if err != nil {
			panic(err) // a point that is not a number
		}
		line.Color, points.Color = palette[i%len(palette)], palette[i%len(palette)]
		line.Width, points.Shape = vg.Points(1.5), vgdraw.CircleGlyph{}
		p.Add(line, points)
		p.Legend.Add(c.name, line, points)
	}
	var ticks []plot.Tick
	for i, n := range group[0].xs {
		v, _ := point(group[0], i)
		t := plot.Tick{Value: v}
		if i%2 == 0 || len(group[0].xs) <= 8 {
			t.Label = label(n)
		}
		ticks = append(ticks, t)
	}
	p.X.Tick.Marker = plot.ConstantTicks(ticks)
	// The legend has its place above the curves.
	if logarithmic {
		p.Y.Scale, p.Y.Tick.Marker = plot.LogScale{}, plot.LogTicks{Prec: -1}
		p.Y.Max = high * math.Pow(high/low, 0.09*float64(len(group)))
	} else {
		p.Y.Min, p.Y.Max = 0, high*(1+0.1*float64(len(group)))
	}
	return chart{p, 11 * vg.Centimeter}
}

// newPlot makes a plot with room around its title.
func newPlot(title, x string) *plot.Plot {
	p := plot.New()
	p.Title.Text, p.X.Label.Text = title, x
	p.Title.Padding = vg.Points(6)
	return p
}

// A bar is one bar of a chart.
type bar struct {
	label string
	value float64
	color color.Color
}

// bars are horizontal bars from the left edge, the first at the top, so that
// they have a length on a logarithmic axis, too.
type bars struct{ bars []bar }

// Plot implements plot.Plotter.
func (b *bars) Plot(c vgdraw.Canvas, p *plot.Plot) {
	x, y := p.Transforms(&c)
	for i, bar := range b.bars {
		top, bottom := y(float64(-i)+0.38), y(float64(-i)-0.38)
		right := x(bar.value)
		c.FillPolygon(bar.color, []vg.Point{{X: c.Min.X, Y: top}, {X: right, Y: top}, {X: right, Y: bottom}, {X: c.Min.X, Y: bottom}})
	}
}

// DataRange implements plot.DataRanger.
func (b *bars) DataRange() (xmin, xmax, ymin, ymax float64) {
	xmin, xmax = b.bars[0].value, b.bars[0].value
	for _, bar := range b.bars {
		xmin, xmax = min(xmin, bar.value), max(xmax, bar.value)
	}
	return xmin / 2, xmax * 1.5, 0.5 - float64(len(b.bars)), 0.5
}

// barChart makes a chart of bars with a logarithmic axis.
func barChart(title, x string, all []bar) chart {
	p := newPlot(title, x)
	p.X.Scale, p.X.Tick.Marker = plot.LogScale{}, plot.LogTicks{Prec: -1}
	p.Add(&bars{all})
	ticks := make([]plot.Tick, len(all))
	for i, bar := range all {
		ticks[i] = plot.Tick{Value: float64(-i), Label: fmt.Sprintf("%s  %.3g", bar.label, bar.value)}
	}
	p.Y.Tick.Marker = plot.ConstantTicks(ticks)
	p.Y.Tick.Length = 0
	// Whoever shows the chart may have a wider font.
	p.Y.Padding, p.Y.LineStyle.Width = vg.Points(36), 0
	return chart{p, vg.Length(len(all))*0.5*vg.Centimeter + 3*vg.Centimeter}
}

// bars returns the bars of a section but for clear.
func (r *result) bars(s section, value func(ns float64) float64) []bar {
	var all []bar
	for _, c := range r.cells {
		if c.section != s || c.generator == clearName {
			continue
		}
		col := color.Color(othersColor)
		switch {
		case c.contender == r.best():
			col = oursColor
		case c.contender.ours():
			col = tierColor
		}
		all = append(all, bar{c.contender.name + " " + c.generator, value(c.sample.Median()), col})
	}
	return all
}

// throughput shows the fills of every generator, with clear as a line.
func (r *result) throughput() chart {
	all := r.bars(sections[2], func(ns float64) float64 { return 8 / ns })
	slices.SortStableFunc(all, func(x, y bar) int { return cmp.Compare(y.value, x.value) })
	p := barChart("Arrays of 64 KiB of 64-bit words; the line is clear()", "GB/s", all)
	if clock := r.find(r.best(), clearName, sections[2]); clock != nil {
		v := 8 / clock.sample.Median()
		line, err := plotter.NewLine(plotter.XYs{{X: v, Y: 0.5}, {X: v, Y: 0.5 - float64(len(all))}})
		if err != nil {
			panic(err)
		}
		line.Color, line.Width = palette[1], vg.Points(2)
		p.Add(line)
	}
	return p
}

// streams shows the cost of a stream.
func (r *result) streams() chart {
	all := r.bars(sections[8], func(ns float64) float64 { return ns })
	slices.SortStableFunc(all, func(x, y bar) int { return cmp.Compare(x.value, y.value) })
	return barChart("A stream of its own and its first value", "ns", all)
}
