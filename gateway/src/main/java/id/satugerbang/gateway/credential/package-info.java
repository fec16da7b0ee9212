/** Credentials for agencies' upstreams: they come sealed through the feed and are opened in memory only. */
@NullMarked
package id.satugerbang.gateway.credential;

import org.jspecify.annotations.NullMarked;
