#include "base/auto.h"

#include <stdlib.h>

void mem_free(void *memory)
{
    free(memory);
}
