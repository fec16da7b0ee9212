/** Keeps the route table up to date: snapshot on disk, Redis, registry; reports what was applied. */
@NullMarked
package id.satugerbang.gateway.feed;

import org.jspecify.annotations.NullMarked;
