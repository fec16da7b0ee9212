package id.satugerbang.identity.business;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One business, its name and number encrypted. */
record BusinessRow(UUID id, String subject, long version, byte[] name, byte @Nullable [] nib, Instant updatedAt) {}
