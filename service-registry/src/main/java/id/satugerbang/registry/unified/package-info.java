/** One OpenAPI document of everything that is published, put together from what each release contributes. */
@NullMarked
package id.satugerbang.registry.unified;

import org.jspecify.annotations.NullMarked;
