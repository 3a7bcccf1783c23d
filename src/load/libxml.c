#include "load/libxml.h"

#include "base/mem.h"

#ifdef LIBXML_FILE

#include <dlfcn.h>

/* What is loaded stays so; the table is filled once. */
static struct libxml table;

static void *find(void *file, const char *name)
{
	void *found = dlsym(file, name);

	if (found == NULL)
		die("this " LIBXML_FILE " is too old; install a newer libxml2");
	return found;
}

const struct libxml *libxml_open(void)
{
	if (table.xmlFreeDoc != NULL)
		return &table;
	void *file = dlopen(LIBXML_FILE, RTLD_LAZY | RTLD_LOCAL);
	if (file == NULL)
		die(LIBXML_FILE " cannot be loaded; install libxml2");
#define F(name) *(void **)&table.name = find(file, #name);
	LIBXML_LIST(F)
#undef F
	return &table;
}

#else

const struct libxml *libxml_open(void)
{
	static const struct libxml table = {
#define F(name) .name = name,
		LIBXML_LIST(F)
#undef F
	};

	return &table;
}

#endif
