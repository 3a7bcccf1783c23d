/* screen.c - measures the program at a terminal, beside less where that is installed.
 *
 *     tests/bench/screen [ROUNDS]       MYOTOME names the program
 *
 * Prints medians and 95th percentiles in microseconds, of rounds that take turns: the start until
 * the first frame stands; a page key until its last byte; a hundred keys in one write; bytes; and
 * what the program does in two idle seconds.  Milliseconds differ from machine to machine: look at
 * the ratios. */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "../tty/pty.h"

enum { ROUNDS = 15, ROUNDS_MAX = 200, PAGES = 10, QUIET_MS = 40, IDLE_MS = 2000, LINES = 3000 };

enum measure { FRAME_US, FRAME_BYTES, PAGE_US, PAGE_BYTES, BURST_US, BURST_BYTES, MEASURE_COUNT };

static const char *const names[MEASURE_COUNT] = {
	"first frame, us", "first frame, bytes", "page key, us", "page key, bytes",
	"100 keys at once, us", "100 keys at once, bytes",
};

struct subject {
	const char *name;
	const char *argv[4];
	const char *expected, *page, *back, *down, *quit;
	long samples[MEASURE_COUNT][ROUNDS_MAX * PAGES];
	int count[MEASURE_COUNT];
	long idle_switches, idle_bytes;
};

static void add(struct subject *subject, enum measure measure, long long value)
{
	subject->samples[measure][subject->count[measure]++] = (long)value;
}

static int compare(const void *a, const void *b)
{
	long x = *(const long *)a, y = *(const long *)b;

	return x < y ? -1 : x > y;
}

static long percentile(struct subject *subject, enum measure measure, int percent)
{
	int count = subject->count[measure];

	qsort(subject->samples[measure], (size_t)count, sizeof(long), compare);
	return count > 0 ? subject->samples[measure][(count - 1) * percent / 100] : 0;
}

/* Sends KEYS and notes when the last byte of the answer came. */
static void answer(struct subject *subject, struct pty *pty, const char *keys,
                   enum measure time, enum measure bytes)
{
	size_t before = pty_bytes(pty).len;
	long long first = 0, last = 0, start = pty_now_us();

	pty_type(pty, keys);
	if (!pty_since(pty, start, &first, &last, QUIET_MS))
		return;
	add(subject, time, last);
	add(subject, bytes, (long long)(pty_bytes(pty).len - before));
}

static long switches(const struct pty *pty)
{
	char path[64], line[256];
	long count = 0, sum = 0;

	snprintf(path, sizeof path, "/proc/%d/status", pty_program(pty));
	FILE *file = fopen(path, "r");
	while (file != NULL && fgets(line, sizeof line, file) != NULL)
		if (sscanf(line, "voluntary_ctxt_switches: %ld", &count) == 1 ||
		    sscanf(line, "nonvoluntary_ctxt_switches: %ld", &count) == 1)
			sum += count;
	if (file != NULL)
		fclose(file);
	return sum;
}

static void idle(struct subject *subject, struct pty *pty)
{
	long before = switches(pty);

	subject->idle_bytes = (long)pty_settle(pty, IDLE_MS);
	subject->idle_switches = switches(pty) - before;
}

static bool play(struct subject *subject, bool first_round)
{
	const struct pty_setup setup = {subject->argv, "xterm-256color", NULL, 80, 24};
	char burst[400] = "";
	long long start = pty_now_us();
	struct pty *pty = pty_start(&setup);
	int status;

	if (!pty_until(pty, subject->expected)) {
		pty_free(pty);
		return false;
	}
	add(subject, FRAME_US, pty_now_us() - start);
	pty_settle(pty, QUIET_MS);
	add(subject, FRAME_BYTES, (long long)pty_bytes(pty).len);
	for (int i = 0; i < PAGES; i++)
		answer(subject, pty, i % 4 < 2 ? subject->page : subject->back, PAGE_US, PAGE_BYTES);
	for (int i = 0; i < 100; i++)
		strcat(burst, subject->down);
	answer(subject, pty, burst, BURST_US, BURST_BYTES);
	if (first_round)
		idle(subject, pty);
	pty_type(pty, subject->quit);
	bool ended = pty_wait_ended(pty, &status);
	pty_free(pty);
	return ended;
}

static void print(struct subject *ours, struct subject *peer)
{
	printf("%-26s %10s %10s %10s %10s %8s\n", "", ours->name, "p95", peer != NULL ? peer->name : "",
	       peer != NULL ? "p95" : "", peer != NULL ? "ratio" : "");
	for (enum measure i = 0; i < MEASURE_COUNT; i++) {
		long mine = percentile(ours, i, 50);
		printf("%-26s %10ld %10ld", names[i], mine, percentile(ours, i, 95));
		long other = peer != NULL ? percentile(peer, i, 50) : 0;
		if (other > 0)
			printf(" %10ld %10ld %8.2f", other, percentile(peer, i, 95),
			       (double)mine / (double)other);
		printf("\n");
	}
	printf("%-26s %10ld\n%-26s %10ld\n", "idle, context switches", ours->idle_switches,
	       "idle, bytes", ours->idle_bytes);
}

/* A text for less. */
static bool write_text(const char *path)
{
	FILE *file = fopen(path, "w");

	for (int i = 1; file != NULL && i <= LINES; i++)
		fprintf(file, "%d psoas major, lumbar plexus, quadratus lumborum, iliacus\n", i);
	return file != NULL && fclose(file) == 0;
}

int main(int argc, char **argv)
{
	static struct subject ours = {"myotome", {NULL, "--fresh", "quadratus-lumborum", NULL},
	                              "QUADRATUS", "\033[6~", "\033[5~", "j", "Q", {{0}}, {0}, 0, 0};
	static struct subject less = {"less", {"/usr/bin/less", NULL, NULL, NULL},
	                              "2 psoas", " ", "b", "j", "q", {{0}}, {0}, 0, 0};
	char text[] = "/tmp/myotome-bench-XXXXXX";
	int rounds = argc > 1 ? atoi(argv[1]) : ROUNDS, fd = mkstemp(text);
	bool well = true;

	ours.argv[0] = getenv("MYOTOME");
	less.argv[1] = text;
	if (ours.argv[0] == NULL || fd < 0 || rounds < 1 || rounds > ROUNDS_MAX) {
		fprintf(stderr, "usage: MYOTOME=PROGRAM screen [ROUNDS, 1 to %d]\n", ROUNDS_MAX);
		return 2;
	}
	bool peer = access(less.argv[0], X_OK) == 0 && write_text(text);
	for (int i = 0; i < rounds && well; i++) {
		well = play(&ours, i == 0);
		if (peer && well)
			well = play(&less, i == 0);
	}
	if (well)
		print(&ours, peer ? &less : NULL);
	close(fd);
	unlink(text);
	return well ? 0 : 1;
}
