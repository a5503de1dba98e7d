#include "alerts/digest_places.h"

#include "storage/told.h"

#include <string.h>

static bool is_same(const struct page_ref *a, const struct page_ref *b)
{
    return a->bucket == b->bucket && id_equal(&a->target, &b->target);
}

static int take_out(void *self, const struct page_ref *page, struct err *err)
{
    struct view_incident *view = self;
    (void)err;
    view->sighting_total -= view->sighting_total > 0;
    view->row.sightings -= view->row.sightings > 0;
    for (size_t i = 0; i < view->sighting_count; i++) {
        struct view_sighting *at = &view->sightings[i];
        if (!is_same(&at->page, page))
            continue;
        memmove(at, at + 1, (--view->sighting_count - i) * sizeof(*at));
        break;
    }
    return 0;
}

int digest_places_keep(struct view_incident *view, struct store *store,
    const char *groups, struct err *err)
{
    return store_places_apart(store, view->row.id, groups, take_out, view, err);
}
