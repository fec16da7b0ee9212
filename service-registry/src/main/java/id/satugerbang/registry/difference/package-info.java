/** What a document changes for those who call its operations. */
@NullMarked
package id.satugerbang.registry.difference;

import org.jspecify.annotations.NullMarked;
