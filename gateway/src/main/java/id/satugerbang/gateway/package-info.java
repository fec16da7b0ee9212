/** The only public origin: signs people in, checks tokens, routes, authorises, binds citizen data, forwards. */
@NullMarked
package id.satugerbang.gateway;

import org.jspecify.annotations.NullMarked;
