package stream_test

import (
	"math"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seedtree/seedtree/stream"
)

// The shards are consecutive, cover the indices once, and differ in length by
// at most one, the longer ones first.
func TestShard(t *testing.T) {
	for _, n := range []int{0, 1, 2, 9, 10, 11, 1000, 12345, math.MaxInt} {
		for _, size := range []int{1, 2, 3, 7, 10, 64, 1000} {
			at := 0
			for rank := range size {
				first, count := stream.Shard(n, rank, size)
				require.Equal(t, at, first)
				want := n / size
				if rank < n%size {
					want++
				}
				require.Equal(t, want, count)
				at += count
			}
			require.Equal(t, n, at)
		}
	}
	require.PanicsWithValue(t, "stream: negative n", func() { stream.Shard(-1, 0, 1) })
	require.PanicsWithValue(t, "stream: size is not positive", func() { stream.Shard(1, 0, 0) })
	require.PanicsWithValue(t, "stream: rank out of range", func() { stream.Shard(1, -1, 1) })
	require.PanicsWithValue(t, "stream: rank out of range", func() { stream.Shard(1, 1, 1) })
}

// setenv makes env, "NAME=value ...", all that ShardEnv sees.
func setenv(t *testing.T, env string) {
	for _, name := range []string{"SLURM_ARRAY_TASK_ID", "SLURM_ARRAY_TASK_MIN", "SLURM_ARRAY_TASK_MAX", "SLURM_ARRAY_TASK_COUNT", "SLURM_ARRAY_TASK_STEP", "JOB_COMPLETION_INDEX", "JOB_COMPLETIONS"} {
		t.Setenv(name, "") // to have it restored
		os.Unsetenv(name)
	}
	for v := range strings.FieldsSeq(env) {
		name, value, _ := strings.Cut(v, "=")
		t.Setenv(name, value)
	}
}

func slurm(id, lo, hi, count, step string) string {
	return "SLURM_ARRAY_TASK_ID=" + id + " SLURM_ARRAY_TASK_MIN=" + lo + " SLURM_ARRAY_TASK_MAX=" + hi +
		" SLURM_ARRAY_TASK_COUNT=" + count + " SLURM_ARRAY_TASK_STEP=" + step
}

func TestShardEnv(t *testing.T) {
	for _, c := range []struct {
		env        string
		want       int
		rank, size int
		err        string // part of the error
	}{
		{env: "", rank: 0, size: 1},
		{env: "", want: 1, rank: 0, size: 1},
		{env: "", want: 2, err: "1 processes, want 2"},
		{env: "JOB_COMPLETIONS=8", rank: 0, size: 1}, // no index, no job

		{env: slurm("0", "0", "31", "32", "1"), rank: 0, size: 32},
		{env: slurm("31", "0", "31", "32", "1"), rank: 31, size: 32},
		{env: slurm("31", "0", "31", "32", "1"), want: 32, rank: 31, size: 32},
		{env: slurm("5", "1", "7", "4", "2"), rank: 2, size: 4},
		{env: slurm("10", "1", "10", "4", "3"), rank: 3, size: 4},
		{env: slurm("9", "9", "9", "1", "1"), rank: 0, size: 1},
		{env: slurm("3", "3", "4", "2", "1"), want: 32, err: "2 processes, want 32"}, // submitted again in part
		{env: slurm("3", "1", "7", "3", "1"), err: "not in a range of 3 tasks from 1 to 7 by 1"},
		{env: slurm("4", "1", "7", "4", "2"), err: "not in a range"},
		{env: slurm("8", "1", "7", "4", "2"), err: "not in a range"},
		{env: slurm("0", "1", "7", "4", "2"), err: "not in a range"},
		{env: slurm("1", "1", "7", "4", "0"), err: "not in a range"},
		{env: slurm("1", "1", "7", "0", "1"), err: "not in a range"},
		{env: slurm("1", "7", "1", "1", "1"), err: "not in a range"},
		{env: slurm("-1", "0", "7", "8", "1"), err: `SLURM_ARRAY_TASK_ID is "-1", not a number`},
		{env: slurm("", "0", "7", "8", "1"), err: `SLURM_ARRAY_TASK_ID is "", not a number`},
		{env: slurm("1", "0", "7", "x", "1"), err: `SLURM_ARRAY_TASK_COUNT is "x", not a number`},
		{env: slurm("1", "0", "99999999999", "8", "1"), err: "SLURM_ARRAY_TASK_MAX"},
		{env: "SLURM_ARRAY_TASK_ID=3", err: "SLURM_ARRAY_TASK_MIN is not set"},

		{env: "JOB_COMPLETION_INDEX=3", want: 8, rank: 3, size: 8},
		{env: "JOB_COMPLETION_INDEX=3 JOB_COMPLETIONS=8", rank: 3, size: 8},
		{env: "JOB_COMPLETION_INDEX=3 JOB_COMPLETIONS=8", want: 8, rank: 3, size: 8},
		{env: "JOB_COMPLETION_INDEX=3 JOB_COMPLETIONS=8", want: 9, err: "8 processes, want 9"},
		{env: "JOB_COMPLETION_INDEX=3", err: "JOB_COMPLETIONS is not set"},
		{env: "JOB_COMPLETION_INDEX=3 JOB_COMPLETIONS=", want: 8, err: `JOB_COMPLETIONS is "", not a number`},
		{env: "JOB_COMPLETION_INDEX=8", want: 8, err: "JOB_COMPLETION_INDEX 8 of 8"},
		{env: "JOB_COMPLETION_INDEX=3 JOB_COMPLETIONS=0", err: "JOB_COMPLETION_INDEX 3 of 0"},
		{env: "JOB_COMPLETION_INDEX=+x", want: 8, err: `JOB_COMPLETION_INDEX is "+x", not a number`},

		{env: slurm("0", "0", "7", "8", "1") + " JOB_COMPLETION_INDEX=0", want: 8, err: "both"},
	} {
		setenv(t, c.env)
		rank, size, err := stream.ShardEnv(c.want)
		if c.err != "" {
			require.ErrorContains(t, err, c.err, c.env)
			require.ErrorContains(t, err, "stream: ", c.env)
			require.Zero(t, rank+size)
			continue
		}
		require.NoError(t, err, c.env)
		require.Equal(t, [2]int{c.rank, c.size}, [2]int{rank, size}, c.env)
	}
	require.PanicsWithValue(t, "stream: negative want", func() { stream.ShardEnv(-1) })
}
