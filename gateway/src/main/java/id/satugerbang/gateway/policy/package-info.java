/** Between authz and bind: how often a service may be called, by whom. */
@NullMarked
package id.satugerbang.gateway.policy;

import org.jspecify.annotations.NullMarked;
