/** Bindings of citizens' attributes in documents: where the gateway puts which value, in which form. */
@NullMarked
package id.satugerbang.registry.binding;

import org.jspecify.annotations.NullMarked;
