/** Sign-ins of the account: taken over from the identity provider, shown to their owner. */
@NullMarked
package id.satugerbang.identity.signin;

import org.jspecify.annotations.NullMarked;
