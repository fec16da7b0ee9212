package id.satugerbang.registry.catalogue;

import id.satugerbang.api.registry.model.CatalogueEntry;

/** An entry and its place in the order. */
record RankedEntry(CatalogueEntry entry, CatalogueCursor position) {}
