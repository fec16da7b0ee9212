package id.satugerbang.registry.service;

/** What the catalogue says of a service changes in the running transaction. */
public record ServiceChanged(long serviceId) {}
