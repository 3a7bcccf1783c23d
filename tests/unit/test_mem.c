/* test_mem.c - memory that cannot fail, and arenas. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/mem.h"

static void test_nothing_is_something(void **state)
{
	(void)state;
	void *a = xmalloc(0), *b = xcalloc(0, 7), *c = xrealloc(NULL, 0, 4);

	assert_non_null(a);
	assert_non_null(b);
	assert_non_null(c);
	free(a);
	free(b);
	free(c);
}

static void test_calloc_clears(void **state)
{
	(void)state;
	char *bytes = xcalloc(3, 5);

	for (int i = 0; i < 15; i++)
		assert_int_equal(bytes[i], 0);
	free(bytes);
}

static void test_strdup_copies(void **state)
{
	(void)state;
	char *copy = xstrdup("psoas");

	assert_string_equal(copy, "psoas");
	free(copy);
}

static void test_grow_keeps_what_is_there(void **state)
{
	(void)state;
	size_t room = 0;
	int *items = NULL;

	for (int i = 0; i < 1000; i++) {
		items = grow(items, &room, (size_t)i, sizeof *items);
		assert_true(room > (size_t)i);
		items[i] = i;
	}
	for (int i = 0; i < 1000; i++)
		assert_int_equal(items[i], i);
	free(items);
}

static void test_grow_leaves_room_alone(void **state)
{
	(void)state;
	size_t room = 0;
	int *items = grow(NULL, &room, 0, sizeof *items);
	size_t before = room;

	assert_ptr_equal(grow(items, &room, before - 1, sizeof *items), items);
	assert_int_equal(room, before);
	free(items);
}

static void test_arena_pieces_are_apart_and_aligned(void **state)
{
	(void)state;
	struct arena arena = {0};
	char *pieces[300];

	for (size_t i = 0; i < 300; i++) {
		pieces[i] = arena_alloc(&arena, i + 1);
		assert_int_equal((uintptr_t)pieces[i] % _Alignof(max_align_t), 0);
		memset(pieces[i], (int)(i % 128), i + 1);
	}
	for (size_t i = 0; i < 300; i++)
		for (size_t k = 0; k <= i; k++)
			assert_int_equal(pieces[i][k], i % 128);
	arena_free(&arena);
	assert_null(arena.chunks);
}

static void test_arena_takes_large_pieces(void **state)
{
	(void)state;
	struct arena arena = {0};
	char *small = arena_alloc(&arena, 1), *large = arena_alloc(&arena, 100000);

	*small = 'x';
	memset(large, 'y', 100000);
	assert_int_equal(*small, 'x');
	arena_free(&arena);
	assert_non_null(arena_alloc(&arena, 8));
	arena_free(&arena);
}

static void test_arena_copy_ends(void **state)
{
	(void)state;
	struct arena arena = {0};

	assert_string_equal(arena_copy(&arena, "psoas major", 5), "psoas");
	assert_string_equal(arena_copy(&arena, NULL, 0), "");
	arena_free(&arena);
}

static int where; /* the pipe, for the hook */

static void say_restored(void)
{
	if (write(where, "restored ", 9) != 9)
		_exit(99);
}

static void overflow(void)
{
	xrealloc(NULL, SIZE_MAX / 4, 8);
}

static void plain(void)
{
	die("the tide is out");
}

/* What a child says that runs ENDS, on both its pipe and its standard error; its status. */
static int child(void (*ends)(void), char said[200])
{
	int ends_of[2], status;
	size_t len = 0;
	ssize_t got;

	fflush(NULL);
	assert_int_equal(pipe(ends_of), 0);
	pid_t pid = fork();
	if (pid == 0) {
		where = ends_of[1];
		dup2(where, STDERR_FILENO);
		die_hook(say_restored);
		ends();
		_exit(98);
	}
	close(ends_of[1]);
	while (len < 199 && (got = read(ends_of[0], said + len, 199 - len)) > 0)
		len += (size_t)got;
	said[len] = '\0';
	close(ends_of[0]);
	assert_int_equal(waitpid(pid, &status, 0), pid);
	assert_true(WIFEXITED(status));
	return WEXITSTATUS(status);
}

static void test_die_restores_first(void **state)
{
	(void)state;
	char said[200];

	assert_int_equal(child(plain, said), 5);
	assert_string_equal(said, "restored myotome: the tide is out\n");
}

static void test_overflow_is_no_memory(void **state)
{
	(void)state;
	char said[200];

	assert_int_equal(child(overflow, said), 5);
	assert_string_equal(said, "restored myotome: out of memory\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_nothing_is_something),
		cmocka_unit_test(test_calloc_clears),
		cmocka_unit_test(test_strdup_copies),
		cmocka_unit_test(test_grow_keeps_what_is_there),
		cmocka_unit_test(test_grow_leaves_room_alone),
		cmocka_unit_test(test_arena_pieces_are_apart_and_aligned),
		cmocka_unit_test(test_arena_takes_large_pieces),
		cmocka_unit_test(test_arena_copy_ends),
		cmocka_unit_test(test_die_restores_first),
		cmocka_unit_test(test_overflow_is_no_memory),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
