package stream

import (
	"errors"
	"fmt"
	"os"
	"strconv"
)

// Shard divides the indices 0 to n-1 among size processes: the one of the
// given rank, 0 <= rank < size, has count indices from first on. The parts are
// consecutive and differ in length by at most one.
//
//	tasks.First, tasks.N = stream.Shard(n, rank, size)
//
// It panics if n is negative, size is not positive, or rank is out of range.
func Shard(n, rank, size int) (first, count int) {
	switch {
	case n < 0:
		panic("stream: negative n")
	case size <= 0:
		panic("stream: size is not positive")
	case rank < 0 || rank >= size:
		panic("stream: rank out of range")
	}
	each, rest := n/size, n%size
	first = rank*each + min(rank, rest)
	if count = each; rank < rest {
		count++
	}
	return first, count
}

// ShardEnv returns the rank of this process among the processes of a batch
// job, for [Shard], from the variables its scheduler has set:
//
//   - Slurm job array: rank (SLURM_ARRAY_TASK_ID - SLURM_ARRAY_TASK_MIN) /
//     SLURM_ARRAY_TASK_STEP of SLURM_ARRAY_TASK_COUNT. The array must be one
//     range, such as 0-31 or 1-7:2.
//   - Kubernetes indexed Job: rank JOB_COMPLETION_INDEX. Kubernetes does not
//     tell the number of completions: pass it as want, or set JOB_COMPLETIONS
//     in the pod template.
//
// Outside such a job the process is alone: rank 0 of 1.
//
// If want is not 0, it is the number of processes the caller counts on, and
// any other number is an error. Without it, a job array submitted again for
// its failed part only would divide the whole work anew. Variables that are
// incomplete, malformed or contradictory are an error too. It panics if want
// is negative.
func ShardEnv(want int) (rank, size int, err error) {
	if want < 0 {
		panic("stream: negative want")
	}
	_, slurm := os.LookupEnv("SLURM_ARRAY_TASK_ID")
	_, kubernetes := os.LookupEnv("JOB_COMPLETION_INDEX")
	switch {
	case slurm && kubernetes:
		err = errors.New("stream: both SLURM_ARRAY_TASK_ID and JOB_COMPLETION_INDEX are set")
	case slurm:
		rank, size, err = slurmShard()
	case kubernetes:
		rank, size, err = kubernetesShard(want)
	default:
		rank, size = 0, 1
	}
	if err == nil && want != 0 && size != want {
		err = fmt.Errorf("stream: the job has %d processes, want %d", size, want)
	}
	if err != nil {
		return 0, 0, err
	}
	return rank, size, nil
}

func slurmShard() (rank, size int, err error) {
	var id, lo, hi, n, step int
	for _, v := range []struct {
		name string
		dst  *int
	}{
		{"SLURM_ARRAY_TASK_ID", &id},
		{"SLURM_ARRAY_TASK_MIN", &lo},
		{"SLURM_ARRAY_TASK_MAX", &hi},
		{"SLURM_ARRAY_TASK_COUNT", &n},
		{"SLURM_ARRAY_TASK_STEP", &step},
	} {
		if *v.dst, err = envInt(v.name); err != nil {
			return 0, 0, err
		}
	}
	if id < lo || id > hi || step == 0 || (id-lo)%step != 0 || (hi-lo)/step != n-1 {
		return 0, 0, fmt.Errorf("stream: Slurm array task %d is not in a range of %d tasks from %d to %d by %d", id, n, lo, hi, step)
	}
	return (id - lo) / step, n, nil
}

func kubernetesShard(want int) (rank, size int, err error) {
	if rank, err = envInt("JOB_COMPLETION_INDEX"); err != nil {
		return 0, 0, err
	}
	size = want
	if _, ok := os.LookupEnv("JOB_COMPLETIONS"); ok || want == 0 {
		if size, err = envInt("JOB_COMPLETIONS"); err != nil {
			return 0, 0, err
		}
	}
	if rank >= size {
		return 0, 0, fmt.Errorf("stream: JOB_COMPLETION_INDEX %d of %d completions", rank, size)
	}
	return rank, size, nil
}

// envInt returns the non-negative integer in an environment variable.
func envInt(name string) (int, error) {
	s, ok := os.LookupEnv(name)
	if !ok {
		return 0, fmt.Errorf("stream: %s is not set", name)
	}
	n, err := strconv.ParseInt(s, 10, 32)
	if err != nil || n < 0 {
		return 0, fmt.Errorf("stream: %s is %.40q, not a number", name, s)
	}
	return int(n), nil
}
