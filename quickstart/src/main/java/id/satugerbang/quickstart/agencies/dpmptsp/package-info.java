/** Simulated business licence service in the style of OSS: a key in a header, errors inside HTTP 200. */
@NullMarked
package id.satugerbang.quickstart.agencies.dpmptsp;

import org.jspecify.annotations.NullMarked;
