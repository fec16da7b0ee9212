/** Reading of uploaded OpenAPI documents within fixed bounds. */
@NullMarked
package id.satugerbang.registry.document;

import org.jspecify.annotations.NullMarked;
