/** What is published, searchable by everybody. */
@NullMarked
package id.satugerbang.registry.catalogue;

import org.jspecify.annotations.NullMarked;
