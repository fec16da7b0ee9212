/** What one release contributes to the unified OpenAPI document. */
@NullMarked
package id.satugerbang.registry.fragment;

import org.jspecify.annotations.NullMarked;
