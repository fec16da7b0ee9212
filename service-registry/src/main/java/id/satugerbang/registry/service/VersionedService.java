package id.satugerbang.registry.service;

import id.satugerbang.api.registry.model.Service;

/** A service with the version that {@code If-Match} names. */
record VersionedService(long id, int version, Service service) {}
