/** What published services ask citizens for, and what they promise: read from the registry, kept for its outages. */
@NullMarked
package id.satugerbang.identity.declaration;

import org.jspecify.annotations.NullMarked;
